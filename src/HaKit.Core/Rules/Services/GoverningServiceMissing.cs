using HaKit.Facts;
using HaKit.Facts.World;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK6003: the pods of a StatefulSet get their names from a headless Service that selects them; none is named, or it is not there.
/// </summary>
internal sealed class GoverningServiceMissing : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.GoverningServiceMissing;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind != WorkloadKind.StatefulSet)
            return Verdict.NotApplicable;
        if (workload.Spec.TextOr("serviceName", "") is not { } name)
            return Verdict.Unknown;
        var path = FactReading.Path("spec.serviceName");
        if (name.Length == 0)
            return context.Fail(
                path, "serviceName is absent: the pods have no stable names in DNS.", Severity.Info, remediation: "Name a headless Service in serviceName.");
        if (context.Facts.Find("", "Service", workload.Namespace, name) is not { } manifest)
        {
            if (!context.IsClosed)
                return Verdict.NotApplicable;
            return context.MayExist(Companions.Services, workload.Namespace)
                ? Verdict.Unknown
                : context.Fail(path, $"Service {name} is not in namespace {workload.Namespace}: the pods have no stable names in DNS.", fix: Add(workload, name));
        }

        if (manifest.Root.Get("spec").TextOr("clusterIP", "") is not { } clusterIp)
            return Verdict.Unknown;
        if (clusterIp != "None")
            return context.Fail(
                path,
                $"Service {name} is not headless (clusterIP: None): the pods have no stable names in DNS.",
                remediation: "Make the Service anew with clusterIP None, or name a headless one.");
        if (workload.Services.Any(service => service.Object == manifest))
            return Verdict.Pass;
        return workload.MayBeServed
            ? Verdict.Unknown
            : context.Fail(
                path,
                $"Service {name} does not select the pods: they have no stable names in DNS.",
                remediation: "Make the Service's selector match the labels of the pod template.");
    }

    private static Fix? Add(WorkloadFacts workload, string name)
    {
        if (FixParts.Selector(workload).Get("matchLabels") is not MapNode labels || FixParts.Selector(workload).Has("matchExpressions") == true)
            return null;
        return Fix.With(new MapBuilder(Place.None)
            .Add("apiVersion", "v1")
            .Add("kind", "Service")
            .AddMap("metadata", metadata => metadata
                .Add("name", name)
                .Add("namespace", workload.Object.Namespace.Length == 0 ? null : workload.Object.Namespace))
            .AddMap("spec", spec => spec.Add("clusterIP", "None").Add("publishNotReadyAddresses", true).Add("selector", labels))
            .Build());
    }
}
