namespace HaKit;

/// <summary>What a simulation takes for granted.</summary>
public sealed record SimulationOptions
{
    /// <summary>How the scheduler breaks ties: 0 takes the first node it looked at, any other number draws.</summary>
    public int Seed { get; init; }

    /// <summary>From a change of endpoints to the last proxy and load balancer that knows it; default 5 s.</summary>
    public TimeSpan EndpointLag { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>From the loss of a node to the moment at which the control plane calls it NotReady; default 50 s, Kubernetes' own since 1.32.</summary>
    public TimeSpan NodeGrace { get; init; } = TimeSpan.FromSeconds(50);

    /// <summary>Nodes of a zone whose pods the control plane evicts each second once they are lost; default 0.1, one node each 10 s.</summary>
    public double NodeEvictionRate { get; init; } = 0.1;

    /// <summary>The same in a large zone that is partly lost; default 0.01. In a smaller one nothing is evicted then.</summary>
    public double SecondaryNodeEvictionRate { get; init; } = 0.01;

    /// <summary>From which share of lost nodes on, and at least three, a zone counts as partly lost; default 0.55.</summary>
    public double UnhealthyZoneThreshold { get; init; } = 0.55;

    /// <summary>A zone of more nodes than this is large; default 50.</summary>
    public int LargeZone { get; init; } = 50;

    /// <summary>How long a fault is watched; default 2 hours.</summary>
    public TimeSpan Horizon { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Keep what happened pod by pod. Off for sweeps over thousands of nodes.</summary>
    internal bool Traces { get; init; } = true;
}
