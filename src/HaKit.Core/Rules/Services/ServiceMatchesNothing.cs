using HaKit.Facts;
using HaKit.Facts.World;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK6001: the selector matches no pod template of the namespace.</summary>
internal sealed class ServiceMatchesNothing : ServiceRule
{
    public override RuleDescriptor Descriptor => Catalog.ServiceMatchesNothing;

    public override Verdict Check(ServiceFacts service, RuleContext context)
    {
        if (service.Type is null || service.Spec.Get("selector") is UnknownNode)
            return Verdict.Unknown;
        if (service.Type == "ExternalName" || IsApiServer(service))
            return Verdict.NotApplicable;
        // Without a selector the endpoints are somebody else's to keep.
        if (service.Selector is null or { IsEmpty: true })
            return Verdict.NotApplicable;
        if (service.Workloads.Count > 0)
            return Verdict.Pass;
        return service.MaySelectMore || context.MayExist(Companions.Pods, service.Namespace)
            ? Verdict.Unknown
            : context.Fail(FactReading.Path("spec.selector"), $"selector matches no pod template in namespace {service.Namespace}: every request fails.");
    }

    private static bool IsApiServer(ServiceFacts service) => service.Object.Name == "kubernetes" && service.Namespace == "default";
}
