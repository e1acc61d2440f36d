namespace HaKit.Simulating;

/// <summary>What keeps a fault from its end, or replicas from coming back.</summary>
/// <param name="Kind">By which the advice goes.</param>
/// <param name="Text">The sentence for a reader.</param>
internal sealed record Obstacle(ObstacleKind Kind, string Text);

/// <summary>The kinds of obstacles, by what helps against them.</summary>
internal enum ObstacleKind
{
    /// <summary>Nothing that can be named.</summary>
    Unknown,

    /// <summary>A budget allows no eviction.</summary>
    Budget,

    /// <summary>Two budgets guard one pod.</summary>
    TwoBudgets,

    /// <summary>Selectors, taints or cordons leave no node.</summary>
    NodeSelection,

    /// <summary>No node has room.</summary>
    Resources,

    HostPorts,
    PodAffinity,
    PodAntiAffinity,
    TopologySpread,

    /// <summary>A StatefulSet waits for a pod on a lost node.</summary>
    StatefulPodOnLostNode,

    /// <summary>The pod tolerates the loss of its node without an end.</summary>
    ToleratesLoss,

    /// <summary>So much is lost that the control plane evicts nothing.</summary>
    NoEvictions,

    /// <summary>Nothing replaces a bare pod.</summary>
    BarePod,

    /// <summary>The pod tolerates the cordon and comes back.</summary>
    Returns,

    /// <summary>A probe kills the container before it has started.</summary>
    KilledAtStart,

    /// <summary>The rollout goes no further.</summary>
    Rollout,

    /// <summary>Too few replicas under load.</summary>
    Load,
}
