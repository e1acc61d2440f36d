using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK6005: endpoints count as ready whatever the pods say, while they start and while they end; right only for a StatefulSet's governing Service.</summary>
internal sealed class PublishesUnreadyAddresses : ServiceRule
{
    public override RuleDescriptor Descriptor => Catalog.PublishesUnreadyAddresses;

    public override Verdict Check(ServiceFacts service, RuleContext context)
    {
        if (service.Spec.Flag("publishNotReadyAddresses", absent: false) is not { } publishes)
            return Verdict.Unknown;
        if (!publishes)
            return Verdict.Pass;
        if (service.IsHeadless is not { } headless)
            return Verdict.Unknown;
        if (headless && context.Shared(context.Facts.WorkloadsIn(service.Namespace), "governing", Governing) is var governing
            && (governing.Contains(null) || governing.Contains(service.Object.Name)))
            return Verdict.NotApplicable;
        var behindIngress = !headless && IsBehindIngress(service, context);
        return context.Fail(
            FactReading.Path("spec.publishNotReadyAddresses"),
            $"publishNotReadyAddresses is true{(behindIngress ? ", and an Ingress leads here" : "")}: pods get traffic before they are ready and while they shut down.",
            behindIngress ? Severity.Error : Severity.Warning,
            Fix.Without(FactReading.Path("spec.publishNotReadyAddresses")),
            service.Workloads);
    }

    /// <summary>The Services that StatefulSets name; null for one whose name is not known.</summary>
    private static HashSet<string?> Governing(IReadOnlyList<WorkloadFacts> workloads) =>
        [.. workloads.Where(workload => workload.Kind == WorkloadKind.StatefulSet).Select(workload => workload.Spec.TextOr("serviceName", ""))];

    private static bool IsBehindIngress(ServiceFacts service, RuleContext context) =>
        context.Shared(context.Facts, "routed", Routed).Contains((service.Namespace, service.Object.Name));

    /// <summary>The Services that Ingresses lead to.</summary>
    private static HashSet<(string Namespace, string? Name)> Routed(SetFacts facts)
    {
        var routed = new HashSet<(string, string?)>();
        foreach (var ingress in facts.OfKind("networking.k8s.io", "Ingress"))
        {
            var spec = ingress.Root.Get("spec");
            Add(ingress, spec.Get("defaultBackend"));
            foreach (var path in spec.Items("rules").SelectMany(rule => rule.Get("http").Items("paths")))
                Add(ingress, path.Get("backend"));
        }

        return routed;

        void Add(ManifestObject ingress, Node? backend) => routed.Add((facts.NamespaceOf(ingress), backend.Get("service").TextOr("name", "")));
    }
}
