using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>The pod template that every workload kind carries.</summary>
internal static class PodTemplateRenderer
{
    public static MapNode Render(RenderScope scope) => new MapBuilder(scope.Factory)
        .Add("metadata", MetadataRenderer.OfPods(scope))
        .Add("spec", Spec(scope))
        .Build();

    private static MapNode Spec(RenderScope scope)
    {
        var spec = scope.Spec;
        var isJob = spec.Kind is WorkloadKind.Job or WorkloadKind.CronJob;
        return new MapBuilder(scope.Factory)
            .Add("affinity", AffinityRenderer.Render(scope))
            .Add("automountServiceAccountToken", MountToken(scope))
            .AddList("containers", [ContainerRenderer.Main(scope)])
            .Add("dnsConfig", Dns(spec.Pod.Dns))
            .Add("dnsPolicy", spec.Pod.Dns is { Value.Policy: { } policy } dns ? ScalarNode.String(policy.ToString(), dns.Place) : null)
            .AddList("hostAliases", HostAliases(spec.Pod.HostAliases))
            .AddList("imagePullSecrets", PullSecrets(spec.PullSecrets))
            .AddList("initContainers", InitContainers(scope))
            .Add("overhead", Overhead(spec.Pod.Overhead))
            .Add("priorityClassName", Nodes.Of(spec.Placement.PriorityClass))
            .Add("restartPolicy", isJob ? "Never" : null)
            .Add("runtimeClassName", Nodes.Of(spec.Pod.RuntimeClass))
            .Add("securityContext", SecurityRenderer.OfPod(scope))
            .Add("serviceAccountName", spec.ServiceAccount is { } account ? ScalarNode.String(scope.ServiceAccountName!, account.Place) : null)
            .Add("terminationGracePeriodSeconds", ShutdownRenderer.GracePeriod(spec))
            .AddList("tolerations", TolerationRenderer.Render(spec.Placement.Tolerations))
            .AddList("topologySpreadConstraints", SpreadRenderer.Render(scope))
            .AddList("volumes", VolumeRenderer.Render(scope))
            .Build();
    }

    private static MapNode? Dns(Sourced<DnsSpec>? given)
    {
        if (given is not { } dns)
            return null;
        var (spec, at) = dns;
        var config = new MapBuilder(at)
            .Add("nameservers", spec.Servers.Count == 0 ? null : Nodes.Strings(spec.Servers, at))
            .Add("options", spec.Dots is { } dots ? Nodes.List(at, Nodes.Map(at, option => option.Add("name", "ndots").Add("value", Check.Text(dots)))) : null)
            .Add("searches", spec.Searches.Count == 0 ? null : Nodes.Strings(spec.Searches, at));
        return config.Count == 0 ? null : config.Build();
    }

    private static List<Node> HostAliases(IReadOnlyList<Sourced<HostAliasSpec>> aliases)
    {
        var nodes = new List<Node>();
        foreach (var (alias, at) in aliases)
            nodes.Add(Nodes.Map(at, map => map.Add("hostnames", Nodes.Strings(alias.Names, at)).Add("ip", alias.Address)));
        return nodes;
    }

    private static List<Node> PullSecrets(IReadOnlyList<Sourced<string>> secrets)
    {
        var nodes = new List<Node>();
        foreach (var (name, at) in secrets)
            nodes.Add(Nodes.Map(at, map => map.Add("name", name)));
        return nodes;
    }

    private static MapNode? Overhead(Sourced<OverheadSpec>? given) => given is { } overhead
        ? Nodes.Map(overhead.Place, map => map.Add("cpu", overhead.Value.Cpu?.ToString()).Add("memory", overhead.Value.Memory?.ToString()))
        : null;

    private static ScalarNode MountToken(RenderScope scope) => scope.Spec.ServiceAccount is { } account
        ? ScalarNode.Boolean(account.Value.MountToken, account.Place)
        : ScalarNode.Boolean(false, scope.Factory);

    /// <summary>Init containers run in order and end; sidecars are started after them and stay (an init container that always restarts).</summary>
    private static List<Node> InitContainers(RenderScope scope)
    {
        var containers = new List<Node>();
        foreach (var container in scope.Spec.InitContainers)
            containers.Add(ContainerRenderer.Render(scope, container.Value));
        foreach (var container in scope.Spec.Sidecars)
            containers.Add(ContainerRenderer.Render(scope, container.Value, restartPolicy: "Always"));
        return containers;
    }
}
