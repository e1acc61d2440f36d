using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class ProbeRenderer
{
    public static Node? Render(Sourced<Probe>? given)
    {
        if (given is not { } probe)
            return null;
        var at = probe.Place;
        var (key, handler) = Handler(probe.Value.Handler, at);
        var map = new MapBuilder(at);
        if (key == "exec")
            map.Add(key, handler);
        map.Add("failureThreshold", probe.Value.FailureThreshold);
        if (key is "grpc" or "httpGet")
            map.Add(key, handler);
        map.Add("initialDelaySeconds", probe.Value.InitialDelaySeconds)
            .Add("periodSeconds", probe.Value.PeriodSeconds)
            .Add("successThreshold", probe.Value.SuccessThreshold);
        if (key == "tcpSocket")
            map.Add(key, handler);
        return map.Add("timeoutSeconds", probe.Value.TimeoutSeconds).Build();
    }

    private static (string Key, MapNode Handler) Handler(ProbeHandler handler, Place at) => handler switch
    {
        ProbeHandler.Http http => ("httpGet", new MapBuilder(at)
            .AddList("httpHeaders", Headers(http.Headers, at))
            .Add("path", http.Path)
            .Add("port", Nodes.Of(http.Port, at))
            .Add("scheme", http.Scheme == "HTTP" ? null : http.Scheme)
            .Build()),
        ProbeHandler.Tcp tcp => ("tcpSocket", new MapBuilder(at).Add("port", Nodes.Of(tcp.Port, at)).Build()),
        ProbeHandler.Grpc grpc => ("grpc", new MapBuilder(at).Add("port", grpc.Port).Add("service", grpc.Service).Build()),
        ProbeHandler.Exec exec => ("exec", new MapBuilder(at).Add("command", Nodes.Strings(exec.Command, at)).Build()),
        _ => throw new InvalidOperationException($"Probe handler {handler.GetType().Name} has no rendering."),
    };

    private static List<Node> Headers(IReadOnlyList<Pair> headers, Place at)
    {
        var nodes = new List<Node>();
        foreach (var header in headers)
            nodes.Add(Nodes.Map(at, map => map.Add("name", header.Name).Add("value", header.Value)));
        return nodes;
    }
}
