using System.Reflection;
using HaKit.ModelWalk.Models;

namespace HaKit.ModelWalk.Tests;

/// <summary>What the pipeline keeps between runs holds no symbol and compares by value.</summary>
public class ModelValueTests
{
    [Fact]
    public void The_model_HoldsOnlyValues()
    {
        var seen = new HashSet<Type>();
        Walk(typeof(ClientModel), seen);
        Assert.DoesNotContain(seen, type => type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true);
        Assert.Contains(typeof(FieldType), seen);
    }

    [Fact]
    public void Equal_content_IsEqual()
    {
        Assert.Equal(Sample("a"), Sample("a"));
        Assert.Equal(Sample("a").GetHashCode(), Sample("a").GetHashCode());
        Assert.NotEqual(Sample("a"), Sample("b"));
    }

    private static ClientModel Sample(string json) => new(new EquatableArray<ModelType>(
        [new ModelType("V1X", "v1", "X", new EquatableArray<ModelField>([new ModelField("A", json, new FieldType(FieldShape.List, true, Element: new FieldType(FieldShape.Text, true)))]))]));

    private static void Walk(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            return;
        foreach (var argument in type.GetGenericArguments())
            Walk(argument, seen);
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            Walk(field.FieldType.IsArray ? field.FieldType.GetElementType()! : field.FieldType, seen);
    }
}
