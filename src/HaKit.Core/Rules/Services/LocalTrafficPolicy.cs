using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK6007: with a local policy only pods on the node that got the traffic answer; nothing falls back to other nodes.</summary>
internal sealed class LocalTrafficPolicy : ServiceRule
{
    public override RuleDescriptor Descriptor => Catalog.LocalTrafficPolicy;

    public override Verdict Check(ServiceFacts service, RuleContext context)
    {
        if (service.Spec.TextOr("externalTrafficPolicy", "") is not { } external || service.Spec.TextOr("internalTrafficPolicy", "") is not { } inside)
            return Verdict.Unknown;
        // The health check of a load balancer leaves out nodes without a ready pod.
        var loses = external == "Local" && service.Type is not "LoadBalancer";
        if (!loses && inside != "Local")
            return Verdict.NotApplicable;
        var verdict = service.MaySelectMore ? Verdict.Unknown : service.Workloads.Count == 0 ? Verdict.NotApplicable : Verdict.Pass;
        if (inside == "Local" && context.Shared(service.Workloads, "elsewhere", workloads => workloads.FindAll(Runs)) is { Count: > 0 } missing)
        {
            verdict = context.Fail(
                FactReading.Path("spec.internalTrafficPolicy"),
                $"internalTrafficPolicy is Local, but {MessageFormat.Names(missing)} {(missing.Count == 1 ? "does" : "do")} not run on every node: clients on the other nodes get no answer.",
                remediation: "Use internalTrafficPolicy Cluster, or run the pods on every node with a DaemonSet.",
                fix: Fix.To(FactReading.Path("spec.internalTrafficPolicy"), "Cluster"),
                concerns: missing);
        }

        foreach (var (weakness, weak) in loses ? context.Shared(service.Workloads, "weak", workloads => Weak(workloads, context)) : [])
        {
            verdict = context.Fail(
                FactReading.Path("spec.externalTrafficPolicy"),
                $"externalTrafficPolicy is Local, but {MessageFormat.Names(weak)} {weakness}: traffic to a node without a pod is lost.",
                concerns: weak,
                remediation: "Use externalTrafficPolicy Cluster, or a load balancer that checks the health of nodes.");
        }

        return verdict;
    }

    private static bool Runs(WorkloadFacts workload) => workload.Kind != WorkloadKind.DaemonSet && !workload.IsOff;

    /// <summary>The workloads that lose traffic, by what is said of them.</summary>
    private static List<(string Weakness, List<WorkloadFacts> Weak)> Weak(List<WorkloadFacts> workloads, RuleContext context)
    {
        var groups = workloads.FindAll(Runs).GroupBy(workload => Weakness(workload, context)).Where(group => group.Key is not null)
            .Select(group => (Weak: group.ToList(), group.Key))
            .ToList();
        return groups.ConvertAll(group => (group.Weak.Count == 1 ? group.Key! : Plural(group.Key!), group.Weak));
    }

    private static string Plural(string weakness) => weakness.StartsWith("has ", StringComparison.Ordinal) ? "have " + weakness.Substring(4) + " each"
        : weakness.StartsWith("is ", StringComparison.Ordinal) ? "are " + weakness.Substring(3)
        : weakness.StartsWith("replaces ", StringComparison.Ordinal) ? "replace " + weakness.Substring(9)
        : weakness;

    private static string? Weakness(WorkloadFacts workload, RuleContext context)
    {
        if (workload.MinReplicas < 2)
            return $"has {MessageFormat.Count(workload.MinReplicas.Value, "replica")}";
        if (Spreading.Concerns(workload) && Spreading.OverHosts(workload, context) == false)
            return "is not spread over hosts";
        return workload.Rollout.At(workload.MinReplicas, context.Version) is { Surge: 0 } ? "replaces pods without surge" : null;
    }
}
