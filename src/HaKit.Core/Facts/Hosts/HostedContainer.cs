using HaKit.Evaluation;
using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>A container that runs a host whose source is known.</summary>
/// <param name="Host">What the source says.</param>
/// <param name="Container">The container.</param>
/// <param name="IsNamed">True where image or object bear the host's name; false where nothing else can be meant.</param>
internal sealed record HostedContainer(HostFacts Host, ContainerFacts Container, bool IsNamed);

/// <summary>Finds the containers that run known hosts. Where more than one may be meant, none is.</summary>
internal static class HostedContainers
{
    // Names that say what an app is and not which.
    private static readonly HashSet<string> GenericNames = new(StringComparer.Ordinal) { "web", "api", "app", "host", "server", "service", "site", "website", "backend", "frontend", "main", "worker" };

    // Images that answer HTTP and run no app of the user's.
    private static readonly HashSet<string> ForeignImages = new(StringComparer.OrdinalIgnoreCase)
    {
        "nginx", "nginx-unprivileged", "httpd", "caddy", "haproxy", "traefik", "envoy", "oauth2-proxy", "keycloak", "grafana", "prometheus", "alertmanager", "jaeger", "elasticsearch", "kibana", "opensearch", "minio", "vault", "consul", "rabbitmq", "nats", "seq",
    };

    // Chains that a user starts with an image of any kind.
    private static readonly HashSet<string> OpenFactories = new(StringComparer.Ordinal) { nameof(Workload.Deployment), nameof(Workload.StatefulSet), nameof(Workload.DaemonSet), nameof(Workload.AspNetCore) };

    public static IReadOnlyDictionary<WorkloadFacts, HostedContainer> Of(SetFacts facts, IReadOnlyList<HostFacts> hosts, bool isComplete)
    {
        var found = new Dictionary<WorkloadFacts, HostedContainer>();
        var candidates = facts.Workloads.Where(workload => !workload.Kind.IsBatch() && MayBeApp(workload))
            .SelectMany(workload => workload.Pod.All.Where(RunsImage), (workload, container) => new Candidate(workload, container))
            .ToList();
        foreach (var host in hosts)
        {
            // All that run the image; else the one object of that name.
            var named = candidates.FindAll(candidate => IsName(host, candidate.Image));
            if (named.Count == 0 && candidates.FindAll(candidate => IsName(host, candidate.Workload.Name) || IsName(host, candidate.Container.Name)) is [var one])
                named = [one];
            foreach (var candidate in named)
                found[candidate.Workload] = new HostedContainer(host, candidate.Container, IsNamed: true);
        }

        var isKnown = isComplete && facts.Workloads.TrueForAll(workload => workload.Pod.ContainersAreKnown);
        if (found.Count == 0 && isKnown && hosts.Count == 1 && Only(candidates) is { } only)
            found[only.Workload] = new HostedContainer(hosts[0], only.Container, IsNamed: false);
        return found;
    }

    /// <summary>The one that is an ASP.NET Core app for certain; where there is none, the one that answers HTTP.</summary>
    private static Candidate? Only(List<Candidate> candidates)
    {
        var certain = candidates.FindAll(candidate => candidate.IsAspNetCore);
        return certain.Count > 0 ? (certain.Count == 1 ? certain[0] : null)
            : candidates.FindAll(candidate => candidate.HasHttpProbe && !ForeignImages.Contains(candidate.Image ?? "")) is [var one] ? one : null;
    }

    private static bool MayBeApp(WorkloadFacts workload) =>
        workload.Object.Place.Source is not { Kind: SourceKind.Chain, Name: { Length: > 0 } factory } || OpenFactories.Contains(factory);

    /// <summary>A container that runs what its image is made for: a command or arguments may start something else.</summary>
    private static bool RunsImage(ContainerFacts container) =>
        container.Role == ContainerRole.Regular && container.Node.Has("command") == false && container.Node.Has("args") == false;

    private static bool IsName(HostFacts host, string? name)
    {
        if (name is null || Normal(name) is not { Length: > 0 } normal)
            return false;
        var last = Normal(host.Name.Substring(host.Name.LastIndexOf('.') + 1));
        return normal == Normal(host.Name) || (normal == last && !GenericNames.Contains(last));
    }

    private static string Normal(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private sealed class Candidate(WorkloadFacts workload, ContainerFacts container)
    {
        public WorkloadFacts Workload { get; } = workload;

        public ContainerFacts Container { get; } = container;

        /// <summary>The last part of the image's repository.</summary>
        public string? Image { get; } = container.Node.TextOr("image", "") is { Length: > 0 } image && ImageName.Parse(image).Repository is var repository
            ? repository.Substring(repository.LastIndexOf('/') + 1)
            : null;

        public bool IsAspNetCore { get; } = workload.Object.Place.Source.Name == nameof(HaKit.Workload.AspNetCore)
            || new ContainerEnvironment(container).Names.Any(name => name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase));

        public bool HasHttpProbe { get; } = new[] { container.Readiness, container.Liveness, container.Startup }.Any(probe => probe?.HttpGet is MapNode);
    }
}
