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
    [InlineData("backoffLimit: 0\npodFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: DisruptionTarget}]}]}", "restartPolicy: Never")]
    public void A_second_chance_Passes(string spec, string pod) => Rule.Passes(Job(spec, pod));

    [Fact]
    public void OnFailure_without_retries_Reports() => Rule.Reports(
        Warning,
        "spec.backoffLimit",
        "backoffLimit is 0 and restartPolicy OnFailure: the drain of a node deletes the pod, and the Job fails instead of making another.",
        Job("backoffLimit: 0", "restartPolicy: OnFailure"));

    [Fact]
    public void No_retries_of_an_index_Reports() => Rule.Reports(
        Warning,
        "spec.backoffLimitPerIndex",
        "backoffLimitPerIndex is 0: the drain of a node fails its indexes for good.",
        Job("completionMode: Indexed\ncompletions: 4\nbackoffLimitPerIndex: 0"));

    [Fact]
    public void Retries_of_an_index_Pass() => Rule.Passes(Job("completionMode: Indexed\ncompletions: 4\nbackoffLimitPerIndex: 1"));

    [Fact]
    public void A_policy_that_fails_the_Job_on_disruption_Reports() => Rule.Reports(
        Warning,
        "spec.podFailurePolicy.rules[0]",
        "The rule fails the Job when a pod is disrupted: the drain of a node does.",
        Job("podFailurePolicy: {rules: [{action: FailJob, onPodConditions: [{type: DisruptionTarget}]}]}"));

    [Theory]
    [InlineData("operator: In, values: [143]")]
    [InlineData("operator: In, values: [1, 137]")]
    [InlineData("operator: NotIn, values: [1]")]
    public void A_rule_on_exit_codes_before_the_one_that_ignores_Reports(string codes) => Rule.Reports(
        Warning,
        "spec.podFailurePolicy.rules[0]",
        "The rule matches exit code 143 or 137, with which a drained pod may end, and fails the Job: rules are read in order, and none before it ignores disruptions.",
        Job($"podFailurePolicy: {{rules: [{{action: FailJob, onExitCodes: {{{codes}}}}}, {{action: Ignore, onPodConditions: [{{type: DisruptionTarget}}]}}]}}"));

    [Theory]
    [InlineData("{action: Ignore, onPodConditions: [{type: DisruptionTarget}]}, {action: FailJob, onExitCodes: {operator: In, values: [143]}}")]
    [InlineData("{action: FailJob, onExitCodes: {operator: In, values: [42]}}, {action: Ignore, onPodConditions: [{type: DisruptionTarget}]}")]
    [InlineData("{action: FailJob, onExitCodes: {operator: NotIn, values: [137, 143]}}, {action: Ignore, onPodConditions: [{type: DisruptionTarget}]}")]
    public void A_policy_that_ignores_disruptions_first_Passes(string rules) => Rule.Passes(Job($"backoffLimit: 0\npodFailurePolicy: {{rules: [{rules}]}}"));

    [Theory]
    [InlineData("backoffLimit: 0", "restartPolicy: Never", "spec.podFailurePolicy")]
    [InlineData("backoffLimit: 0", "restartPolicy: OnFailure", "spec.backoffLimit")]
    [InlineData("completionMode: Indexed\nbackoffLimitPerIndex: 0", "restartPolicy: Never", "spec.podFailurePolicy")]
    public void The_fix_suits_the_cause(string spec, string pod, string path)
    {
        var finding = Assert.Single(Rule.Findings(Job(spec, pod)));
        Assert.Equal([path], finding.Fix.Select(change => change.Path));
    }

    [Fact]
    public void An_unknown_policy_is_Unknown() => Rule.IsUnknown(Job($"backoffLimit: 0\npodFailurePolicy: {Unknown}"));

    [Fact]
    public void A_Deployment_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void An_unknown_limit_is_Unknown() => Rule.IsUnknown(Job($"backoffLimit: {Unknown}"));
}
