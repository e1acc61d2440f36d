using HaKit.Tree;

namespace HaKit.Cli.Inputs;

/// <summary>The files that a <c>kustomization.yaml</c> among the inputs names as patches: parts of objects, which only a build puts together.</summary>
internal sealed class KustomizePatches
{
    private readonly Dictionary<string, string> kustomizations = new(StringComparer.Ordinal);

    /// <summary>Looks whether the document is a kustomization.</summary>
    public void Add(Document document)
    {
        if (document.Root is not MapNode map || document.Source is not InputText { FullPath: { } path } file || !IsKustomization(map, path))
            return;
        var named = Items(map, "patches").Concat(Items(map, "patchesStrategicMerge")).Concat(Items(map, "patchesJson6902"));
        var resources = Items(map, "resources").Select(TextOf).ToHashSet();
        foreach (var patch in named.Select(TextOf))
        {
            if (patch is { Length: > 0 } && !patch.Contains('\n', StringComparison.Ordinal) && !patch.Contains('\0', StringComparison.Ordinal) && !resources.Contains(patch))
                kustomizations.TryAdd(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, patch)), file.Name);
        }
    }

    /// <summary>The document, skipped where its file is a patch.</summary>
    public InputDocument Applied(InputDocument document) =>
        document.State == DocumentState.Read && document.Source is InputText { FullPath: { } path } && kustomizations.TryGetValue(path, out var by)
            ? document with { State = DocumentState.Skipped, Objects = [], Reason = $"a patch that {by} lists: build first, for example with 'kubectl kustomize'" }
            : document;

    public bool IsEmpty => kustomizations.Count == 0;

    private static bool IsKustomization(MapNode map, string path) =>
        map.Text("kind") is "Kustomization" or "Component"
            ? map.Text("apiVersion")?.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal) != false
            : !map.ContainsKey("kind") && Path.GetFileName(path) is "kustomization.yaml" or "kustomization.yml" or "Kustomization";

    private static IReadOnlyList<Node> Items(MapNode map, string key) => (map[key] as ListNode)?.Items ?? [];

    private static string? TextOf(Node item) => item is MapNode map ? map.Text("path") : (item as ScalarNode)?.Text;
}
