using System.Text.Encodings.Web;
using System.Text.Json;
using HaKit.Tree;
using HaKit.Yaml;

namespace HaKit.Cli.Fixing;

/// <summary>New values as text that fits where they go.</summary>
internal static class NodeText
{
    /// <summary><c>key: value</c> in block style, without the last line end; further lines are indented relative to the key.</summary>
    public static string Entry(string key, Node value) =>
        YamlWriter.WriteToString(new MapNode([new MapEntry(key, value)], Place.None)).TrimEnd('\n');

    /// <summary>A value in block style, without the last line end.</summary>
    public static string Block(Node value) => value is ScalarNode ? Inline(value) ?? Flow(value) : YamlWriter.WriteToString(value).TrimEnd('\n');

    /// <summary>What stands behind a key's colon, if it fits on the line; null for what needs lines of its own.</summary>
    public static string? Inline(Node value)
    {
        var text = Entry("k", value);
        return text.Contains('\n', StringComparison.Ordinal) ? null : text["k: ".Length..];
    }

    /// <summary>A value in flow style, which JSON is.</summary>
    public static string Flow(Node value) => FlowText.Of(value, Quote);

    public static string Quote(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
