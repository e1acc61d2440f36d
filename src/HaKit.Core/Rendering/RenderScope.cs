using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>One workload being rendered: its spec, the manifest around it, names and labels that several objects share, and the findings so far.</summary>
internal sealed class RenderScope(WorkloadSpec spec, RenderContext context)
{
    private readonly List<Finding> findings = [];

    public WorkloadSpec Spec { get; } = spec;

    public RenderContext Context { get; } = context;

    public KubernetesVersion Version => Context.Version;

    public Place Factory => Spec.Factory;

    public string Name => Spec.Name.Value;

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>The Service that gives each replica of a StatefulSet its host name.</summary>
    public string PeerServiceName => Name + "-headless";

    public string ConfigMapName => Name + "-config";

    public string? ServiceAccountName => Spec.ServiceAccount is { } account ? account.Value.Name ?? Name : null;

    public Sourced<string>? Namespace => Spec.Namespace ?? (Context.Namespace is { } name ? Sourced.By(Factory, name) : null);

    public ObjectReference Reference => new(ApiVersion, Spec.Kind.ToString(), Namespace?.Value ?? "", Name);

    public string ApiVersion => Spec.Kind is WorkloadKind.Job or WorkloadKind.CronJob ? "batch/v1" : "apps/v1";

    public int ReplicaCount => Spec.Replicas?.Value ?? 1;

    /// <summary>What selects the pods; never anything that changes with a version.</summary>
    public MapNode SelectorLabels(Place place) => new MapBuilder(place)
        .Add(WellKnown.InstanceLabel, ScalarNode.String(Name, Spec.Name.Place))
        .Add(WellKnown.NameLabel, Spec.App)
        .Build();

    public MapNode Selector(Place place) => new MapBuilder(place).Add("matchLabels", SelectorLabels(place)).Build();

    public ManifestObject Object(string apiVersion, string kind, string name, Place place, Action<MapBuilder> body) =>
        Object(apiVersion, kind, name, place, [], body);

    /// <summary>An object with annotations of its own beside the workload's.</summary>
    public ManifestObject Object(string apiVersion, string kind, string name, Place place, IReadOnlyList<Sourced<Pair>> annotations, Action<MapBuilder> body)
    {
        var root = new MapBuilder(place)
            .Add("apiVersion", apiVersion)
            .Add("kind", kind)
            .Add("metadata", MetadataRenderer.OfObject(this, name, place, isWorkload: kind == Spec.Kind.ToString(), annotations));
        body(root);
        return new ManifestObject(root.Build());
    }

    public void Report(Finding finding) => findings.Add(finding);
}
