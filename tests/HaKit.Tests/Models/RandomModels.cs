using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using HaKit.Tests.Yaml;
using k8s.Models;

namespace HaKit.Tests.Models;

/// <summary>Client models with random content, by reflection: independent of the generated code, which knows each field by name.</summary>
internal sealed class RandomModels(Random random)
{
    private static readonly string[] Quantities = ["100m", "1Gi", "2", "1500m", "64Mi", "3e3", "-1", "0"];
    private static readonly string[] Json = ["1", "true", "\"yes\"", "{}", "[]", "{\"b\":[1.5,null,\"x\"],\"a\":{\"c\":false}}", "\"12\"", "[[1],{}]"];
    private static readonly string[] Texts = Enumerable.Range(0, 2000).Select(i => HostileTrees.Text.Generate(new PCG((uint)i), null, out _)).ToArray();

    public static IReadOnlyList<Type> Kinds { get; } = typeof(V1ObjectMeta).Assembly.GetExportedTypes()
        .Where(type => type.GetCustomAttribute<KubernetesEntityAttribute>() is not null && !type.IsGenericType && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal).ToList();

    /// <summary>The classes of which something was made.</summary>
    public HashSet<Type> Made { get; } = [];

    public object Create(Type type, int depth = 0)
    {
        var model = Activator.CreateInstance(type)!;
        Made.Add(type);
        foreach (var property in type.GetProperties().Where(p => p.GetCustomAttribute<JsonPropertyNameAttribute>() is not null && p.SetMethod is not null))
        {
            var isNullable = !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null;
            if (property.Name == "Metadata")
                property.SetValue(model, property.PropertyType == typeof(V1ObjectMeta) ? Metadata(depth) : ListMetadata(depth));
            else if (!isNullable || IsNew(property.PropertyType) || random.Next(4 + (2 * depth)) < 3)
                property.SetValue(model, Value(property.PropertyType, depth));
        }

        return model;
    }

    /// <summary>Always there, as objects go by it.</summary>
    private V1ObjectMeta Metadata(int depth)
    {
        var metadata = (V1ObjectMeta)Create(typeof(V1ObjectMeta), depth + 1);
        metadata.Name ??= "m";
        return metadata;
    }

    private V1ListMeta ListMetadata(int depth)
    {
        var metadata = (V1ListMeta)Create(typeof(V1ListMeta), depth + 1);
        metadata.ResourceVersion ??= "1";
        return metadata;
    }

    /// <summary>A class of which nothing was made yet is not left to chance.</summary>
    private bool IsNew(Type type) => type.IsGenericType ? type.GetGenericArguments().Any(IsNew) : type.Namespace == "k8s.Models" && !Made.Contains(type);

    private object? Value(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return Texts[random.Next(Texts.Length)];
        if (type == typeof(int))
            return random.Next(3) == 0 ? random.Next(int.MinValue, int.MaxValue) : random.Next(100);
        if (type == typeof(long))
            return random.Next(3) == 0 ? random.NextInt64(long.MinValue, long.MaxValue) : random.Next(100);
        if (type == typeof(double))
            return random.Next(3) == 0 ? random.NextDouble() * Math.Pow(10, random.Next(-30, 30)) : random.Next(100);
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(DateTime))
            return new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next()).AddTicks((10 * random.Next(100_000) * 10) + 10);
        if (type == typeof(byte[]))
            return Enumerable.Range(0, random.Next(1, 40)).Select(_ => (byte)random.Next(256)).ToArray();
        if (type == typeof(ResourceQuantity))
            return new ResourceQuantity(Quantities[random.Next(Quantities.Length)]);
        if (type == typeof(IntOrString))
            return random.Next(2) == 0 ? (IntOrString)random.Next(100) : (IntOrString)"25%";
        if (type == typeof(object))
            return JsonSerializer.Deserialize<JsonElement>(Json[random.Next(Json.Length)]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>))
            return List(type.GetGenericArguments()[0], depth);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))
            return Dictionary(type.GetGenericArguments()[1], depth);
        return depth >= 9 ? null : Object(type, depth);
    }

    /// <summary>An empty object that means nothing is not kept, and is not asked for.</summary>
    private object? Object(Type type, int depth)
    {
        var model = Create(type, depth + 1);
        return HaKit.Yaml.EmptyObjects.MeanNothing(type.Name) && k8s.KubernetesJson.Serialize(model) == "{}" ? null : model;
    }

    private object? List(Type item, int depth)
    {
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            if (Value(item, depth) is { } value)
                list.Add(value);
        }

        return list.Count == 0 ? null : list;
    }

    private object? Dictionary(Type item, int depth)
    {
        var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            if (Value(item, depth) is { } value)
                map[Texts[random.Next(Texts.Length)]] = value;
        }

        return map.Count == 0 ? null : map;
    }
}
