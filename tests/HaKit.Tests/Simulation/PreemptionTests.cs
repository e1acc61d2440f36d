using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations;

public class PreemptionTests
{
    private const string Important = """
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata: {name: high}
        value: 1000
        ---

        """;

    [Theory]
    [InlineData("maxUnavailable: 0", 1, 0)]
    [InlineData("maxUnavailable: 1", 0, 1)] // both may go: of equals the one that came last
    public void A_pod_whose_budget_would_break_is_spared_where_another_can_go(string bound, int guarded, int free) =>
        Assert.Equal([free, guarded, 1], Left(On("1x2:1cpu,16Gi", Important + Pod("free") + Pod("web") + Guard(bound) + Vip())));

    /// <summary>Two pods of a budget that allows one: the node where neither of them is goes first, although its pod is the last that came.</summary>
    [Fact]
    public void A_budget_is_counted_down_over_the_victims_of_a_node() => Assert.Equal(
        [0, 2, 1],
        Left(On("1x2:2cpu,16Gi", Important + Pod("free", "nodeName: zone-a-2") + Web(replicas: 2, pod: "nodeName: zone-a-1") + Guard("maxUnavailable: 1") + Vip("2"))));

    [Fact]
    public void Who_never_preempts_waits() => Assert.Equal([1, 0], Left(On("1x1:1cpu,16Gi", Important + Pod("free") + Vip(more: "preemptionPolicy: Never, "))));

    /// <summary>How many replicas of each workload are ready once the important one has come.</summary>
    private static IEnumerable<int> Left(Simulation simulation)
    {
        var played = simulation.Play(Fault.Scale("vip", 1));
        return simulation.Plane.Controllers.Select(controller => played[controller.Name]?.ReadyAfter ?? controller.Ready);
    }

    private static string Pod(string name, string pod = "") => Web(replicas: 1, pod: pod).Replace("name: web", "name: " + name, StringComparison.Ordinal).Replace("app: web", "app: " + name, StringComparison.Ordinal);

    private static string Vip(string cpu = "1", string more = "") => $$$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: vip}
        spec:
          replicas: 0
          selector: {matchLabels: {app: vip} }
          template:
            metadata: {labels: {app: vip} }
            spec: { priorityClassName: high, {{{more}}}containers: [{name: c, image: "x:1", resources: {requests: {cpu: "{{{cpu}}}"} } }] }
        ---

        """;
}
