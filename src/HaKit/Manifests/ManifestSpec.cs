using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Manifests;

/// <summary>What a manifest holds.</summary>
internal sealed record ManifestSpec
{
    public IReadOnlyList<ManifestEntry> Entries { get; init; } = [];

    public string? Namespace { get; init; }

    public IReadOnlyList<Pair> Labels { get; init; } = [];

    public KubernetesVersion Version { get; init; } = KubernetesVersion.Default;

    public IReadOnlyList<ManifestEnvironment> Environments { get; init; } = [];
}

/// <summary>How the manifest differs in an environment.</summary>
internal sealed record ManifestEnvironment(string Name, Func<Manifest, Manifest> Change);

/// <summary>One thing that was added: a part that is rendered, or an object that is there already.</summary>
internal abstract record ManifestEntry
{
    internal sealed record Part(ManifestPart Value) : ManifestEntry;

    internal sealed record Tree(MapNode Root) : ManifestEntry;
}
