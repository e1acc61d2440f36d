namespace HaKit.Evaluation;

internal static partial class Catalog
{
    public static readonly RuleDescriptor ServiceMatchesNothing = new(
        HaKit.Rules.ServiceMatchesNothing,
        "Service selects no pods",
        Severity.Error,
        "Set spec.selector to labels of a pod template in the Service's namespace.",
        Needs: RuleNeeds.ClosedWorld);

    public static readonly RuleDescriptor IngressBackendMissing = new(
        HaKit.Rules.IngressBackendMissing,
        "Ingress or route leads to a Service or port that does not exist",
        Severity.Error,
        "Name a Service of the Ingress's namespace and one of its ports.",
        Needs: RuleNeeds.ClosedWorld);

    public static readonly RuleDescriptor GoverningServiceMissing = new(
        HaKit.Rules.GoverningServiceMissing,
        "StatefulSet's governing Service is missing",
        Severity.Warning,
        "Add a headless Service of that name that selects the pods.");

    public static readonly RuleDescriptor SelectorMatchesNothing = new(
        HaKit.Rules.SelectorMatchesNothing,
        "Selector matches nothing",
        Severity.Info,
        "Make the selector match labels of an object in the set.",
        Needs: RuleNeeds.ClosedWorld);

    public static readonly RuleDescriptor PublishesUnreadyAddresses = new(
        HaKit.Rules.PublishesUnreadyAddresses,
        "Service sends traffic to pods that are not ready",
        Severity.Warning,
        "Remove publishNotReadyAddresses.",
        Aspect.Shutdown);

    public static readonly RuleDescriptor ServiceTargetPortUndeclared = new(
        HaKit.Rules.ServiceTargetPortUndeclared,
        "Service's target port is not declared",
        Severity.Error,
        "Use the name of a port that the selected pods declare.");

    public static readonly RuleDescriptor LocalTrafficPolicy = new(
        HaKit.Rules.LocalTrafficPolicy,
        "Traffic stays on nodes that may have no pod",
        Severity.Warning,
        "Use the traffic policy Cluster, or run the pods on every node that receives traffic.");

    public static readonly RuleDescriptor ZonalTrafficUnbalanced = new(
        HaKit.Rules.ZonalTrafficUnbalanced,
        "Zonal traffic without pods in every zone",
        Severity.Warning,
        "Spread the pods over all zones with at least one replica in each.",
        Aspect.Spread,
        RuleNeeds.SwitchedOn | RuleNeeds.Cluster);

    public static readonly RuleDescriptor ServiceSelectsSeveralWorkloads = new(
        HaKit.Rules.ServiceSelectsSeveralWorkloads,
        "Service sends traffic to several workloads",
        Severity.Warning,
        "Select labels that only one workload's pods carry.");
}
