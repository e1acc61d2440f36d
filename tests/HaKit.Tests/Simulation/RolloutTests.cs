using HaKit.Simulating.Controllers;
using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations;

/// <summary>How the controllers go from one template or number of replicas to another.</summary>
public class RolloutTests
{
    private const string Tens = "strategy: {rollingUpdate: {maxSurge: 3, maxUnavailable: 2}}";

    [Theory]
    [InlineData("rollingUpdate: {maxUnavailable: 1}", 2, 0, 30)]
    [InlineData("rollingUpdate: {maxUnavailable: 2}", 1, 0, 20)]
    [InlineData("rollingUpdate: {maxSurge: 1, maxUnavailable: 0}", 3, 1, 30)]
    [InlineData("rollingUpdate: {maxSurge: 50%, maxUnavailable: 0}", 3, 2, 20)] // 50 % of 3 is rounded up
    public void A_daemon_set_replaces_its_pods_within_its_bounds(string strategy, int worst, int surge, double end)
    {
        var web = On("1x3:4cpu,16Gi", Daemons($"updateStrategy: {{{strategy}}}")).Play(Fault.Rollout)["web"]!;
        Assert.True(web.Completes);
        Assert.Equal((3, worst, 3), (web.ReadyBefore, web.ReadyAtWorst, web.ReadyAfter));
        Assert.Equal(surge, web.Samples.Max(sample => sample.Surge));
        Assert.Equal(end, web.Samples[^1].Seconds);
    }

    [Fact]
    public void A_daemon_set_waits_until_a_new_pod_is_available_not_only_ready()
    {
        var web = On("1x3:4cpu,16Gi", Daemons("minReadySeconds: 20")).Play(Fault.Rollout)["web"]!;
        Assert.Equal(2, web.ReadyAtWorst);
        Assert.Equal(70, web.Samples[^1].Seconds); // 30 s for each of the first two, 10 s for the last
    }

    [Fact]
    public void Nothing_of_a_daemon_set_is_replaced_by_itself_on_delete()
    {
        var simulation = On("1x3:4cpu,16Gi", Daemons("updateStrategy: {type: OnDelete}"));
        Assert.Equal(3, simulation.Play(Fault.Rollout)["web"]!.ReadyAtWorst);
    }

    /// <summary>The example of Kubernetes' own documentation: 8 old and 5 new pods of 10, scaled to 15 while the new ones do not come up.</summary>
    [Fact]
    public void Scaled_in_the_middle_of_a_rollout_a_deployment_keeps_the_mix_of_its_revisions()
    {
        var plane = On("3x4:8cpu,32Gi", Web(replicas: 10, spec: Tens)).Plane;
        var web = plane.Controllers[0];
        plane.Rollout(web);
        plane.Settle();
        Assert.Equal([8, 5], Revisions(web));
        plane.Scale(web, 15);
        plane.Settle();
        Assert.Equal([11, 7], Revisions(web));
    }

    [Theory]
    [InlineData(8, 5, 10, 15, 11, 7)]
    [InlineData(8, 5, 10, 5, 5, 3)] // 8 of 13 places are left
    [InlineData(8, 5, 10, 0, 0, 0)]
    [InlineData(3, 3, 3, 4, 3, 4)] // of equals the newest takes what is left over
    [InlineData(3, 3, 3, 2, 2, 3)] // and the oldest gives it
    public void Places_are_shared_in_proportion(int old, int recent, int before, int desired, int oldAfter, int recentAfter)
    {
        ReplicaSet[] revisions = [new(null!, "old") { Desired = old }, new(null!, "new") { Desired = recent }];
        ProportionalScaling.Spread([.. revisions], desired, before + 3, desired + 3);
        Assert.Equal([oldAfter, recentAfter], revisions.Select(revision => revision.Desired));
    }

    [Fact]
    public void A_single_active_revision_takes_the_whole_change()
    {
        var web = On("3x4:8cpu,32Gi", Web(replicas: 4)).Play(Fault.Scale("web", 9))["web"]!;
        Assert.Equal((4, 9), (web.ReadyAtWorst, web.ReadyAfter));
    }

    [Fact]
    public void Below_the_partition_a_stateful_set_keeps_its_template()
    {
        var played = On("3x2:4cpu,16Gi", Web("StatefulSet", 5, spec: "updateStrategy: {rollingUpdate: {partition: 3}}")).Play(Fault.Rollout);
        Assert.True(played["web"]!.Completes);
        Assert.Equal(["web-4 is deleted", "web-3 is deleted"], played.Trace.Select(entry => entry.Text).Where(text => text.EndsWith("deleted", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", 60)] // one after the other, 10 s each, from 0 on and again in the rollout from the highest down
    [InlineData("podManagementPolicy: Parallel", 60)]
    public void A_stateful_set_is_updated_one_pod_at_a_time_whatever_its_policy(string policy, double end)
    {
        var web = On("3x2:4cpu,16Gi", Web("StatefulSet", 6, container: Probed, spec: policy)).Play(Fault.Rollout)["web"]!;
        Assert.Equal((5, 6, end), (web.ReadyAtWorst, web.ReadyAfter, web.Samples[^1].Seconds));
    }

    [Fact]
    public void Several_unavailable_pods_of_a_stateful_set_are_not_yet_allowed_by_default()
    {
        var web = On("3x2:4cpu,16Gi", Web("StatefulSet", 6, spec: "updateStrategy: {rollingUpdate: {maxUnavailable: 3}}", container: Probed)).Play(Fault.Rollout)["web"]!;
        Assert.Equal(5, web.ReadyAtWorst);
    }

    [Theory]
    [InlineData("", 20)] // one more, and after it is ready the next
    [InlineData("podManagementPolicy: Parallel", 10)]
    public void A_stateful_set_grows_in_order_or_at_once(string policy, double end)
    {
        var web = On("3x2:4cpu,16Gi", Web("StatefulSet", 1, container: Probed, spec: policy)).Play(Fault.Scale("web", 3))["web"]!;
        Assert.Equal((3, end), (web.ReadyAfter, web.RecoveredAt));
    }

    private static string Daemons(string spec) => Web("DaemonSet", container: Probed, spec: spec).Replace("  replicas: 3\n", "", StringComparison.Ordinal);

    private static int[] Revisions(Controller controller) =>
        [.. controller.Pods.Where(pod => pod.IsActive).GroupBy(pod => pod.Class).OrderBy(revision => revision.Key.Id).Select(Enumerable.Count)];
}
