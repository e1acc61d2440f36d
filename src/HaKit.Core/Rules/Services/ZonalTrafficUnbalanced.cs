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
        var verdict = Verdict.NotApplicable;
        foreach (var workload in service.Workloads)
        {
            if (!Spreading.Concerns(workload) || workload.IsOff)
                continue;
            verdict = verdict == Verdict.NotApplicable ? Verdict.Pass : verdict;
            var weakness = workload.MinReplicas < context.Zones ? $"has {MessageFormat.Count(workload.MinReplicas.Value, "replica")} for {context.Zones} zones"
                : Spreading.OverZones(workload) == false ? "is not spread over zones"
                : null;
            if (weakness is not null)
            {
                verdict = context.Fail(
                    FactReading.Path("spec.trafficDistribution"),
                    $"trafficDistribution is {distribution}, but {MessageFormat.Name(workload.Object)} {weakness}: a zone's pods carry another zone's load.",
                    concerns: [workload]);
            }
        }

        return verdict;
    }
}
