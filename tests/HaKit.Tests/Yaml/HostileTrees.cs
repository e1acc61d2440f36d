using CsCheck;
using HaKit.Tree;

namespace HaKit.Tests.Yaml;

/// <summary>Random trees and strings, bent towards what YAML readers get wrong.</summary>
internal static class HostileTrees
{
    private static readonly string[] Traps =
    [
        "yes", "No", "on", "y", "N", "null", "~", "NULL", "true", "FALSE", "=", "<<", ".inf", "-.INF", ".nan", "1e3", "1E-3", "0x1F", "0o17", "0b1", "017",
        "1_000", "1,5", "+1", "-1", ".5", "5.", "12:30:45", "1:1", "60:00", "2001-01-01", "2001-1-1 1:2:3", "---", "--- a", "...", "- a", "-", "?", "? a", ":", ": a",
        "a:", "a: b", "a #b", "#", "[", "{", "}", "]", ",", "&a", "*a", "!a", "!!str a", "|", ">", "'", "\"", "''", "%", "@", "`", " ", "  ", "\t", "\n", "\n\n", "\r", "\r\n",
        "\u0085", "\u2028", "\u2029", "\uFEFF", "\0", "\u007F", "\u00A0", "é", "😀", "\uFFFD", "\uFFFE", "\\", "\\n", "a'b\"c", " a", "a ", "\ta", "a\t", "{{ .Values.x }}", "${A}", "$(B)",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        OneOf(Traps),
        Gen.String[Gen.Char[' ', '~'], 0, 12],
        Gen.String[OneOf(" \n\t:#-?'\"|>%x1".ToCharArray()), 0, 12],
        Gen.Int[0, 0x10FFFF].Where(c => c is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32));

    public static readonly Gen<string> Text = Gen.Frequency(
        (2, OneOf(Traps)),
        (3, Piece.List[0, 4].Select(string.Concat)),
        (2, Piece.List[1, 5].Select(lines => string.Join("\n", lines))),
        (1, Gen.String[Gen.Char['0', ':'], 1, 8]));

    public static readonly Gen<Node> Scalar = Gen.Frequency<Node>(
        (6, Text.Select(Node (t) => ScalarNode.String(t, Place.None))),
        (1, Gen.Long.Select(Node (n) => ScalarNode.Integer(n, Place.None))),
        (1, Gen.Bool.Select(Node (b) => ScalarNode.Boolean(b, Place.None))));

    public static readonly Gen<MapNode> Map = MapOf(3);

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Node> Any(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency(
            (4, Scalar),
            (2, MapOf(depth - 1).Select(Node (m) => m)),
            (2, Any(depth - 1).Array[0, 4].Select(Node (items) => new ListNode(items, Place.None))));

    private static Gen<MapNode> MapOf(int depth) => Gen.Select(Text, Any(depth)).Array[0, 4].Select(entries =>
        new MapNode(entries.DistinctBy(e => e.Item1).Select(e => new MapEntry(e.Item1, e.Item2)).ToArray(), Place.None));

    public static object? Plain(Node node) => node switch
    {
        MapNode map => map.Entries.ToDictionary(e => (object)e.Key, e => Plain(e.Value)),
        ListNode list => list.Items.Select(Plain).ToList(),
        ScalarNode { Kind: NodeKind.Boolean } flag => flag.AsBoolean(),
        ScalarNode { Kind: NodeKind.Integer } number => (decimal)number.AsInt64()!.Value,
        ScalarNode scalar => scalar.Text,
        _ => throw new InvalidOperationException(),
    };
}
