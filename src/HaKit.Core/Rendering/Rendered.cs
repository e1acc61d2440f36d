using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>What a part became: its objects in the order they are applied, and what is wrong with what was asked for.</summary>
internal sealed record Rendered(IReadOnlyList<ManifestObject> Objects, IReadOnlyList<Finding> Findings);

/// <summary>What a manifest gives to all its parts.</summary>
internal sealed record RenderContext
{
    public KubernetesVersion Version { get; init; } = KubernetesVersion.Default;

    /// <summary>The namespace of objects that name none themselves.</summary>
    public string? Namespace { get; init; }

    public IReadOnlyList<Sourced<Pair>> Labels { get; init; } = [];

    /// <summary>What something else makes, for all workloads.</summary>
    public IReadOnlyList<Sourced<External>> Expected { get; init; } = [];
}
