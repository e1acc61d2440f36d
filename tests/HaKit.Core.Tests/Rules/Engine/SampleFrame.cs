using System.Text.RegularExpressions;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Core.Tests.Rules.Engine;

/// <summary>The objects that the fragments on the rules' pages are parts of, as docs/rules/samples.md writes them.</summary>
internal static partial class SampleFrame
{
    private static readonly string[] Always = ["Deployment", "Service"];

    private static readonly MatchCollection Blocks = YamlBlock().Matches(File.ReadAllText(Path.Combine(RuleCatalogTests.Pages, "samples.md")));

    private static readonly Dictionary<string, MapNode> Objects = Read(Blocks[0].Groups[1].Value).ToDictionary(root => Text(root["kind"])!);

    private static readonly MapNode Constraint = Read(Blocks[1].Groups[1].Value).Single();

    /// <summary>The whole set that a sample stands for.</summary>
    public static ManifestObject[] Complete(string sample)
    {
        var written = Read(sample).ToList();
        if (sample.StartsWith("apiVersion:", StringComparison.Ordinal))
            return [.. written.Select((root, i) => new ManifestObject(root, i))];
        var roots = written.ConvertAll(Complete);
        roots.AddRange(Always.Where(kind => roots.TrueForAll(root => Text(root["kind"]) != kind)).Select(kind => Objects[kind]));
        return [.. roots.Select((root, i) => new ManifestObject(root, i))];
    }

    private static MapNode Complete(MapNode fragment)
    {
        if (fragment.ContainsKey("apiVersion"))
            return fragment;
        var kind = Text(fragment["kind"]) ?? "Deployment";
        var body = fragment.ContainsKey("kind") || fragment.ContainsKey("spec") || fragment.ContainsKey("metadata") ? fragment : OfPod(fragment);
        return (MapNode)Lay(Objects[kind], body, "")!;
    }

    /// <summary>Fields of a pod's spec by themselves; <c>replicas</c> may stand beside them.</summary>
    private static MapNode OfPod(MapNode fragment)
    {
        var pod = Map([.. fragment.Entries.Where(entry => entry.Key != "replicas")]);
        return Map(new MapEntry("spec", Map([.. fragment.Entries.Where(entry => entry.Key == "replicas"), new MapEntry("template", Map(new MapEntry("spec", pod)))])));
    }

    private static Node? Lay(Node? frame, Node part, string name) => (frame, part) switch
    {
        (_, { IsNull: true }) => null,
        (MapNode below, MapNode { Count: > 0 } above) => Map(
        [
            .. below.Entries.Where(entry => !above.ContainsKey(entry.Key)),
            .. above.Entries.Select(entry => (entry.Key, Value: Lay(below[entry.Key], entry.Value, entry.Key))).Where(entry => entry.Value is not null).Select(entry => new MapEntry(entry.Key, entry.Value!)),
        ]),
        (null, MapNode { Count: > 0 } above) => Lay(Map(new MapEntry("_", ScalarNode.Null(Place.None))), above, name) is MapNode laid ? Map([.. laid.Entries.Where(entry => entry.Key != "_")]) : null,
        (_, ListNode items) => new ListNode([.. items.Items.Select(item => Lay(name == "topologySpreadConstraints" ? Constraint : Named(frame, item), item, "")!)], Place.None),
        _ => part,
    };

    private static Node? Named(Node? list, Node item) =>
        item is MapNode map && Text(map["name"]) is { } name ? (list as ListNode)?.Items.OfType<MapNode>().FirstOrDefault(known => Text(known["name"]) == name) : null;

    private static MapNode Map(params MapEntry[] entries) => new(entries, Place.None);

    private static string? Text(Node? node) => (node as ScalarNode)?.Text;

    private static IEnumerable<MapNode> Read(string yaml)
    {
        var documents = YamlReader.Read(yaml, new Source(SourceKind.Text, "sample"));
        Assert.All(documents, document => Assert.Null(document.Problem));
        return documents.Select(document => (MapNode)document.Root!);
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
