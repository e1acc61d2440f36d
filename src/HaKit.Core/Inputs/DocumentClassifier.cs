using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Inputs;

/// <summary>Tells Kubernetes objects from everything else that lies about in YAML files.</summary>
internal static class DocumentClassifier
{
    private const string PatchKey = "$patch";

    public static InputDocument Classify(Document document, YamlChunk chunk)
    {
        var index = document.Index;
        var place = new Place(document.Source, document.Line, 1);
        if (document.Problem is { } problem)
        {
            var broken = IsTemplate(chunk)
                ? Skip(document, place, InputReasons.Template)
                : new InputDocument(document.Source, index, problem.Place, DocumentState.Unreadable) { Reason = problem.Message };
            return broken with { MayHold = UnreadHints.Of(chunk) };
        }

        if (document.IsDropped)
            return Skip(document, place, InputReasons.Dropped);
        if (document.Root is null or ScalarNode { Kind: NodeKind.Null })
            return Skip(document, place, InputReasons.Empty);
        if (document.Root is not MapNode map)
            return Skip(document, place, $"not a Kubernetes object: a {(document.Root is ListNode ? "list" : "single value")}");

        var root = new ManifestObject(map, index);
        if (HoldsTemplate(root.ApiVersion) || HoldsTemplate(root.Kind) || HoldsTemplate(root.Name) || HoldsTemplate(root.Namespace))
            return Skip(document, place, InputReasons.Template) with { Root = root, MayHold = UnreadHints.Of(chunk) };
        if (IsPatch(map, chunk))
            return Skip(document, place, InputReasons.Patch) with { Root = root };
        if (NoObject(map) is { } reason)
            return Skip(document, place, reason);
        return new InputDocument(document.Source, index, place, DocumentState.Read) { Root = root, Objects = ListItems.Expand(root) };
    }

    /// <summary>Half an identity is a error in an object, not a foreign file, where there is metadata too: chart files have no metadata.</summary>
    private static string? NoObject(MapNode map)
    {
        var apiVersion = map.ContainsKey("apiVersion");
        var kind = map.ContainsKey("kind");
        if ((apiVersion && kind) || ((apiVersion || kind) && map.Map("metadata") is not null))
            return null;
        return "not a Kubernetes object: no " + (apiVersion ? "kind" : kind ? "apiVersion" : "apiVersion and no kind");
    }

    private static InputDocument Skip(Document document, Place place, string reason) =>
        new(document.Source, document.Index, place, DocumentState.Skipped) { Reason = reason };

    /// <summary>Only a strategic merge patch has the key <c>$patch</c>, at any depth.</summary>
    private static bool IsPatch(MapNode map, YamlChunk chunk) =>
        chunk.Text.IndexOf(PatchKey, chunk.Start, chunk.Length, StringComparison.Ordinal) >= 0 && HasPatchKey(map);

    private static bool HasPatchKey(Node node) => node switch
    {
        MapNode map => map.Entries.Any(entry => entry.Key == PatchKey || HasPatchKey(entry.Value)),
        ListNode list => list.Items.Any(HasPatchKey),
        _ => false,
    };

    private static bool HoldsTemplate(string text) => text.IndexOf("{{", StringComparison.Ordinal) >= 0;

    private static bool IsTemplate(YamlChunk chunk) => chunk.Text.IndexOf("{{", chunk.Start, chunk.Length, StringComparison.Ordinal) >= 0;
}
