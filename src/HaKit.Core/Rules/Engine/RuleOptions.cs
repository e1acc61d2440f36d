using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>The least and most that a rollout may take away or add, in pods; null where there is no bound.</summary>
internal sealed record RolloutPolicy(int? MinUnavailable = null, int? MaxUnavailable = null, int? MinSurge = null, int? MaxSurge = null);

/// <summary>What evaluating depends on besides the objects. The defaults suit a complete set and an unknown cluster.</summary>
internal sealed record RuleOptions
{
    public static RuleOptions Default { get; } = new();

    public KubernetesVersion KubernetesVersion { get; init; } = KubernetesVersion.Default;

    /// <summary>The described cluster; null where none is.</summary>
    public Cluster? Cluster { get; init; }

    /// <summary>True where the set is complete, so that what is not in it is missing.</summary>
    public bool ClosedWorld { get; init; } = true;

    /// <summary>Where objects without a namespace land.</summary>
    public string DefaultNamespace { get; init; } = "default";

    /// <summary>Severities by rule identifier; a null value switches the rule off.</summary>
    public IReadOnlyDictionary<string, Severity?> Severities { get; init; } = new Dictionary<string, Severity?>();

    /// <summary>Rules that are off by default and wanted.</summary>
    public IReadOnlyCollection<string> SwitchedOn { get; init; } = [];

    /// <summary>Node labels, besides the well-known ones, that the cluster's nodes are known to carry.</summary>
    public IReadOnlyCollection<string> TopologyKeys { get; init; } = [];

    /// <summary>Patterns of images, and whether these have a shell; the first that matches decides.</summary>
    public IReadOnlyList<KeyValuePair<string, bool>> ImageHasShell { get; init; } = [];

    /// <summary>Nodes come and go by an autoscaler.</summary>
    public bool NodeAutoscaling { get; init; }

    /// <summary>A descheduler is expected to rebalance pods.</summary>
    public bool Descheduler { get; init; }

    /// <summary>Seconds until every node has stopped sending traffic to a pod that is going away.</summary>
    public int PropagationSeconds { get; init; } = 5;

    /// <summary>Seconds that requests in flight need, where a workload declares nothing else.</summary>
    public int DrainSeconds { get; init; } = 5;

    /// <summary>The team's own bounds on rollouts; null where there are none.</summary>
    public RolloutPolicy? RolloutPolicy { get; init; }

    /// <summary>The ASP.NET Core hosts whose source is known; only the compiler knows any.</summary>
    public IReadOnlyList<HostFacts> Hosts { get; init; } = [];

    public bool IsOn(RuleDescriptor rule)
    {
        if (Severities.TryGetValue(rule.Id.Value, out var severity))
            return severity is not null;
        return !rule.IsOffByDefault || SwitchedOn.Contains(rule.Id.Value);
    }

    public Severity SeverityOf(RuleDescriptor rule, Severity found) =>
        Severities.TryGetValue(rule.Id.Value, out var severity) && severity is { } set ? set : found;
}
