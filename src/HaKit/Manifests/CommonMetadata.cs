using HaKit.Schema;
using HaKit.Tree;

namespace HaKit.Manifests;

/// <summary>Gives an object that was added as it is the manifest's namespace and labels, unless it has its own.</summary>
internal static class CommonMetadata
{
    public static MapNode Apply(MapNode root, ManifestSpec spec, Place place)
    {
        if (root["metadata"] is not MapNode metadata)
            return root;
        var changed = metadata;
        if (spec.Namespace is { } name && metadata.Text("namespace") is null or "" && !ClusterWide.Contains(new ManifestObject(root)))
            changed = changed.With("namespace", ScalarNode.String(name, place));
        if (spec.Labels.Count > 0)
            changed = changed.With("labels", Labels(changed["labels"] as MapNode, spec, place));
        return ReferenceEquals(changed, metadata) ? root : root.With("metadata", changed);
    }

    private static MapNode Labels(MapNode? own, ManifestSpec spec, Place place)
    {
        var labels = own ?? new MapNode([], place);
        foreach (var label in spec.Labels)
        {
            if (own?.ContainsKey(label.Name) != true)
                labels = labels.With(label.Name, ScalarNode.String(label.Value, place));
        }

        return labels;
    }

    /// <summary>The same map with one value set.</summary>
    private static MapNode With(this MapNode map, string key, Node value)
    {
        var entries = new List<MapEntry>(map.Count + 1);
        var replaced = false;
        foreach (var entry in map.Entries)
        {
            entries.Add(entry.Key == key ? new MapEntry(key, value) : entry);
            replaced |= entry.Key == key;
        }

        if (!replaced)
            entries.Add(new MapEntry(key, value));
        return new MapNode(entries, map.Place);
    }
}
