using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class JobFailsOnDrainTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.JobFailsOnDrain);

    [Fact]
    public void No_retry_at_all_Reports() => Rule.Reports(
        Warning, "spec.backoffLimit", "backoffLimit is 0 and restartPolicy Never: the drain of a node fails the Job.", Job("backoffLimit: 0"));

    [Fact]
    public void A_CronJobs_Job_Reports() => Rule.Reports(
        Warning,
        "spec.jobTemplate.spec.backoffLimit",
        "backoffLimit is 0 and restartPolicy Never: the drain of a node fails the Job.",
        CronJob(job: "backoffLimit: 0"));

    [Theory]
    [InlineData("", "restartPolicy: Never")]
    [InlineData("backoffLimit: 0", "restartPolicy: OnFailure")]
    [InlineData("backoffLimit: 0\npodFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: DisruptionTarget}]}]}", "restartPolicy: Never")]
    public void A_second_chance_Passes(string spec, string pod) => Rule.Passes(Job(spec, pod));

    [Fact]
    public void A_policy_for_something_else_Reports() => Assert.Single(Rule.Findings(
        Job("backoffLimit: 0\npodFailurePolicy: {rules: [{action: FailJob, onPodConditions: [{type: DisruptionTarget}]}]}")));

    [Fact]
    public void A_Deployment_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void An_unknown_limit_is_Unknown() => Rule.IsUnknown(Job($"backoffLimit: {Unknown}"));
}
