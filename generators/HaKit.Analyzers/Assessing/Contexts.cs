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
        var expected = manifest.Expected.Select(one => Sourced.By(Place.None, one)).ToList();
        return [.. namespaces.Select(name => new RenderContext { Version = version, Namespace = name, Labels = labels, Expected = expected })];
    }

    /// <summary>An object of the client gets what the manifest gives to all, as when the program runs.</summary>
    public static ManifestObject Apply(ManifestObject manifest, IReadOnlyList<RenderContext> contexts)
    {
        var applied = contexts.Select(context => (Node)CommonMetadata.Apply(manifest.Root, context, manifest.Place)).ToList();
        return new ManifestObject((MapNode)Trees.Worlds.Merge(applied), manifest.DocumentIndex);
    }

    private static string? Text(Value value) => value is KnownValue { Worlds: [string text] } ? text : null;
}
