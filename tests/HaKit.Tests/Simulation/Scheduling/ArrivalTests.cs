using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations.Scheduling;

/// <summary>In which order pods reach the scheduler.</summary>
public class ArrivalTests
{
    /// <summary>Large pods fit only while the small ones are not there yet.</summary>
    private static readonly string Two = Web(replicas: 2) + Web(replicas: 2).Replace("web", "big", StringComparison.Ordinal).Replace("cpu: \"1\"", "cpu: \"2\"", StringComparison.Ordinal);

    [Fact]
    public void With_seed_0_workloads_come_one_after_another_in_the_order_of_the_manifest()
    {
        var plane = On("1x2:2cpu,16Gi", Two).Plane;
        Assert.Equal([2, 0], plane.Controllers.Select(controller => controller.Placed));
        Assert.Equal(plane.Controllers.SelectMany(controller => controller.Pods).Select(pod => pod.Born), plane.Controllers.SelectMany(controller => controller.Pods).Select(pod => pod.Arrival));
    }

    [Fact]
    public void Other_seeds_let_their_pods_interleave()
    {
        var placed = Enumerable.Range(1, 30)
            .Select(seed => On("1x2:2cpu,16Gi", Two, new SimulationOptions { Seed = seed }).Plane.Controllers.Select(controller => controller.Placed).ToArray())
            .Select(counts => (counts[0], counts[1])).ToHashSet();
        Assert.Contains((2, 0), placed);
        Assert.Contains(placed, counts => counts.Item2 > 0);
    }

    [Fact]
    public void A_stateful_set_in_order_is_whole_before_the_next_workload_comes()
    {
        var plane = On("1x2:4cpu,16Gi", Web("StatefulSet") + Web(replicas: 2).Replace("web", "api", StringComparison.Ordinal)).Plane;
        Assert.True(plane.Controllers[0].Pods.Max(pod => pod.Born) < plane.Controllers[1].Pods.Min(pod => pod.Born));
    }

    [Fact]
    public void The_same_seed_gives_the_same_placement_on_a_copied_plane()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var simulation = On("3x2:8cpu,32Gi", Two, new SimulationOptions { Seed = seed });
            Assert.Equal(Places(simulation.Plane), Places(simulation.Copy(simulation.Places())));
        }

        static IEnumerable<(string, int)> Places(HaKit.Simulating.Controllers.ControlPlane plane) =>
            plane.Controllers.SelectMany(controller => controller.Pods).Select(pod => (pod.Name, pod.Node));
    }
}
