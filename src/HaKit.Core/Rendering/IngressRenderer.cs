using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>One Ingress for all hosts and paths of a workload, one rule a host.</summary>
internal static class IngressRenderer
{
    public static ManifestObject Render(RenderScope scope)
    {
        var ingresses = scope.Spec.Network.Ingresses;
        var first = ingresses[0];
        return scope.Object("networking.k8s.io/v1", "Ingress", scope.Name, first.Place, scope.Spec.Network.IngressAnnotations, root => root.AddMap("spec", body => body
            .Add("ingressClassName", ClassName(ingresses))
            .AddList("rules", Rules(scope, ingresses))
            .AddList("tls", Tls(ingresses))));
    }

    private static ScalarNode? ClassName(IReadOnlyList<Sourced<IngressSpec>> ingresses)
    {
        foreach (var ingress in ingresses)
        {
            if (ingress.Value.ClassName is { } name)
                return ScalarNode.String(name, ingress.Place);
        }

        return null;
    }

    private static List<Node> Rules(RenderScope scope, IReadOnlyList<Sourced<IngressSpec>> ingresses)
    {
        var rules = new List<Node>();
        foreach (var group in ByKey(ingresses, ingress => ingress.Host))
        {
            var at = group.Value[0].Place;
            var paths = new List<Node>();
            foreach (var (ingress, place) in group.Value)
                paths.Add(PathTo(scope, ingress, place));
            rules.Add(Nodes.Map(at, rule => rule.Add("host", group.Key).AddMap("http", http => http.AddList("paths", paths))));
        }

        return rules;
    }

    private static MapNode PathTo(RenderScope scope, IngressSpec ingress, Place at) => Nodes.Map(at, map => map
        .AddMap("backend", backend => backend.AddMap("service", service => service
            .Add("name", scope.Name)
            .AddMap("port", port => port.Add("number", scope.Spec.Network.Exposed.Count > 0 ? scope.Spec.Network.Exposed[0].Value.Port : null))))
        .Add("path", ingress.Path)
        .Add("pathType", ingress.Exact ? "Exact" : "Prefix"));

    private static List<Node> Tls(IReadOnlyList<Sourced<IngressSpec>> ingresses)
    {
        var nodes = new List<Node>();
        foreach (var group in ByKey(ingresses, ingress => ingress.TlsSecret))
        {
            var at = group.Value[0].Place;
            var hosts = new List<string>();
            foreach (var ingress in group.Value)
            {
                if (!hosts.Contains(ingress.Value.Host))
                    hosts.Add(ingress.Value.Host);
            }

            nodes.Add(Nodes.Map(at, map => map.Add("hosts", Nodes.Strings(hosts, at)).Add("secretName", group.Key)));
        }

        return nodes;
    }

    /// <summary>Groups in the order of their first member; members without a key are left out.</summary>
    private static List<KeyValuePair<string, List<Sourced<IngressSpec>>>> ByKey(IReadOnlyList<Sourced<IngressSpec>> ingresses, Func<IngressSpec, string?> key)
    {
        var groups = new List<KeyValuePair<string, List<Sourced<IngressSpec>>>>();
        foreach (var ingress in ingresses)
        {
            if (key(ingress.Value) is not { } name)
                continue;
            var group = groups.Find(known => known.Key == name);
            if (group.Value is null)
                groups.Add(group = new(name, []));
            group.Value.Add(ingress);
        }

        return groups;
    }
}
