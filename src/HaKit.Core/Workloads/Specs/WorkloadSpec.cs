using HaKit.Tree;

namespace HaKit.Workloads;

/// <summary>What the author of a workload means: every value with the verb that set it. Rendering reads it, verbs make changed copies of it.</summary>
internal sealed record WorkloadSpec
{
    public required WorkloadKind Kind { get; init; }

    /// <summary>The factory's place, ordinal 0: where what nobody asked for comes from.</summary>
    public required Place Factory { get; init; }

    public required Sourced<string> Name { get; init; }

    /// <summary>What runs, whatever the workload is named: the value of <c>app.kubernetes.io/name</c> and the main container's name.</summary>
    public required string App { get; init; }

    public required ContainerSpec Main { get; init; }

    /// <summary>How many verbs the chain has called so far; the ordinal of the last.</summary>
    public int Calls { get; init; }

    /// <summary>True while a preset sets its values: they all stand at the factory.</summary>
    public bool IsImplying { get; init; }

    /// <summary>Named values that were set up to this call may be replaced by later ones; see <see cref="Sourced.Upsert"/>.</summary>
    public int SealedCalls { get; init; }

    public Sourced<string>? Namespace { get; init; }

    public IReadOnlyList<Sourced<Pair>> Labels { get; init; } = [];

    public IReadOnlyList<Sourced<Pair>> Annotations { get; init; } = [];

    public IReadOnlyList<Sourced<Pair>> PodAnnotations { get; init; } = [];

    public IReadOnlyList<Sourced<Pair>> PodLabels { get; init; } = [];

    public IReadOnlyList<Sourced<string>> PullSecrets { get; init; } = [];

    public PodSpec Pod { get; init; } = new();

    public IReadOnlyList<Sourced<Pair>> Accepted { get; init; } = [];

    public IReadOnlyList<Sourced<External>> Expected { get; init; } = [];

    public IReadOnlyList<Sourced<ContainerSpec>> Sidecars { get; init; } = [];

    public IReadOnlyList<Sourced<ContainerSpec>> InitContainers { get; init; } = [];

    public Sourced<int>? Replicas { get; init; }

    public Sourced<AutoscaleSpec>? Autoscale { get; init; }

    public Sourced<ScaleBehaviorSpec>? ScaleUp { get; init; }

    public Sourced<ScaleBehaviorSpec>? ScaleDown { get; init; }

    public Sourced<KedaSpec>? ScaledBy { get; init; }

    /// <summary>True where something else than the author decides the number of replicas.</summary>
    public bool IsScaled => Autoscale is not null || ScaledBy is not null;

    public PlacementSpec Placement { get; init; } = new();

    public Sourced<BudgetSpec>? Budget { get; init; }

    /// <summary>Where set, the replicas decide by majority: an odd number of them, never scaled by load.</summary>
    public Sourced<bool>? Quorum { get; init; }

    /// <summary>Where set, one replica is meant, and a second must never run beside it.</summary>
    public Sourced<bool>? Singleton { get; init; }

    public RolloutSpec Rollout { get; init; } = new();

    public ShutdownSpec Shutdown { get; init; } = new();

    public NetworkSpec Network { get; init; } = new();

    public IReadOnlyList<Sourced<ClaimSpec>> Claims { get; init; } = [];

    public IReadOnlyList<Sourced<Pair>> ConfigFiles { get; init; } = [];

    public IReadOnlyList<Sourced<SecretSpec>> Secrets { get; init; } = [];

    public Sourced<ServiceAccountSpec>? ServiceAccount { get; init; }

    public SecuritySpec Security { get; init; } = new();

    public JobSpec Job { get; init; } = new();

    /// <summary>Changes to rendered objects that only the library above can apply, in order.</summary>
    public IReadOnlyList<Sourced<object>> Customizations { get; init; } = [];
}
