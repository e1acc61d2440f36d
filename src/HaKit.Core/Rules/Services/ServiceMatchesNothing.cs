using HaKit.Facts;
using HaKit.Facts.World;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK6001: the selector matches no pod template of the namespace; or there is no selector, and nobody gives the Service endpoints.</summary>
internal sealed class ServiceMatchesNothing : ServiceRule
{
    public override RuleDescriptor Descriptor => Catalog.ServiceMatchesNothing;

    public override Verdict Check(ServiceFacts service, RuleContext context)
    {
        if (service.Type is null || service.Spec.Get("selector") is UnknownNode)
            return Verdict.Unknown;
        if (service.Type == "ExternalName" || IsApiServer(service))
            return Verdict.NotApplicable;
        var path = FactReading.Path("spec.selector");
        if (service.Selector is null or { IsEmpty: true })
        {
            if (HasEndpoints(service, context.Facts))
                return Verdict.Pass;
            return context.MayExist(Companions.Services, service.Namespace)
                ? Verdict.Unknown
                : context.Fail(path, "No selector, and no EndpointSlice of this Service in the set: it leads nowhere.", Severity.Info);
        }

        if (service.Workloads.Count > 0)
            return Verdict.Pass;
        return service.MaySelectMore || context.MayExist(Companions.Pods, service.Namespace)
            ? Verdict.Unknown
            : context.Fail(path, $"selector matches no pod template in namespace {service.Namespace}: every request fails.");
    }

    private static bool IsApiServer(ServiceFacts service) => service.Object.Name == "kubernetes" && service.Namespace == "default";

    private static bool HasEndpoints(ServiceFacts service, SetFacts facts)
    {
        if (facts.Find("", "Endpoints", service.Namespace, service.Object.Name) is not null)
            return true;
        foreach (var slice in facts.OfKind("discovery.k8s.io", "EndpointSlice"))
        {
            // A name that cannot be known may be this one's.
            var name = slice.Root.Get("metadata", "labels").TextOr("kubernetes.io/service-name", "");
            if (facts.NamespaceOf(slice) == service.Namespace && (name is null || name == service.Object.Name))
                return true;
        }

        return false;
    }
}
