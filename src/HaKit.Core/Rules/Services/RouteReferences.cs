using HaKit.Facts;
using HaKit.Facts.World;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>The backends and parents of a route of the Gateway API, evaluated as those of an Ingress.</summary>
internal static class RouteReferences
{
    public const string Group = "gateway.networking.k8s.io";

    private const string Remedy = "Name a Service that is there, and one of its ports.";

    public static bool IsRoute(ManifestObject manifest) =>
        manifest.Group == Group && manifest.Kind is "HTTPRoute" or "GRPCRoute" or "TLSRoute" or "TCPRoute" or "UDPRoute";

    public static IEnumerable<Verdict> Check(ManifestObject route, RuleContext context)
    {
        var spec = route.Root.Get("spec");
        var parents = spec.Items("parentRefs");
        for (var i = 0; i < parents.Count; i++)
            yield return Parent(route, parents[i], FactReading.Path("spec.parentRefs").Index(i), context);
        var rules = spec.Items("rules");
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = FactReading.Path("spec.rules").Index(i);
            var backends = rules[i].Items("backendRefs");
            for (var j = 0; j < backends.Count; j++)
                yield return Backend(route, backends[j], rule.Child("backendRefs").Index(j), context);
            var filters = rules[i].Items("filters");
            for (var j = 0; j < filters.Count; j++)
            {
                if (filters[j].Get("requestMirror").Get("backendRef") is { } mirror)
                    yield return Backend(route, mirror, rule.Child("filters").Index(j).Child("requestMirror", "backendRef"), context);
            }
        }
    }

    private static Verdict Backend(ManifestObject route, Node backend, FieldPath path, RuleContext context)
    {
        if (backend.TextOr("group", "") is not { } group || backend.TextOr("kind", "Service") is not { } kind || backend.TextOr("name", "") is not { } name
            || backend.TextOr("namespace", context.Facts.NamespaceOf(route)) is not { } @namespace)
            return Verdict.Unknown;
        if (group.Length > 0 || kind != "Service" || name.Length == 0)
            return Verdict.NotApplicable;
        if (context.Facts.Find("", "Service", @namespace, name) is not { } service)
        {
            return context.MayExist(Companions.Services, @namespace)
                ? Verdict.Unknown
                : context.Fail(path.Child("name"), $"Service {name} is not in namespace {@namespace}: requests get an error.", remediation: Remedy);
        }

        var ports = service.Root.Get("spec").Items("ports");
        if (backend.Number("port", 0) is not { } port || service.Root.Get("spec").IsUnknownList("ports"))
            return Verdict.Unknown;
        return port == 0 || ports.Any(offered => offered.Number("port", 0) is null || offered.Number("port", 0) == port)
            ? Verdict.Pass
            : context.Fail(path.Child("port"), $"Service {name} has no port {port}: requests get an error.", remediation: Remedy);
    }

    private static Verdict Parent(ManifestObject route, Node parent, FieldPath path, RuleContext context)
    {
        if (parent.TextOr("group", Group) is not { } group || parent.TextOr("kind", "Gateway") is not { } kind || parent.TextOr("name", "") is not { } name
            || parent.TextOr("namespace", context.Facts.NamespaceOf(route)) is not { } @namespace || parent.TextOr("sectionName", "") is not { } section)
            return Verdict.Unknown;
        if (group != Group || kind != "Gateway" || name.Length == 0)
            return Verdict.NotApplicable;
        if (context.Facts.Find(Group, "Gateway", @namespace, name) is not { } gateway)
        {
            // A Gateway often belongs to those who run the cluster: it is only missed where the set brings Gateways of its own.
            if (context.Facts.OfKind(Group, "Gateway").Count == 0)
                return Verdict.NotApplicable;
            return context.MayExist(Companions.Others, @namespace)
                ? Verdict.Unknown
                : context.Fail(
                    path.Child("name"),
                    $"Gateway {name} is not in namespace {@namespace}: no traffic reaches the route.",
                    Severity.Warning,
                    remediation: "Add the Gateway, or correct its name and namespace.",
                    title: "Route is attached to a Gateway that does not exist");
        }

        var listeners = gateway.Root.Get("spec").Items("listeners");
        return section.Length == 0 || gateway.Root.Get("spec").IsUnknownList("listeners")
            || listeners.Any(listener => listener.TextOr("name", "") is not { } found || found == section)
            ? Verdict.Pass
            : context.Fail(
                path.Child("sectionName"),
                $"Gateway {name} has no listener {section}: no traffic reaches the route.",
                remediation: "Name a listener of the Gateway.",
                title: "Route is attached to a listener that does not exist");
    }
}
