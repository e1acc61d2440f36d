using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>The Prometheus operator's PodMonitor; it knows declared ports by name, others by number.</summary>
internal static class PodMonitorRenderer
{
    public static ManifestObject Render(RenderScope scope, Sourced<ScrapeSpec> given)
    {
        var (scrape, at) = given;
        var port = scrape.Port ?? First(scope);
        var name = port?.Name ?? NameOf(scope, port?.Number);
        return scope.Object("monitoring.coreos.com/v1", "PodMonitor", scope.Name, at, root => root.AddMap("spec", body => body
            .Add("podMetricsEndpoints", Nodes.List(at, Nodes.Map(at, endpoint => endpoint
                .Add("interval", scrape.PeriodSeconds is { } seconds ? Check.Text(seconds) + "s" : null)
                .Add("path", scrape.Path)
                .Add("port", name)
                .Add("portNumber", name is null ? port?.Number : null))))
            .Add("selector", scope.Selector(at))));
    }

    private static PortRef? First(RenderScope scope)
    {
        if (scope.Spec.Main.Ports.Count > 0)
            return scope.Spec.Main.Ports[0].Value.Number;
        return scope.Spec.Network.Exposed.Count > 0 ? scope.Spec.Network.Exposed[0].Value.Target ?? scope.Spec.Network.Exposed[0].Value.Port : null;
    }

    private static string? NameOf(RenderScope scope, int? number)
    {
        foreach (var port in scope.Spec.Main.Ports)
        {
            if (port.Value.Number == number)
                return port.Value.Name;
        }

        return null;
    }
}
