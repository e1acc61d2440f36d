using HaKit.Facts;
using HaKit.Facts.World;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK6002: a backend of an Ingress or of a route of the Gateway API names a Service or a port that is not there, or a route a Gateway.
/// Resource backends are not
/// asked about.
/// </summary>
internal sealed class IngressBackendMissing : ObjectRule
{
    public override RuleDescriptor Descriptor => Catalog.IngressBackendMissing;

    public override Verdict Check(ManifestObject manifest, RuleContext context)
    {
        if (RouteReferences.IsRoute(manifest))
        {
            return RouteReferences.Check(manifest, context).ToArray() is { Length: > 0 } found
                ? found.Contains(Verdict.Fail) ? Verdict.Fail
                : found.Contains(Verdict.Unknown) ? Verdict.Unknown
                : found.Contains(Verdict.Pass) ? Verdict.Pass
                : Verdict.NotApplicable
                : Verdict.NotApplicable;
        }

        if (manifest.Kind != "Ingress" || manifest.Group is not ("networking.k8s.io" or "extensions"))
            return Verdict.NotApplicable;
        var verdict = Verdict.NotApplicable;
        var spec = manifest.Root.Get("spec");
        Look(spec.Get("defaultBackend"), FactReading.Path("spec.defaultBackend"));
        Look(spec.Get("backend"), FactReading.Path("spec.backend"));
        var rules = spec.Items("rules");
        for (var i = 0; i < rules.Count; i++)
        {
            var paths = rules[i].Get("http").Items("paths");
            for (var j = 0; j < paths.Count; j++)
                Look(paths[j].Get("backend"), FactReading.Path("spec.rules").Index(i).Child("http", "paths").Index(j).Child("backend"));
        }

        return verdict;

        void Look(Node? backend, FieldPath path)
        {
            if (backend is null || backend.Has("resource") == true)
                return;
            var found = CheckBackend(manifest, backend, path, context);
            verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
        }
    }

    private static Verdict CheckBackend(ManifestObject manifest, Node backend, FieldPath path, RuleContext context)
    {
        var isOld = backend.Has("serviceName") == true;
        var name = isOld ? backend.TextOr("serviceName", "") : backend.Get("service").TextOr("name", "");
        var port = isOld ? backend.Get("servicePort") : backend.Get("service", "port");
        if (name is null)
            return Verdict.Unknown;
        if (name.Length == 0)
            return Verdict.NotApplicable;
        var (number, portName) = port is MapNode ? (port.Get("number"), port.Get("name")) : (port, port);
        // A controller's own convention: the "Service" is then an action described in an annotation.
        if (portName is ScalarNode { Text: "use-annotation" })
            return Verdict.NotApplicable;
        var @namespace = context.Facts.NamespaceOf(manifest);
        if (context.Facts.Find("", "Service", @namespace, name) is not { } service)
        {
            return context.MayExist(Companions.Services, @namespace)
                ? Verdict.Unknown
                : context.Fail(isOld ? path.Child("serviceName") : path.Child("service", "name"), $"Service {name} is not in namespace {@namespace}: requests get an error.");
        }

        var ports = service.Root.Get("spec").Items("ports");
        if (ports.Count == 0 || port is null or UnknownNode || service.Root.Get("spec").IsUnknownList("ports"))
            return Verdict.Unknown;
        foreach (var candidate in ports)
        {
            if (Same(candidate.Get("port"), number, NodeKind.Integer) || Same(candidate.Get("name"), portName, NodeKind.String))
                return Verdict.Pass;
        }

        var wanted = (number as ScalarNode ?? portName as ScalarNode)?.Text ?? "";
        return context.Fail(isOld ? path.Child("servicePort") : path.Child("service", "port"), $"Service {name} has no port {wanted}: requests get an error.");
    }

    private static bool Same(Node? offered, Node? wanted, NodeKind kind) =>
        offered is UnknownNode || wanted is UnknownNode
        || (offered is ScalarNode one && wanted is ScalarNode other && other.Kind == kind && one.Text == other.Text);
}
