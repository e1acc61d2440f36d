using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations.Controllers;

public class WorkBudgetTests
{
    [Theory]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue)]
    public void More_pods_than_any_cluster_holds_are_not_simulated(int replicas)
    {
        foreach (var kind in new[] { "Deployment", "StatefulSet", "ReplicaSet" })
        {
            var error = Assert.Throws<SimulationLimitException>(() => On("3x4", Web(kind, replicas)).PendingPods);
            Assert.Equal($"{kind} web asks for {replicas} pods, {replicas} with those of the other workloads; a simulation holds 500000 at most.", error.Message);
        }
    }

    [Fact]
    public void A_fault_that_asks_for_too_many_is_refused_before_it_begins()
    {
        var simulation = On("3x4", Web());
        Assert.Throws<SimulationLimitException>(() => simulation.Play(Fault.Scale("web", int.MaxValue)));
        Assert.Equal(3, simulation.Play(Fault.PodDeletion)["web"]!.ReadyAfter);
        const string autoscaler = """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: web}
            spec: {minReplicas: 2, maxReplicas: 1000000, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
            """;
        Assert.Throws<SimulationLimitException>(() => On("3x4", Web() + autoscaler).Play(Fault.Autoscaling));
    }
}
