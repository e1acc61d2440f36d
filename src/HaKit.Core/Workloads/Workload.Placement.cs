using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// Spreads the replicas in equal numbers over hosts, zones or regions, so that the loss of one takes only its share. The same topology twice: the
    /// last wins. The soft spread over hosts that is there by default stays. During an update a Deployment counts the new pods alone.
    /// </summary>
    /// <param name="topology">What fails together.</param>
    /// <param name="strength">
    /// Preferred (default) places a replica elsewhere rather than not at all. Required leaves it Pending, ignores tainted nodes when counting, and asks
    /// for two domains at least.
    /// </param>
    /// <param name="maxSkew">By how many the fullest and the emptiest domain may differ. Default 1.</param>
    /// <param name="minDomains">With <see cref="Strength.Required"/>: so many domains must be there. Default 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number below 1.</exception>
    public Workload SpreadAcross(Topology topology, Strength strength = Strength.Preferred, int maxSkew = WorkloadDefaults.MaxSkew, int? minDomains = null) =>
        WithPlacement((p, at) => p with
        {
            Spreads = p.Spreads.Upsert(
                Sourced.By(at, new SpreadSpec(
                    Check.NotNull(topology),
                    strength,
                    Check.AtLeast(maxSkew, 1, "SpreadAcross maxSkew"),
                    minDomains is { } domains ? Check.AtLeast(domains, 1, "SpreadAcross minDomains", nameof(minDomains)) : null)),
                int.MaxValue,
                spread => spread.Topology.Key),
        });

    /// <summary>Drops the soft spread over hosts that is there by default; replicas may then all share one node.</summary>
    public Workload WithoutHostSpread() => WithPlacement((p, at) => p with { HostSpread = Sourced.By(at, false) });

    /// <summary>
    /// Keeps the workload's own replicas apart: no two in one domain. Required means that a replica without a domain of its own stays Pending, so there
    /// must be more domains than replicas; during an update a Deployment keeps only pods of one revision apart, so that it does not block itself.
    /// </summary>
    /// <exception cref="ArgumentNullException">No topology.</exception>
    public Workload AntiAffinity(Topology topology, Strength strength = Strength.Preferred) => WithPlacement((p, at) => p with
    {
        Separations = p.Separations.Upsert(
            Sourced.By(at, new SeparationSpec(Check.NotNull(topology), strength, null)), int.MaxValue, s => s.Other + " " + s.Topology.Key),
    });

    /// <summary>Keeps the workload away from another HaKit workload of the same namespace, so that one domain's loss does not take both.</summary>
    /// <param name="workload">The other's name.</param>
    /// <param name="topology">What they must not share; default is the host.</param>
    /// <param name="strength">Preferred (default) or required.</param>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Workload SeparateFrom(string workload, Topology? topology = null, Strength strength = Strength.Preferred) => WithPlacement((p, at) => p with
    {
        Separations = p.Separations.Upsert(
            Sourced.By(at, new SeparationSpec(topology ?? Topology.Host, strength, Check.DnsLabel(workload, "Workload"))),
            int.MaxValue,
            s => s.Other + " " + s.Topology.Key),
    });

    /// <summary>
    /// Runs the workload in one placement group: nodes that carry this label and stand, as a group, on hardware that fails apart from other groups.
    /// Inside the group the replicas are kept on different hosts where that can be had.
    /// </summary>
    /// <param name="key">The node label that names the group, such as <c>placement-set-uniq</c>.</param>
    /// <param name="value">The group, such as <c>rack1</c>.</param>
    /// <exception cref="ArgumentException">A malformed key or value.</exception>
    public Workload InPlacementGroup(string key, string value) => WithPlacement((p, at) => p with
    {
        Nodes = [.. p.Nodes, Sourced.By(at, Check.NodeLabel(key, [value]))],
        Separations = p.Separations.Upsert(
            Sourced.By(at, new SeparationSpec(Topology.Host, Strength.Preferred, null)), int.MaxValue, s => s.Other + " " + s.Topology.Key),
    });

    /// <summary>Runs the workload only on nodes whose label has one of the values; with no value, on nodes that have the label. Appends: all must hold.</summary>
    /// <exception cref="ArgumentException">A malformed key or value.</exception>
    public Workload OnNodes(string key, params string[] values) =>
        WithPlacement((p, at) => p with { Nodes = [.. p.Nodes, Sourced.By(at, Check.NodeLabel(key, values))] });

    /// <summary>Keeps the workload off nodes whose label has one of the values; with no value, off nodes that have the label. Appends.</summary>
    /// <exception cref="ArgumentException">A malformed key or value.</exception>
    public Workload AvoidNodes(string key, params string[] values) =>
        WithPlacement((p, at) => p with { Nodes = [.. p.Nodes, Sourced.By(at, Check.NodeLabel(key, values) with { Avoids = true })] });

    /// <summary>Places the workload rather on nodes whose label has one of the values, and elsewhere where there is no room; appends.</summary>
    /// <exception cref="ArgumentException">A malformed key or value, no value.</exception>
    public Workload PreferNodes(string key, params string[] values) => WithPlacement((p, at) => p with
    {
        PreferredNodes = [.. p.PreferredNodes, Sourced.By(at, new NodePreference(Check.NodeLabel(key, values), WorkloadDefaults.AntiAffinityWeight))],
    });

    /// <summary>
    /// Places the workload where pods of another HaKit workload of the same namespace run, for short ways between the two. What they share fails
    /// together; Required leaves a replica Pending where the other is not.
    /// </summary>
    /// <param name="workload">The other's name.</param>
    /// <param name="topology">What they share; default is the zone.</param>
    /// <param name="strength">Preferred (default) or required.</param>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Workload PlaceWith(string workload, Topology? topology = null, Strength strength = Strength.Preferred) => WithPlacement((p, at) => p with
    {
        Attractions = p.Attractions.Upsert(
            Sourced.By(at, new SeparationSpec(topology ?? Topology.Zone, strength, Check.DnsLabel(workload, "Workload"))),
            int.MaxValue,
            s => s.Other + " " + s.Topology.Key),
    });

    /// <summary>Lets pods run on nodes with a taint; appends.</summary>
    /// <exception cref="ArgumentNullException">No toleration.</exception>
    public Workload Tolerate(Toleration toleration) =>
        WithPlacement((p, at) => p with { Tolerations = [.. p.Tolerations, Sourced.By(at, Check.NotNull(toleration))] });

    /// <summary>
    /// How long pods stay on a node that went away before they are replaced. Kubernetes waits 300 s, after the 50 s it takes to notice. Shorter
    /// restores replicas sooner, and moves them for short network faults too.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, not whole seconds, or over a day.</exception>
    public Workload LeaveLostNodesAfter(TimeSpan time) => WithPlacement((p, at) => p with
    {
        Tolerations =
        [
            .. p.Tolerations,
            Sourced.By(at, Toleration.For("node.kubernetes.io/not-ready", time)),
            Sourced.By(at, Toleration.For("node.kubernetes.io/unreachable", time)),
        ],
    });

    /// <summary>The PriorityClass: higher ones are placed first and may push out lower ones. It must exist, or no pod is created.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Workload Priority(string className) =>
        WithPlacement((p, at) => p with { PriorityClass = Sourced.By(at, Check.DnsName(className, "PriorityClass")) });
}
