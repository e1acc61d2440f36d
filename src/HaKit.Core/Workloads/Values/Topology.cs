using HaKit.Workloads;

namespace HaKit;

/// <summary>What fails together: a node, a zone, a region, or whatever nodes of one label value share.</summary>
public sealed record Topology
{
    private Topology(string key) => Key = key;

    /// <summary>The node label whose values are the domains.</summary>
    public string Key { get; }

    /// <summary>One node: <c>kubernetes.io/hostname</c>.</summary>
    public static Topology Host { get; } = new("kubernetes.io/hostname");

    /// <summary>One availability zone: <c>topology.kubernetes.io/zone</c>.</summary>
    public static Topology Zone { get; } = new("topology.kubernetes.io/zone");

    /// <summary>One region: <c>topology.kubernetes.io/region</c>.</summary>
    public static Topology Region { get; } = new("topology.kubernetes.io/region");

    /// <summary>Any node label, such as one for racks. Nodes without it are outside of every domain.</summary>
    /// <exception cref="ArgumentException">Not a label key, or a <c>failure-domain.beta.kubernetes.io</c> key, which nodes no longer carry.</exception>
    public static Topology Custom(string key) => Check.LabelKey(key, "Topology").StartsWith("failure-domain.beta.", StringComparison.Ordinal)
        ? throw new ArgumentException($"Topology '{key}': the failure-domain.beta keys are gone; use Topology.Zone or Topology.Region.", nameof(key))
        : new(key);

    /// <summary>The node label.</summary>
    public override string ToString() => Key;
}
