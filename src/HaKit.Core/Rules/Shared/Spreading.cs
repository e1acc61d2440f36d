using HaKit.Clusters;
using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;

namespace HaKit.Evaluation;

/// <summary>How a workload keeps its own pods apart, counting only what has an effect on them.</summary>
internal static class Spreading
{
    /// <summary>The kinds whose replicas are spread. A DaemonSet runs one pod a node, a Job ends.</summary>
    public static bool Concerns(WorkloadFacts workload) => workload.HasScale;

    public static bool IsZone(string key) => key is Topologies.Zone or DeprecatedZone;

    public static bool IsRegion(string key) => key is Topologies.Region or DeprecatedRegion;

    public const string DeprecatedZone = "failure-domain.beta.kubernetes.io/zone";
    public const string DeprecatedRegion = "failure-domain.beta.kubernetes.io/region";

    /// <summary>Whether pods are kept apart on a topology key, by anti-affinity or by a spread constraint, hard or soft.</summary>
    public static bool? On(WorkloadFacts workload, Func<string, bool> isKey)
    {
        var placement = workload.Placement;
        bool? found = false;
        foreach (var term in placement.Terms)
        {
            if (term.IsAnti && isKey(term.Key))
                found = Trilean.Or(found, placement.MeansSelf(term));
        }

        foreach (var constraint in placement.Constraints)
        {
            if (isKey(constraint.Key))
                found = Trilean.Or(found, placement.CountsSelf(constraint));
        }

        return found == false && !placement.IsKnown ? null : found;
    }

    /// <summary>
    /// Whether replicas are kept off one another's hosts. Being kept apart by a wider domain without exception, or by a port of the node,
    /// does
    /// that too.
    /// </summary>
    public static bool? OverHosts(WorkloadFacts workload, RuleContext context)
    {
        var found = On(workload, context.IsHostKey);
        foreach (var term in RequiredApart(workload))
        {
            if (IsZone(term.Key) || IsRegion(term.Key))
                found = true;
        }

        // Evenly over at least as many zones as replicas, each has a zone of its own.
        if (workload.Rmax <= context.Zones && Effective(workload).Any(placed => IsZone(placed.Key) && placed.Constraint is { IsHard: true, MaxSkew: 1 }))
            found = true;
        return found == true || HostPort.Read(workload.Pod.Spec).Count > 0 ? true : found;
    }

    public static bool? OverZones(WorkloadFacts workload) => On(workload, IsZone);

    /// <summary>The required anti-affinity terms that mean the workload's own pods.</summary>
    public static IEnumerable<PlacedTerm> RequiredApart(WorkloadFacts workload) =>
        workload.Placement.Terms.Where(term => term.IsAnti && term.IsRequired && workload.Placement.MeansSelf(term) == true);

    /// <summary>The spread constraints that count the workload's own pods.</summary>
    public static IEnumerable<PlacedConstraint> Effective(WorkloadFacts workload) =>
        workload.Placement.Constraints.Where(constraint => workload.Placement.CountsSelf(constraint) == true);

    /// <summary>
    /// Whether the selector counts pods of other workloads too, or may: a constraint of that kind spreads them together, on purpose.
    /// </summary>
    public static bool CountsOthers(WorkloadFacts workload, LabelSelector? selector, SetFacts facts)
    {
        if (selector is null || selector.IsEmpty)
            return false;
        var any = false;
        facts.SelectUntil(workload.Namespace, selector, (found, _) => any = found != workload && !found.IsOff);
        return any;
    }

    /// <summary>How long messages name a topology key.</summary>
    public static string Noun(string key) => key switch
    {
        Topologies.Host => "node",
        _ when IsZone(key) => "zone",
        _ when IsRegion(key) => "region",
        _ => $"domain of {key}",
    };
}
