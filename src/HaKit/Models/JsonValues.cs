using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Yaml;

namespace HaKit.Models;

/// <summary>
/// Fields that hold any JSON, and objects the client has no model for. Taken are what deserializers leave there (<see cref="JsonElement"/>,
/// <see cref="JsonNode"/>, dictionaries, lists, primitives), models, and any class System.Text.Json can write.
/// </summary>
internal static class JsonValues
{
    private static readonly Place Here = new(new Source(SourceKind.Model, ""));

    public static Node ToNode(object? value) => ToNode(value, Here, 0);

    public static Node ToNode(object? value, Place place, int depth)
    {
        Nesting.Check(depth);
        switch (value)
        {
            case null:
                return ScalarNode.Null(place);
            case Node node:
                return node;
            case string text:
                return ScalarNode.String(text, place);
            case bool flag:
                return ScalarNode.Boolean(flag, place);
            case sbyte or byte or short or ushort or int or uint or long or ulong:
                return new ScalarNode(NodeKind.Integer, Convert.ToString(value, CultureInfo.InvariantCulture)!, place);
            case JsonElement json:
                return FromJson(json.GetRawText(), place);
            case JsonNode json:
                return FromJson(json.ToJsonString(), place);
            case IDictionary<string, object> map:
                return Map(map.Select(entry => (entry.Key, (object?)entry.Value)), place, depth);
            case IDictionary map:
                return Map(Entries(map), place, depth);
            case byte[] bytes:
                return ScalarNode.String(Convert.ToBase64String(bytes), place);
            case IEnumerable items:
                return new ListNode(items.Cast<object?>().Select(item => ToNode(item, place, depth + 1)).ToArray(), place);
            default:
                return ModelTree.TryWalk(value, place) ?? FromJson(k8s.KubernetesJson.Serialize(value), place);
        }
    }

    /// <summary>As the client's own deserializer leaves it, so that the client can write it again.</summary>
    public static JsonElement ToJson(Node node)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, node);
        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = ReaderLimits.Depth + 1 });
        return JsonElement.ParseValue(ref reader);
    }

    private static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case MapNode map:
                writer.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case ScalarNode { Kind: NodeKind.String } text:
                writer.WriteStringValue(text.Text);
                break;
            case ScalarNode scalar:
                writer.WriteRawValue(scalar.Text);
                break;
            default:
                throw new InvalidOperationException($"{node.Place}: a value that is not known here cannot be written");
        }
    }

    private static MapNode Map(IEnumerable<(string Key, object? Value)> entries, Place place, int depth) =>
        new(entries.Select(entry => new MapEntry(entry.Key, ToNode(entry.Value, place, depth + 1))).ToArray(), place);

    private static IEnumerable<(string Key, object? Value)> Entries(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
            yield return (Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "", entry.Value);
    }

    private static Node FromJson(string json, Place place)
    {
        var document = YamlReader.ReadJson(json, place.Source) ?? throw new ArgumentException("not JSON: " + json);
        return document;
    }
}
