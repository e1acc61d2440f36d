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
        if (headless && context.Facts.WorkloadsIn(service.Namespace).Any(workload =>
                workload.Kind == WorkloadKind.StatefulSet && workload.Spec.TextOr("serviceName", "") is var name && (name is null || name == service.Object.Name)))
            return Verdict.NotApplicable;
        var behindIngress = !headless && IsBehindIngress(service, context.Facts);
        return context.Fail(
            FactReading.Path("spec.publishNotReadyAddresses"),
            $"publishNotReadyAddresses is true{(behindIngress ? ", and an Ingress leads here" : "")}: pods get traffic before they are ready and while they shut down.",
            behindIngress ? Severity.Error : Severity.Warning,
            Fix.Without(FactReading.Path("spec.publishNotReadyAddresses")),
            service.Workloads);
    }

    private static bool IsBehindIngress(ServiceFacts service, SetFacts facts)
    {
        foreach (var ingress in facts.OfKind("networking.k8s.io", "Ingress"))
        {
            if (facts.NamespaceOf(ingress) != service.Namespace)
                continue;
            var spec = ingress.Root.Get("spec");
            if (Leads(spec.Get("defaultBackend")) || spec.Items("rules").Any(rule => rule.Get("http").Items("paths").Any(path => Leads(path.Get("backend")))))
                return true;
        }

        return false;

        bool Leads(Node? backend) => backend.Get("service").TextOr("name", "") == service.Object.Name;
    }
}
