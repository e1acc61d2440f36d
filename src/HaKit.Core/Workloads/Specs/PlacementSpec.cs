namespace HaKit.Workloads;

/// <summary>Where pods may run, and where they rather should.</summary>
internal sealed record PlacementSpec
{
    public IReadOnlyList<Sourced<SpreadSpec>> Spreads { get; init; } = [];

    /// <summary>Whether the soft spread over hosts, which is there by default, is wanted.</summary>
    public Sourced<bool>? HostSpread { get; init; }

    public IReadOnlyList<Sourced<SeparationSpec>> Separations { get; init; } = [];

    public IReadOnlyList<Sourced<NodeSpec>> Nodes { get; init; } = [];

    public IReadOnlyList<Sourced<NodePreference>> PreferredNodes { get; init; } = [];

    public IReadOnlyList<Sourced<SeparationSpec>> Attractions { get; init; } = [];

    public IReadOnlyList<Sourced<Toleration>> Tolerations { get; init; } = [];

    public Sourced<string>? PriorityClass { get; init; }
}

/// <summary>Replicas in equal numbers over the domains of a topology.</summary>
internal sealed record SpreadSpec(Topology Topology, Strength Strength, int MaxSkew, int? MinDomains);

/// <summary>No two in one domain: of the workload itself, where <paramref name="Other"/> is null, or of it and another one.</summary>
internal sealed record SeparationSpec(Topology Topology, Strength Strength, string? Other);

/// <summary>Only nodes whose label has one of the values, or, with <paramref name="Avoids"/>, none of them; no values mean the label itself.</summary>
internal sealed record NodeSpec(string Key, IReadOnlyList<string> Values, bool Avoids = false);

/// <summary>Rather these nodes than others.</summary>
internal sealed record NodePreference(NodeSpec Nodes, int Weight);
