using System.Text.Json;
using HaKit.Tree;

namespace HaKit.Core.Tests.Facts.Scheduling;

/// <summary>Trees for tests, written as JSON with single quotes. The string <c>?</c> is an unknown value.</summary>
internal static class JsonNodes
{
    public static Node Node(string json) => Convert(JsonDocument.Parse(json.Replace('\'', '"')).RootElement);

    private static Node Convert(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new MapNode([.. element.EnumerateObject().Select(member => new MapEntry(member.Name, Convert(member.Value)))], Place.None),
        JsonValueKind.Array => new ListNode([.. element.EnumerateArray().Select(Convert)], Place.None),
        JsonValueKind.String when element.GetString() == "?" => new UnknownNode(Place.None),
        JsonValueKind.String => ScalarNode.String(element.GetString()!, Place.None),
        JsonValueKind.Number => ScalarNode.Integer(element.GetInt64(), Place.None),
        JsonValueKind.True or JsonValueKind.False => ScalarNode.Boolean(element.GetBoolean(), Place.None),
        _ => ScalarNode.Null(Place.None),
    };
}
