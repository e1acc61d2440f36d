namespace HaKit.Evaluation;

internal static partial class Catalog
{
    public static readonly RuleDescriptor NotSpreadOverHosts = new(
        HaKit.Rules.NotSpreadOverHosts,
        "Replicas may share a host",
        Severity.Warning,
        "Add a topology spread constraint or a pod anti-affinity on kubernetes.io/hostname that selects the pods.",
        Aspect.Spread);

    public static readonly RuleDescriptor NotSpreadOverZones = new(
        HaKit.Rules.NotSpreadOverZones,
        "Replicas may share a zone",
        Severity.Info,
        "Add a topology spread constraint on topology.kubernetes.io/zone that selects the pods.",
        Aspect.Spread);

    public static readonly RuleDescriptor SpreadConstraintInvalid = new(
        HaKit.Rules.SpreadConstraintInvalid,
        "Spread constraint is not valid",
        Severity.Error,
        "Correct the constraint as the message says.",
        Aspect.Spread);

    public static readonly RuleDescriptor PriorityClassProblem = new(
        HaKit.Rules.PriorityClassProblem,
        "PriorityClass missing",
        Severity.Info,
        "Name a PriorityClass that exists and that is meant for this namespace.");

    public static readonly RuleDescriptor AntiAffinityExceedsDomains = new(
        HaKit.Rules.AntiAffinityExceedsDomains,
        "More replicas than domains for a required anti-affinity",
        Severity.Error,
        "Use fewer replicas, more domains, or a topology spread constraint in place of the required anti-affinity.",
        Aspect.Spread);

    public static readonly RuleDescriptor AntiAffinityExceedsZone = new(
        HaKit.Rules.AntiAffinityExceedsZone,
        "A zone has too few hosts for its share of replicas",
        Severity.Error,
        "Add nodes to the short zone, or relax the zone constraint or the anti-affinity.",
        Aspect.Spread,
        RuleNeeds.Cluster);

    public static readonly RuleDescriptor NoSpareDomain = new(
        HaKit.Rules.NoSpareDomain,
        "No spare domain for a required anti-affinity",
        Severity.Warning,
        "Add a node, or use a topology spread constraint in place of the required anti-affinity.",
        Aspect.Spread,
        RuleNeeds.Cluster);

    public static readonly RuleDescriptor HostPortLimitsReplicas = new(
        HaKit.Rules.HostPortLimitsReplicas,
        "Host ports allow one replica on each node",
        Severity.Warning,
        "Remove hostPort and hostNetwork and expose the pods by a Service.",
        Aspect.Spread);

    public static readonly RuleDescriptor PinnedToOneDomain = new(
        HaKit.Rules.PinnedToOneDomain,
        "All replicas are pinned to one domain",
        Severity.Warning,
        "Let the pods run in more than one domain.",
        Aspect.Spread);

    public static readonly RuleDescriptor SpreadSelectorMismatch = new(
        HaKit.Rules.SpreadSelectorMismatch,
        "Spread constraint does not count its own pods",
        Severity.Error,
        "Set the constraint's labelSelector to labels of the pod template.",
        Aspect.Spread);

    public static readonly RuleDescriptor SpreadSkewTooWide = new(
        HaKit.Rules.SpreadSkewTooWide,
        "Spread constraint lets all replicas share a domain",
        Severity.Warning,
        "Set maxSkew to 1.",
        Aspect.Spread);

    public static readonly RuleDescriptor SpreadWithoutMinDomains = new(
        HaKit.Rules.SpreadWithoutMinDomains,
        "Hard spread holds even with one domain left",
        Severity.Warning,
        "Set minDomains to the number of domains that must be used.",
        Aspect.Spread);

    public static readonly RuleDescriptor SpreadMinDomainsUnreachable = new(
        HaKit.Rules.SpreadMinDomainsUnreachable,
        "More domains demanded than there are",
        Severity.Error,
        "Set minDomains to the number of domains of the cluster, or use fewer replicas.",
        Aspect.Spread,
        RuleNeeds.Cluster);

    public static readonly RuleDescriptor ZoneDefaultSpreadLost = new(
        HaKit.Rules.ZoneDefaultSpreadLost,
        "The scheduler's own zone spread is switched off",
        Severity.Info,
        "Add a constraint on topology.kubernetes.io/zone beside the present ones.",
        Aspect.Spread);

    public static readonly RuleDescriptor SpreadCountsOldRevision = new(
        HaKit.Rules.SpreadCountsOldRevision,
        "Spread constraint counts pods of the old revision",
        Severity.Warning,
        "Add pod-template-hash to the constraint's matchLabelKeys.",
        Aspect.Spread);

    public static readonly RuleDescriptor SpreadCountsTaintedNodes = new(
        HaKit.Rules.SpreadCountsTaintedNodes,
        "Hard spread counts nodes that the pods cannot use",
        Severity.Info,
        "Set nodeTaintsPolicy to Honor.",
        Aspect.Spread);

    public static readonly RuleDescriptor SoftSpreadOnly = new(
        HaKit.Rules.SoftSpreadOnly,
        "Must survive the loss of a zone, but the zone spread is soft",
        Severity.Info,
        "Make the zone constraint DoNotSchedule.",
        Aspect.Spread,
        RuleNeeds.Declaration);

    public static readonly RuleDescriptor ReplicasPackedTogether = new(
        HaKit.Rules.ReplicasPackedTogether,
        "Pod affinity packs all replicas together",
        Severity.Warning,
        "Remove the pod affinity that selects the workload's own pods.",
        Aspect.Spread);

    public static readonly RuleDescriptor ContradictoryAffinity = new(
        HaKit.Rules.ContradictoryAffinity,
        "Affinity and anti-affinity contradict each other",
        Severity.Error,
        "Remove one of the two terms that select the workload's own pods.",
        Aspect.Spread);

    public static readonly RuleDescriptor UnknownTopologyKey = new(
        HaKit.Rules.UnknownTopologyKey,
        "Topology key that nodes may not carry",
        Severity.Warning,
        "Use a topology.kubernetes.io label or kubernetes.io/hostname, or declare the key.",
        Aspect.Spread);

    public static readonly RuleDescriptor NeverLeavesDeadNode = new(
        HaKit.Rules.NeverLeavesDeadNode,
        "Pods stay bound to a dead node",
        Severity.Warning,
        "Remove the toleration, or set tolerationSeconds to 300 or less.");

    public static readonly RuleDescriptor BlocksNodeScaleDown = new(
        HaKit.Rules.BlocksNodeScaleDown,
        "Pods keep their node from being drained or removed",
        Severity.Info,
        "Remove the annotation, or allow the eviction of local volumes with the annotation cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes.");

    public static readonly RuleDescriptor SystemWorkloadWithoutBudget = new(
        HaKit.Rules.SystemWorkloadWithoutBudget,
        "System workload without a budget keeps its node",
        Severity.Info,
        "Add a PodDisruptionBudget with maxUnavailable 1 that selects the pods.",
        Aspect.Budget,
        RuleNeeds.ClosedWorld);

    public static readonly RuleDescriptor DeschedulerCannotHelp = new(
        HaKit.Rules.DeschedulerCannotHelp,
        "The descheduler cannot rebalance these pods",
        Severity.Info,
        "Use DoNotSchedule constraints without minDomains, keep local storage out of the pods, and give them a budget.",
        Needs: RuleNeeds.Declaration);
}
