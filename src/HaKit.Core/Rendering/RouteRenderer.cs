using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>HTTPRoutes of the Gateway API: one for each Gateway and host, since hosts of one route share all its paths.</summary>
internal static class RouteRenderer
{
    public static IEnumerable<ManifestObject> Render(RenderScope scope)
    {
        var isFirst = true;
        foreach (var group in scope.Spec.Network.Routes.GroupBy(route => (route.Value.Gateway, route.Value.GatewayNamespace, route.Value.Listener, route.Value.Host)))
        {
            var at = group.First().Place;
            var name = isFirst ? scope.Name : scope.Name + "-" + MountSpec.NameOf(group.Key.Host);
            isFirst = false;
            yield return scope.Object("gateway.networking.k8s.io/v1", "HTTPRoute", name, at, root => root.AddMap("spec", body => body
                .Add("hostnames", Nodes.Strings([group.Key.Host], at))
                .Add("parentRefs", Nodes.List(at, Nodes.Map(at, parent => parent
                    .Add("name", group.Key.Gateway)
                    .Add("namespace", group.Key.GatewayNamespace)
                    .Add("sectionName", group.Key.Listener))))
                .AddList("rules", [.. group.Select(route => Rule(scope, route.Value.Path, route.Place))])));
        }
    }

    private static MapNode Rule(RenderScope scope, string path, Place at) => Nodes.Map(at, rule => rule
        .Add("backendRefs", Nodes.List(at, Nodes.Map(at, backend => backend
            .Add("name", scope.Name)
            .Add("port", scope.Spec.Network.Exposed.Count > 0 ? scope.Spec.Network.Exposed[0].Value.Port : null))))
        .Add("matches", Nodes.List(at, Nodes.Map(at, match => match
            .AddMap("path", body => body.Add("type", "PathPrefix").Add("value", path))))));
}
