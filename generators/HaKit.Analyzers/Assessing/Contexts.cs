using HaKit.Analyzers.Evaluation;
using HaKit.Rendering;
using HaKit.Schema;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Analyzers.Assessing;

/// <summary>What a manifest gives to its parts; several possibilities where that is not known.</summary>
internal static class Contexts
{
    public static IReadOnlyList<RenderContext> None { get; } = [new RenderContext()];

    public static IReadOnlyList<RenderContext> Of(ManifestValue manifest, KubernetesVersion otherwise)
    {
        var version = manifest.Version is KnownValue { Worlds: [KubernetesVersion known] } ? known : otherwise;
        var labels = manifest.Labels.All(label => Text(label.Key) is not null && Text(label.Value) is not null)
            ? manifest.Labels.Select(label => Sourced.By(Place.None, new Pair(Text(label.Key)!, Text(label.Value)!))).ToList()
            : [];
        IEnumerable<string?> namespaces = manifest.Namespace switch
        {
            null => [null],
            KnownValue { IsCertain: true } held => [held.Worlds[0] as string],
            _ => ["a-1", "b-2"],
        };
        return [.. namespaces.Select(name => new RenderContext { Version = version, Namespace = name, Labels = labels })];
    }

    /// <summary>An object of the client that names no namespace gets the manifest's.</summary>
    public static ManifestObject Apply(ManifestObject manifest, IReadOnlyList<RenderContext> contexts)
    {
        if (contexts[0].Namespace is not { } name || manifest.Root["metadata"] is not MapNode metadata || metadata["namespace"] is { IsNull: false }
            || ClusterWide.Contains(manifest))
            return manifest;
        Node value = contexts.Count == 1 ? ScalarNode.String(name, manifest.Place) : new UnknownNode(manifest.Place);
        var entries = manifest.Root.Entries.Select(entry =>
            entry.Key == "metadata" ? entry with { Value = new MapNode([.. metadata.Entries, new MapEntry("namespace", value)], metadata.Place) } : entry);
        return new ManifestObject(new MapNode([.. entries], manifest.Place), manifest.DocumentIndex);
    }

    private static string? Text(Value value) => value is KnownValue { Worlds: [string text] } ? text : null;
}
