using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations.Controllers;

/// <summary>Jobs and CronJobs are work that ends: they take room and are made anew, but serve nobody.</summary>
public class JobTests
{
    private const string Template = "template: {metadata: {labels: {app: work}}, spec: {restartPolicy: Never, containers: [{name: c, image: \"x:1\", resources: {requests: {cpu: \"1\"}}}]}}";

    [Theory]
    [InlineData("", 1)]
    [InlineData("parallelism: 3, completions: 5, ", 3)]
    [InlineData("parallelism: 3, completions: 2, ", 2)]
    [InlineData("suspend: true, ", 0)]
    public void As_many_pods_run_as_the_job_needs_at_a_time(string spec, int pods)
    {
        Assert.Equal(pods, Assert.Single(On("1x3:4cpu,16Gi", Job(spec)).Plane.Controllers).Placed);
        Assert.Equal(pods, Assert.Single(On("1x3:4cpu,16Gi", CronJob(spec)).Plane.Controllers).Placed);
    }

    [Fact]
    public void A_lost_pod_is_made_anew_and_no_fault_is_measured_by_it()
    {
        var simulation = On("1x3:4cpu,16Gi", Job(""));
        Assert.Equal((0, 1), (simulation.Play(Fault.AnyNode)["work"]!.ReadyAtWorst, simulation.Play(Fault.AnyNode)["work"]!.ReadyAfter));
        Assert.Empty(simulation.Findings(simulation.Survey()));
        Assert.DoesNotContain(simulation.PlayEach(Fault.Rollout), timeline => timeline.Workloads.Count > 0);
    }

    /// <summary>The disruption controller finds no scale for a Job, and then lets nothing go.</summary>
    [Fact]
    public void A_budget_that_needs_a_scale_holds_up_the_drain()
    {
        var simulation = On("1x3:4cpu,16Gi", CronJob("") + "---\n" + Guard("maxUnavailable: 1").Replace("app: web", "app: work", StringComparison.Ordinal));
        Assert.Equal("HAK8003", Assert.Single(simulation.Findings(simulation.Survey([Fault.AnyDrain]))).Rule);
    }

    private static string Job(string spec) => $$$"""
        apiVersion: batch/v1
        kind: Job
        metadata: {name: work}
        spec: { {{{spec}}}{{{Template}}} }

        """;

    private static string CronJob(string spec) => $$$"""
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: work}
        spec: {schedule: "* * * * *", jobTemplate: {spec: { {{{spec}}}{{{Template}}} } } }

        """;
}
