using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class RolloutCanStallTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.RolloutCanStall);

    [Fact]
    public void A_paused_Deployment_Reports() => Rule.Reports(Warning, "spec.paused", "paused is true: no change is rolled out.", Deployment("paused: true"));

    [Fact]
    public void A_partition_beyond_the_replicas_Reports() => Rule.Reports(
        Warning,
        "spec.updateStrategy.rollingUpdate.partition",
        "partition is 3 for 3 replicas: no pod is ever updated.",
        StatefulSet("replicas: 3\nupdateStrategy: {rollingUpdate: {partition: 3}}"));

    [Fact]
    public void Many_ordered_replicas_are_information() => Rule.Reports(
        Info,
        "spec.podManagementPolicy",
        "podManagementPolicy is OrderedReady for 5 replicas: pods start one by one, and the first broken one holds up all after it.",
        StatefulSet("replicas: 5"));

    [Fact]
    public void An_ordered_quorum_is_information() => Rule.Reports(
        Info,
        "spec.podManagementPolicy",
        "podManagementPolicy is OrderedReady for 3 replicas: pods start one by one, and the first broken one holds up all after it.",
        StatefulSet("replicas: 3", annotations: "hakit.dev/quorum: '3'"));

    [Theory]
    [InlineData("replicas: 5\npodManagementPolicy: Parallel")]
    [InlineData("replicas: 4")]
    [InlineData("replicas: 3\nupdateStrategy: {rollingUpdate: {partition: 2}}")]
    public void What_gets_on_Passes(string spec) => Rule.Passes(StatefulSet(spec), Deployment());

    [Fact]
    public void Other_kinds_DoNotApply() => Rule.DoesNotApply(DaemonSet(), Job());

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.IsUnknown(StatefulSet($"replicas: {Unknown}"));

    [Fact]
    public void The_remediation_suits_the_cause()
    {
        Assert.Equal(
            "Remove paused, or resume the rollout with kubectl rollout resume.",
            Assert.Single(Rule.Findings(Deployment("replicas: 3\npaused: true"))).Remediation);
        Assert.Equal(
            "Lower the partition below the replicas.",
            Assert.Single(Rule.Findings(StatefulSet("replicas: 3\nupdateStrategy: {rollingUpdate: {partition: 3}}"))).Remediation);
        Assert.Equal(
            "Use podManagementPolicy Parallel where the members do not need each other to start.",
            Assert.Single(Rule.Findings(StatefulSet("replicas: 5"))).Remediation);
    }
}
