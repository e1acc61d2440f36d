using HaKit.Simulating.Controllers;

namespace HaKit.Simulating.Placement;

/// <summary>A pod of the simulation.</summary>
internal sealed class SimPod(string name, PodClass kind, int ordinal, long born, long arrival)
{
    public string Name { get; } = name;

    public PodClass Class { get; } = kind;

    /// <summary>A StatefulSet's ordinal, or the node a DaemonSet's pod is meant for; otherwise -1.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>In which order pods were created.</summary>
    public long Born { get; } = born;

    /// <summary>In which order pods of the same priority reach the scheduler.</summary>
    public long Arrival { get; } = arrival;

    /// <summary>What keeps it; null once it is gone.</summary>
    public Controller? Owner { get; set; }

    /// <summary>The node it is bound to, or -1.</summary>
    public int Node { get; set; } = -1;

    public bool IsBound => Node >= 0;

    public bool IsReady { get; set; }

    /// <summary>True once the scheduler found no node for it.</summary>
    public bool WasTried { get; set; }

    /// <summary>True for a pod that is not ready where the simulation begins: nothing is known of why, so that it stays so.</summary>
    public bool StaysUnready { get; set; }

    public bool IsTerminating { get; set; }

    public bool IsGone { get; set; }

    /// <summary>When it last became ready; a pod that was never is at the start of time.</summary>
    public double ReadySince { get; set; }

    /// <summary>Ready and not on its way out.</summary>
    public bool IsHealthy => IsReady && !IsTerminating && !IsGone;

    public bool IsActive => !IsTerminating && !IsGone;

    /// <summary>Its place in its class' list, kept by <see cref="PodClass"/>.</summary>
    public int Slot { get; set; } = -1;

    public override string ToString() => Name;
}
