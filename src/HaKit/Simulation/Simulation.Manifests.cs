using HaKit.Simulating;

namespace HaKit;

public sealed partial class Simulation
{
    /// <summary>Places a manifest's workloads on a cluster.</summary>
    /// <param name="manifest">The workloads, with their budgets, Services, autoscalers and priority classes.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="options">What is taken for granted; null for the defaults.</param>
    public static Simulation Of(Manifest manifest, Cluster cluster, SimulationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(cluster);
        return Of(manifest.Rendered.Objects, cluster, options);
    }

    /// <summary>
    /// What a survey means: workloads that fall below what they declare to survive, that are left without any ready replica, or whose drains and rollouts
    /// never end (HAK8001 and following).
    /// </summary>
    public IReadOnlyList<Finding> Findings(SimulationReport report) => SimulationFindings.Of(this, report);
}
