using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class ServiceRenderer
{
    /// <summary>The minor from which PreferSameZone and PreferSameNode are known; PreferClose is the older name of the former.</summary>
    private const int PreferSameSince = 34;

    public static ManifestObject Render(RenderScope scope)
    {
        var network = scope.Spec.Network;
        return scope.Object("v1", "Service", scope.Name, network.Exposed[0].Place, network.ServiceAnnotations, root => root.AddMap("spec", body => body
            .AddList("ports", Ports(scope))
            .Add("selector", scope.SelectorLabels(scope.Factory))
            .Add("trafficDistribution", Distribution(scope))
            .Add("type", network.Type is { } type ? ScalarNode.String(type.Value.ToString(), type.Place) : null)));
    }

    /// <summary>
    /// Gives each replica a host name. It names replicas that are not ready too: members of a cluster have to find each other before they can be ready.
    /// </summary>
    public static ManifestObject RenderHeadless(RenderScope scope) =>
        scope.Object("v1", "Service", scope.PeerServiceName, scope.Factory, root => root.AddMap("spec", body => body
            .Add("clusterIP", "None")
            .AddList("ports", DeclaredPorts(scope))
            .Add("publishNotReadyAddresses", true)
            .Add("selector", scope.SelectorLabels(scope.Factory))));

    private static List<Node> Ports(RenderScope scope)
    {
        var declared = scope.Spec.Main.Ports;
        var exposed = scope.Spec.Network.Exposed;
        var nodes = new List<Node>();
        foreach (var (expose, at) in exposed)
        {
            var target = expose.Target ?? (declared.Count > 0 ? Reference(declared[0].Value) : expose.Port);
            var container = Find(declared, target);
            // Several ports need names; one keeps its own where it has one.
            var name = container?.Name is { } known && !Named(nodes, known) ? known : exposed.Count > 1 ? "port-" + Check.Text(expose.Port) : null;
            nodes.Add(Nodes.Map(at, map => map
                .Add("name", name)
                .Add("port", expose.Port)
                .Add("protocol", container?.Protocol ?? "TCP")
                .Add("targetPort", Nodes.Of(target, at))));
        }

        return nodes;
    }

    private static List<Node> DeclaredPorts(RenderScope scope)
    {
        var nodes = new List<Node>();
        var declared = scope.Spec.Main.Ports;
        foreach (var (port, at) in declared)
        {
            nodes.Add(Nodes.Map(at, map => map
                .Add("name", port.Name ?? (declared.Count > 1 ? "port-" + Check.Text(port.Number) : null))
                .Add("port", port.Number)
                .Add("protocol", port.Protocol)
                .Add("targetPort", Nodes.Of(Reference(port), at))));
        }

        return nodes;
    }

    private static PortRef Reference(PortSpec port) => port.Name is { } name ? name : port.Number;

    private static PortSpec? Find(IReadOnlyList<Sourced<PortSpec>> declared, PortRef target)
    {
        foreach (var port in declared)
        {
            if (target.Name is { } name ? port.Value.Name == name : port.Value.Number == target.Number)
                return port.Value;
        }

        return null;
    }

    private static bool Named(List<Node> ports, string name) => ports.Exists(port => port.Text("name") == name);

    private static ScalarNode? Distribution(RenderScope scope)
    {
        if (scope.Spec.Network.Preference is not { } preference)
            return null;
        var known = scope.Version.IsAtLeast(PreferSameSince);
        if (preference.Value == TrafficPreference.SameZone)
            return ScalarNode.String(known ? "PreferSameZone" : "PreferClose", preference.Place);
        if (known)
            return ScalarNode.String("PreferSameNode", preference.Place);
        scope.Report(RenderProblems.VersionLacks(
            scope, preference.Place, "spec.trafficDistribution", $"Kubernetes {scope.Version} does not know PreferSameNode: the Service prefers no endpoint",
            $"Use TrafficPreference.SameZone, or target 1.{Check.Text(PreferSameSince)}."));
        return null;
    }
}
