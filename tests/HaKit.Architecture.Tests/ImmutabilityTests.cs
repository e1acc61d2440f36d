using System.Reflection;
using System.Runtime.CompilerServices;

namespace HaKit.Architecture.Tests;

/// <summary>Everything public is immutable: a base can be shared and varied without aliasing.</summary>
public class ImmutabilityTests
{
    private static readonly Type[] MutableCollections =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(ISet<>),
    ];

    public static TheoryData<Type> PublicTypes()
    {
        var data = new TheoryData<Type>();
        foreach (var type in new[] { typeof(Workload).Assembly, Assembly.Load("HaKit") }.SelectMany(assembly => assembly.GetExportedTypes()))
        {
            if (!type.IsEnum && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type))
                data.Add(type);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void No_property_can_be_set_after_construction(Type type)
    {
        var settable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is { IsPublic: true } setter
                && setter.ReturnParameter.GetRequiredCustomModifiers().All(modifier => modifier.Name != nameof(IsExternalInit)));
        Assert.Empty(settable);
    }

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void No_field_can_be_changed(Type type)
    {
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(field => !field.IsInitOnly && !field.IsLiteral);
        Assert.Empty(fields);
    }

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void No_property_hands_out_a_collection_that_can_be_changed(Type type)
    {
        var mutable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(property => property.PropertyType.IsArray
                || (property.PropertyType.IsGenericType && MutableCollections.Contains(property.PropertyType.GetGenericTypeDefinition())));
        Assert.Empty(mutable);
    }
}
