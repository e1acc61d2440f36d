using System.Collections;
using System.Globalization;
using HaKit.Tree;

namespace HaKit.Manifests;

/// <summary>Dictionaries, lists and plain values → tree.</summary>
internal static class CustomResourceReading
{
    public static MapNode Read(IReadOnlyDictionary<string, object?> resource, int position) =>
        ManifestEntry.Identified(Map(resource.Select(entry => (entry.Key, entry.Value)), ManifestEntry.PlaceOf("dictionary", position), ""), position);

    private static Node? Node(object? value, Place place, string path) => value switch
    {
        null => null,
        string text => ScalarNode.String(text, place),
        bool flag => ScalarNode.Boolean(flag, place),
        byte or sbyte or short or ushort or int or uint or long => ScalarNode.Integer(Convert.ToInt64(value, CultureInfo.InvariantCulture), place),
        decimal or double or float => Number((IFormattable)value, place, path),
        IReadOnlyDictionary<string, object?> map => Map(map.Select(entry => (entry.Key, entry.Value)), place, path),
        IDictionary map => Map(map.Keys.Cast<object>().Select(key => (Key(key, path), map[key])), place, path),
        IEnumerable items => new ListNode(Items(items, place, path), place),
        _ => throw new ArgumentException($"{path}: a value of type {value.GetType().Name}: must be a dictionary, list, text, number or boolean.", nameof(value)),
    };

    private static MapNode Map(IEnumerable<(string Key, object? Value)> entries, Place place, string path)
    {
        var map = new MapBuilder(place);
        foreach (var (key, value) in entries)
            map.Add(key, Node(value, place, path.Length == 0 ? key : path + "." + key));
        return map.Build();
    }

    private static List<Node> Items(IEnumerable items, Place place, string path)
    {
        var nodes = new List<Node>();
        foreach (var item in items)
            nodes.Add(Node(item, place, $"{path}[{nodes.Count}]") ?? throw new ArgumentException($"{path}[{nodes.Count}]: null: a list must not hold nothing.", nameof(items)));
        return nodes;
    }

    private static ScalarNode Number(IFormattable number, Place place, string path)
    {
        var text = number.ToString(number is decimal ? null : "R", CultureInfo.InvariantCulture);
        if (text is "NaN" or "Infinity" or "-Infinity")
            throw new ArgumentException($"{path}: {text}: must be a finite number.", nameof(number));
        var isWhole = text.All(c => c == '-' || char.IsAsciiDigit(c));
        return new ScalarNode(isWhole ? NodeKind.Integer : NodeKind.Float, text, place);
    }

    private static string Key(object key, string path) =>
        key as string ?? throw new ArgumentException($"{path}: a key of type {key.GetType().Name}: must be a text.", nameof(key));
}
