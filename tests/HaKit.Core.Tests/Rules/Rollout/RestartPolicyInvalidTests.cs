using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class RestartPolicyInvalidTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.RestartPolicyInvalid);

    [Theory]
    [InlineData("OnFailure")]
    [InlineData("Never")]
    public void A_Deployment_that_does_not_restart_Reports(string policy) => Rule.Reports(
        Error, "spec.template.spec.restartPolicy", $"restartPolicy is {policy}: a Deployment must have Always.", Deployment(pod: $"restartPolicy: {policy}"));

    [Fact]
    public void A_Job_that_always_restarts_Reports() => Rule.Reports(
        Error, "spec.template.spec.restartPolicy", "restartPolicy is Always: a Job must have OnFailure or Never.", Job(pod: "restartPolicy: Always"));

    [Fact]
    public void A_CronJobs_absent_policy_is_Always() => Rule.Reports(
        Error,
        "spec.jobTemplate.spec.template.spec.restartPolicy",
        "restartPolicy is absent, so Always: a CronJob must have OnFailure or Never.",
        CronJob(pod: ""));

    [Fact]
    public void Sound_policies_Pass() => Rule.Passes(Deployment(), Deployment(pod: "restartPolicy: Always"), Job(), Job(pod: "restartPolicy: OnFailure"));

    [Fact]
    public void A_Pod_DoesNotApply() => Rule.DoesNotApply(Pod("restartPolicy: Never"));

    [Fact]
    public void An_unknown_policy_is_Unknown() => Rule.IsUnknown(Deployment(pod: $"restartPolicy: {Unknown}"));
}
