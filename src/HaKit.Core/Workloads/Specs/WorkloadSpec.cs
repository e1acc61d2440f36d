using HaKit.Tree;

namespace HaKit.Workloads;

/// <summary>What the author of a workload means: every value with the verb that set it. Rendering reads it, verbs make changed copies of it.</summary>
internal sealed record WorkloadSpec
{
    public required WorkloadKind Kind { get; init; }

    /// <summary>The factory's place, ordinal 0: where what nobody asked for comes from.</summary>
    public required Place Factory { get; init; }

    public required Given<string> Name { get; init; }

    /// <summary>What runs, whatever the workload is named: the value of <c>app.kubernetes.io/name</c> and the main container's name.</summary>
    public required string App { get; init; }

    public required ContainerSpec Main { get; init; }

    /// <summary>How many verbs the chain has called so far; the ordinal of the last.</summary>
    public int Calls { get; init; }

    /// <summary>True while a preset sets its values: they all stand at the factory.</summary>
    public bool IsImplying { get; init; }

    /// <summary>Named values that were set up to this call may be replaced by later ones; see <see cref="Given.Put"/>.</summary>
    public int SealedCalls { get; init; }

    public Given<string>? Namespace { get; init; }

    public IReadOnlyList<Given<Pair>> Labels { get; init; } = [];

    public IReadOnlyList<Given<Pair>> Annotations { get; init; } = [];

    public IReadOnlyList<Given<Pair>> PodAnnotations { get; init; } = [];

    public IReadOnlyList<Given<Pair>> Accepted { get; init; } = [];

    public IReadOnlyList<Given<ContainerSpec>> Sidecars { get; init; } = [];

    public IReadOnlyList<Given<ContainerSpec>> InitContainers { get; init; } = [];

    public Given<int>? Replicas { get; init; }

    public Given<AutoscaleSpec>? Autoscale { get; init; }

    public PlacementSpec Placement { get; init; } = new();

    public Given<BudgetSpec>? Budget { get; init; }

    /// <summary>Where set, the replicas decide by majority: an odd number of them, never scaled by load.</summary>
    public Given<bool>? Quorum { get; init; }

    /// <summary>Where set, one replica is meant, and a second must never run beside it.</summary>
    public Given<bool>? Singleton { get; init; }

    public RolloutSpec Rollout { get; init; } = new();

    public ShutdownSpec Shutdown { get; init; } = new();

    public NetworkSpec Network { get; init; } = new();

    public IReadOnlyList<Given<ClaimSpec>> Claims { get; init; } = [];

    public IReadOnlyList<Given<Pair>> ConfigFiles { get; init; } = [];

    public IReadOnlyList<Given<SecretSpec>> Secrets { get; init; } = [];

    public Given<ServiceAccountSpec>? ServiceAccount { get; init; }

    public SecuritySpec Security { get; init; } = new();

    public JobSpec Job { get; init; } = new();

    /// <summary>Changes to rendered objects that only the library above can apply, in order.</summary>
    public IReadOnlyList<Given<object>> Customizations { get; init; } = [];
}
