using HaKit.Facts;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>Gives an object that was added as it is what the manifest gives to all: namespace and labels, unless it has its own, and what workloads may expect.</summary>
internal static class CommonMetadata
{
    public static MapNode Apply(MapNode root, RenderContext context, Place place)
    {
        if (root["metadata"] is not MapNode metadata)
            return root;
        var changed = metadata;
        if (context.Namespace is { } name && metadata["namespace"] is null or ScalarNode { Kind: NodeKind.Null } or ScalarNode { Text: "" } && !Schema.ClusterWide.Contains(new ManifestObject(root)))
            changed = changed.With("namespace", ScalarNode.String(name, place));
        if (context.Labels.Count > 0 && metadata["labels"] is null or MapNode)
            changed = changed.With("labels", Labels(changed["labels"] as MapNode, context, place));
        if (context.Expected.Count > 0 && IsWorkload(root) && metadata["annotations"] is null or MapNode)
            changed = changed.With("annotations", Expecting(changed["annotations"] as MapNode, context, place));
        return ReferenceEquals(changed, metadata) ? root : root.With("metadata", changed);
    }

    /// <summary>The same object under another name.</summary>
    public static MapNode Renamed(MapNode root, string name) =>
        root["metadata"] is MapNode metadata ? root.With("metadata", metadata.With("name", ScalarNode.String(name, metadata.Place))) : root;

    private static bool IsWorkload(MapNode root) => root.Text("kind") is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job" or "CronJob" or "Pod";

    private static MapNode Labels(MapNode? own, RenderContext context, Place place)
    {
        var labels = own ?? new MapNode([], place);
        foreach (var label in context.Labels)
        {
            if (own?.ContainsKey(label.Value.Name) != true)
                labels = labels.With(label.Value.Name, ScalarNode.String(label.Value.Value, place));
        }

        return labels;
    }

    private static MapNode Expecting(MapNode? own, RenderContext context, Place place)
    {
        var annotations = own ?? new MapNode([], place);
        var all = context.Expected.Select(expected => expected.Value.ToString());
        if (annotations.Text(Declarations.Expects) is { Length: > 0 } known)
            all = all.Prepend(known);
        return annotations.With(Declarations.Expects, ScalarNode.String(string.Join(", ", all), place));
    }

    /// <summary>The same map with one value set.</summary>
    private static MapNode With(this MapNode map, string key, Node value)
    {
        var entries = new List<MapEntry>(map.Count + 1);
        var replaced = false;
        foreach (var entry in map.Entries)
        {
            entries.Add(entry.Key == key ? entry with { Value = value } : entry);
            replaced |= entry.Key == key;
        }

        if (!replaced)
            entries.Add(new MapEntry(key, value));
        return new MapNode(entries, map.Place);
    }
}
