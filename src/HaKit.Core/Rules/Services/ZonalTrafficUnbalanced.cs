using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK6008: traffic prefers its own zone, but not every zone has a pod, or nothing sees to it.</summary>
internal sealed class ZonalTrafficUnbalanced : ServiceRule
{
    public override RuleDescriptor Descriptor => Catalog.ZonalTrafficUnbalanced;

    public override Verdict Check(ServiceFacts service, RuleContext context)
    {
        if (service.Spec.TextOr("trafficDistribution", "") is not { } distribution)
            return Verdict.Unknown;
        if (distribution is not ("PreferClose" or "PreferSameZone") || context.Zones < 2)
            return Verdict.NotApplicable;
        var concerned = context.Shared(service.Workloads, "spread", workloads => workloads.FindAll(workload => Spreading.Concerns(workload) && !workload.IsOff));
        var verdict = concerned.Count == 0 ? Verdict.NotApplicable : Verdict.Pass;
        foreach (var (weakness, weak) in context.Shared(concerned, "weak", workloads => Weak(workloads, context)))
        {
            verdict = context.Fail(
                FactReading.Path("spec.trafficDistribution"),
                $"trafficDistribution is {distribution}, but {MessageFormat.Names(weak)} {weakness}: a zone's pods carry another zone's load.",
                concerns: weak);
        }

        return verdict;
    }

    /// <summary>The workloads of which not every zone has a pod, by what is said of them.</summary>
    private static List<(string Weakness, List<WorkloadFacts> Weak)> Weak(List<WorkloadFacts> workloads, RuleContext context)
    {
        var zones = context.Zones;
        return [.. workloads.Where(workload => workload.MinReplicas < zones || Spreading.OverZones(workload) == false)
            .GroupBy(workload => workload.MinReplicas < zones ? workload.MinReplicas : null)
            .Select(group => (Text(group.Key, group.ToList(), zones), group.ToList()))];
    }

    private static string Text(int? replicas, List<WorkloadFacts> weak, int zones) => replicas is { } few
        ? $"{(weak.Count == 1 ? "has" : "have")} {MessageFormat.Count(few, "replica")}{(weak.Count == 1 ? "" : " each")} for {zones} zones"
        : $"{(weak.Count == 1 ? "is" : "are")} not spread over zones";
}
