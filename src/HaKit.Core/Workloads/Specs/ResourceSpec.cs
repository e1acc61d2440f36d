using HaKit.Tree;

namespace HaKit.Workloads;

/// <summary>An object that belongs to no workload; <paramref name="Body"/> writes what follows its metadata, told its namespace if it is known.</summary>
internal sealed record ResourceSpec(string ApiVersion, string Kind, string Name, Place Factory, Action<MapBuilder, string?> Body)
{
    public bool IsClusterWide { get; init; }

    public int Calls { get; init; }

    public Sourced<string>? Namespace { get; init; }

    public IReadOnlyList<Sourced<Pair>> Labels { get; init; } = [];

    public IReadOnlyList<Sourced<Pair>> Annotations { get; init; } = [];
}
