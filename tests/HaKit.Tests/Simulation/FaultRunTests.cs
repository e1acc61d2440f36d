using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations;

public class FaultRunTests
{
    [Fact]
    public void A_drain_evicts_and_completes_once_replacements_are_ready()
    {
        var web = On("3x2:4cpu,16Gi", Web(container: Probed) + Guard("maxUnavailable: 1")).Play(Fault.AnyDrain)["web"]!;
        Assert.Equal((3, 2, 3), (web.ReadyBefore, web.ReadyAtWorst, web.ReadyAfter));
        Assert.True(web.Completes);
        Assert.Equal(10, web.RecoveredAt);
    }

    [Fact]
    public void A_drain_that_the_budget_never_allows_is_blocked_by_it()
    {
        var drained = On("3x1:4cpu,16Gi", Web() + Guard("maxUnavailable: 0")).Play(Fault.AnyDrain);
        var web = drained["web"]!;
        Assert.False(web.Completes);
        Assert.Equal(3, web.ReadyAtWorst);
        Assert.Contains("budget web allows 0 (3 healthy, 3 must stay, 3 expected)", Assert.Single(web.BlockedBy), StringComparison.Ordinal);
        Assert.Contains(drained.Trace, entry => entry.ToString() == "t=0 s: eviction of web-r1-1 refused: budget web allows 0 (3 healthy, 3 must stay, 3 expected)");
    }

    [Fact]
    public void Two_budgets_over_one_pod_make_the_drain_fail()
    {
        var second = Guard("maxUnavailable: 1").Replace("name: web", "name: second", StringComparison.Ordinal);
        var web = On("3x1:4cpu,16Gi", Web() + Guard("maxUnavailable: 1") + second).Play(Fault.AnyDrain)["web"]!;
        Assert.Contains("2 budgets guard it", Assert.Single(web.BlockedBy), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_node_is_noticed_after_50_seconds_and_its_pods_are_replaced_300_later()
    {
        var lost = On("3x2:4cpu,16Gi", Web(container: Probed) + Served).Play(Fault.AnyNode);
        var web = lost["web"]!;
        Assert.Equal((2, 0, 3), (web.ReadyAtWorst, web.WorstAt, web.ReadyAfter));
        Assert.Equal(360, web.RecoveredAt);
        Assert.Equal(55, web.AtRiskSeconds);
        Assert.True(web.Completes);
    }

    [Fact]
    public void A_shorter_toleration_shortens_the_wait()
    {
        const string tolerations = "tolerations: [{key: node.kubernetes.io/unreachable, operator: Exists, effect: NoExecute, tolerationSeconds: 20}]";
        Assert.Equal(70, On("3x2:4cpu,16Gi", Web(pod: tolerations)).Play(Fault.AnyNode)["web"]!.RecoveredAt);
    }

    [Fact]
    public void A_stateful_pod_on_a_lost_node_waits_until_the_node_is_marked_out_of_service()
    {
        var simulation = On("3x2:4cpu,16Gi", Web("StatefulSet"));
        var stuck = simulation.Play(Fault.AnyNode)["web"]!;
        Assert.Equal(2, stuck.ReadyAfter);
        Assert.Contains("until somebody marks the node out of service", Assert.Single(stuck.BlockedBy), StringComparison.Ordinal);

        var helped = simulation.Play(Fault.AnyNode.OutOfService(TimeSpan.FromMinutes(2)))["web"]!;
        Assert.Equal(3, helped.ReadyAfter);
        Assert.Equal(120, helped.RecoveredAt);
    }

    [Fact]
    public void A_lost_zone_stays_a_domain_so_that_hard_spread_leaves_its_replicas_pending()
    {
        var web = On("3x2:4cpu,16Gi", Web(replicas: 6, pod: ZoneSpread)).Play(Fault.ZoneLoss)["web"]!;
        Assert.Equal((4, 4), (web.ReadyAtWorst, web.ReadyAfter));
        Assert.Contains("4 against topology spread", Assert.Single(web.BlockedBy), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rollout_without_a_spare_node_under_required_anti_affinity_stands_still()
    {
        var web = On("1x3:4cpu,16Gi", Web(pod: HostAntiAffinity)).Play(Fault.Rollout)["web"]!;
        Assert.False(web.Completes);
        Assert.Equal(3, web.ReadyAtWorst);
        Assert.Contains(web.BlockedBy, reason => reason.Contains("3 against anti-affinity", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rollout_lasts_as_many_waves_as_its_bounds_make_of_it()
    {
        var web = On("3x2:4cpu,16Gi", Web(container: Probed, spec: "minReadySeconds: 20")).Play(Fault.Rollout)["web"]!;
        Assert.True(web.Completes);
        Assert.Equal(3, web.ReadyAtWorst);
        Assert.Equal(1, web.Samples.Max(sample => sample.Surge));
        Assert.True(web.Samples[^1].Seconds >= 60, $"ended at {web.Samples[^1].Seconds}");
    }

    [Fact]
    public void Recreate_leaves_nothing_ready()
    {
        Assert.Equal(0, On("3x2:4cpu,16Gi", Web(spec: "strategy: {type: Recreate}")).Play(Fault.Rollout)["web"]!.ReadyAtWorst);
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("lifecycle: {preStop: {sleep: {seconds: 3}}}", 2)]
    [InlineData("lifecycle: {preStop: {exec: {command: [/bin/sh, -c, sleep 10]}}}", 0)]
    public void A_pod_that_stops_before_every_proxy_knows_gets_traffic_it_cannot_answer(string container, double seconds) =>
        Assert.Equal(seconds, On("3x2:4cpu,16Gi", Web(container: container) + Served).Play(Fault.PodDeletion)["web"]!.AtRiskSeconds);

    [Fact]
    public void A_pod_without_readiness_probe_gets_traffic_before_it_has_started()
    {
        const string slow = "hakit.dev/startup-seconds: \"12\"";
        const string waits = "lifecycle: {preStop: {sleep: {seconds: 10}}}";
        Assert.Equal(12, On("3x2:4cpu,16Gi", Web(container: waits, annotations: slow) + Served).Play(Fault.PodDeletion)["web"]!.AtRiskSeconds);
        Assert.Equal(0, On("3x2:4cpu,16Gi", Web(container: waits + ", " + Probed, annotations: slow) + Served).Play(Fault.PodDeletion)["web"]!.AtRiskSeconds);
    }

    [Fact]
    public void A_drain_during_the_loss_of_a_zone_is_held_up_by_the_budget()
    {
        var web = On("3x2:4cpu,16Gi", Web(pod: HostAntiAffinity) + Guard("maxUnavailable: 1"))
            .Play(Fault.Drain("zone-b-1").During(Fault.Zone("zone-a")))["web"]!;
        Assert.True(web.ReadyAtWorst >= 1);
        Assert.Equal(3, web.ReadyAfter);
    }

    [Fact]
    public void The_autoscaler_goes_to_its_most_and_back()
    {
        const string autoscaler = """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: web}
            spec: {minReplicas: 2, maxReplicas: 5, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
            """;
        var web = On("3x2:4cpu,16Gi", Web() + autoscaler).Play(Fault.Autoscaling)["web"]!;
        Assert.Equal((2, 5, 2), (web.ReadyBefore, web.Samples.Max(sample => sample.Ready), web.ReadyAfter));
        Assert.True(web.Completes);
    }

    [Fact]
    public void Resizing_evicts_through_the_budget_until_every_pod_is_new()
    {
        var web = On("3x2:4cpu,16Gi", Web(container: Probed) + Guard("maxUnavailable: 1")).Play(Fault.Resizing)["web"]!;
        Assert.Equal((2, 3), (web.ReadyAtWorst, web.ReadyAfter));
        Assert.True(web.Completes);
        Assert.False(On("3x2:4cpu,16Gi", Web() + Guard("maxUnavailable: 0")).Play(Fault.Resizing)["web"]!.Completes);
    }

    [Fact]
    public void Scaling_by_hand_goes_down_and_up_again()
    {
        var web = On("3x2:4cpu,16Gi", Web()).Play(Fault.ScaleDownAndUp)["web"]!;
        Assert.Equal((3, 2, 3), (web.ReadyBefore, web.ReadyAtWorst, web.ReadyAfter));
    }

    [Fact]
    public void A_pod_of_higher_priority_takes_the_place_of_a_lesser_one()
    {
        const string important = """
            apiVersion: scheduling.k8s.io/v1
            kind: PriorityClass
            metadata: {name: high}
            value: 1000
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: vip, labels: {app: vip}}
            spec: {priorityClassName: high, containers: [{name: c, image: "x:1", resources: {requests: {cpu: "1"}}}]}
            """;
        var simulation = On("1x3:1cpu,16Gi", Web() + important);
        Assert.Equal(1, simulation.PendingPods);
        Assert.Equal(2, simulation.Plane.Controllers[0].Ready);
        Assert.Equal(1, simulation.Plane.Controllers[1].Ready);
    }

    [Fact]
    public void A_target_that_is_not_there_is_named()
    {
        var wrong = Assert.Throws<ArgumentException>(() => On("3x2", Web()).Play(Fault.Drain("nowhere")));
        Assert.Contains("the cluster has no node nowhere", wrong.Message, StringComparison.Ordinal);
    }
}
