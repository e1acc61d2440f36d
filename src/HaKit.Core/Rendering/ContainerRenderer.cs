using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class ContainerRenderer
{
    public static MapNode Main(RenderScope scope) => Render(scope, scope.Spec.Main, ShutdownRenderer.Lifecycle(scope), MainPorts(scope), MainMounts(scope));

    public static MapNode Render(RenderScope scope, ContainerSpec container, string? restartPolicy = null) =>
        Render(
            scope, container, ShutdownRenderer.Lifecycle(container), container.Ports,
            [.. VolumeRenderer.Mounts(container.Mounts), .. VolumeRenderer.ConfigMounts(container)], restartPolicy);

    private static MapNode Render(
        RenderScope scope, ContainerSpec container, Node? lifecycle, IReadOnlyList<Sourced<PortSpec>> ports, List<Node> mounts, string? restartPolicy = null)
    {
        var place = container.Image.Place;
        return new MapBuilder(place)
            .Add("args", Nodes.Of(container.Args))
            .Add("command", Nodes.Of(container.Command))
            .AddList("env", EnvRenderer.Variables(scope, container.Env))
            .AddList("envFrom", EnvRenderer.Groups(container.EnvFrom))
            .Add("image", ScalarNode.String(container.Image.Value.ToString(), container.Image.Place))
            .Add("imagePullPolicy", container.Pull is { } pull ? ScalarNode.String(pull.Value.ToString(), pull.Place) : null)
            .Add("lifecycle", lifecycle)
            .Add("livenessProbe", ProbeRenderer.Render(container.Alive))
            .Add("name", ScalarNode.String(container.Name.Value, container.Name.Place))
            .AddList("ports", Ports(ports))
            .Add("readinessProbe", ProbeRenderer.Render(container.Ready))
            .Add("resources", Resources(scope, container))
            .Add("restartPolicy", restartPolicy)
            .Add("securityContext", SecurityRenderer.OfContainer(scope, container.Security))
            .Add("startupProbe", ProbeRenderer.Render(container.Started))
            .AddList("volumeMounts", mounts)
            .Add("workingDir", Nodes.Of(container.WorkingDirectory))
            .Build();
    }

    /// <summary>A Service port that leads to a number nobody declared declares it, so that the pod says what it listens on.</summary>
    private static IReadOnlyList<Sourced<PortSpec>> MainPorts(RenderScope scope)
    {
        var declared = scope.Spec.Main.Ports;
        if (declared.Count > 0)
            return declared;
        var ports = new List<Sourced<PortSpec>>();
        foreach (var exposed in scope.Spec.Network.Exposed)
        {
            var number = exposed.Value.Target is null ? exposed.Value.Port : exposed.Value.Target.Number;
            if (number is { } port && !ports.Exists(known => known.Value.Number == port))
                ports.Add(Sourced.By(exposed.Place, new PortSpec(port, null, "TCP", null)));
        }

        return ports;
    }

    private static List<Node> MainMounts(RenderScope scope)
    {
        var mounts = VolumeRenderer.Mounts(scope.Spec.Main.Mounts);
        mounts.AddRange(VolumeRenderer.ConfigMounts(scope));
        mounts.AddRange(VolumeRenderer.ClaimMounts(scope.Spec.Claims));
        return mounts;
    }

    private static List<Node> Ports(IReadOnlyList<Sourced<PortSpec>> ports)
    {
        var nodes = new List<Node>();
        foreach (var port in ports)
        {
            nodes.Add(Nodes.Map(port.Place, map => map
                .Add("containerPort", port.Value.Number)
                .Add("hostPort", port.Value.HostPort)
                .Add("name", port.Value.Name)
                .Add("protocol", port.Value.Protocol)));
        }

        return nodes;
    }

    private static MapNode Resources(RenderScope scope, ContainerSpec container) => new MapBuilder(container.Image.Place)
        .AddMap("limits", limits => Extended(container, limits
            .Add("cpu", Nodes.Of(container.CpuLimit))
            .Add("ephemeral-storage", Nodes.Of(container.DiskLimit))
            .Add("memory", Nodes.Of(container.MemoryLimit))))
        .AddMap("requests", requests => requests
            .Add("cpu", Nodes.Of(container.CpuRequest) ?? ScalarNode.String(AtMost(WorkloadDefaults.CpuRequest, container.CpuLimit), scope.Factory))
            .Add("ephemeral-storage", Nodes.Of(container.DiskRequest))
            .Add("memory", Nodes.Of(container.MemoryRequest) ?? ScalarNode.String(AtMost(WorkloadDefaults.MemoryRequest, container.MemoryLimit), scope.Factory)))
        .Build();

    /// <summary>Whole devices cannot be shared, so the limit is the request too.</summary>
    private static void Extended(ContainerSpec container, MapBuilder limits)
    {
        foreach (var (resource, at) in container.Extended)
            limits.Add(resource.Name, ScalarNode.String(resource.Value, at));
    }

    /// <summary>A default request never exceeds a limit that was asked for: the API server would refuse the pod.</summary>
    private static string AtMost(string request, Sourced<Quantity>? limit) =>
        limit is { } most && most.Value < Quantity.Parse(request) ? most.Value.ToString() : request;
}
