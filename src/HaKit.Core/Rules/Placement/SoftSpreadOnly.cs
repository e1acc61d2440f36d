using HaKit.Clusters;
using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK3017: declared to survive the loss of a zone, but under pressure the scheduler may drop the spread over zones.</summary>
internal sealed class SoftSpreadOnly : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.SoftSpreadOnly;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!DeclaredSurvival.Read(workload.Declared(Declarations.Survives)).Declared.Any(survival => survival.Fault.Label == Topologies.Zone) || !Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        if (!workload.Placement.IsKnown)
            return Verdict.Unknown;
        if (Spreading.RequiredApart(workload).Any(term => Spreading.IsZone(term.Key))
            || Spreading.Effective(workload).Any(placed => Spreading.IsZone(placed.Key) && placed.Constraint.IsHard))
            return Verdict.Pass;
        var soft = Spreading.Effective(workload).FirstOrDefault(placed => Spreading.IsZone(placed.Key));
        var when = soft?.Path.Child("whenUnsatisfiable");
        return context.Fail(
            when ?? workload.Pod.SpecPath.Child("topologySpreadConstraints"),
            soft is null && Spreading.OverZones(workload) != true
                ? "Declared to survive the loss of a zone, but nothing keeps the replicas apart by zone."
                : "Declared to survive the loss of a zone, but the spread over zones is soft: under pressure all replicas may share one.",
            fix: when is null || soft!.Node.Has("minDomains") == true ? null : Fix.To(when, "DoNotSchedule"));
    }
}
