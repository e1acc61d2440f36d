using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class RolloutDropsAllPodsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.RolloutDropsAllPods);

    [Theory]
    [InlineData("replicas: 3\nstrategy: {rollingUpdate: {maxUnavailable: 100%}}", "maxUnavailable comes to 3 of 3 replicas: an update may remove all pods before a new one is ready.")]
    [InlineData("replicas: 1\nstrategy: {rollingUpdate: {maxUnavailable: 1}}", "maxUnavailable comes to 1 of 1 replica: an update may remove all pods before a new one is ready.")]
    [InlineData("replicas: 1\nstrategy: {rollingUpdate: {maxSurge: 0}}", "maxUnavailable comes to 1 of 1 replica: an update may remove all pods before a new one is ready.")]
    public void All_pods_at_once_Report(string spec, string message) =>
        Rule.Reports(Warning, "spec.strategy.rollingUpdate.maxUnavailable", message, Deployment(spec), Service());

    [Theory]
    [InlineData("replicas: 1")]
    [InlineData("replicas: 3\nstrategy: {rollingUpdate: {maxUnavailable: 99%}}")]
    public void Some_that_stay_Pass(string spec) => Rule.Passes(Deployment(spec), Service());

    [Fact]
    public void Without_traffic_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 3\nstrategy: {rollingUpdate: {maxUnavailable: 100%}}"));

    [Fact]
    public void A_single_writer_has_to_stop_first() => Rule.DoesNotApply(
        Deployment("replicas: 1\nstrategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}", annotations: "hakit.dev/singleton: 'true'"),
        Service());

    [Fact]
    public void An_unknown_bound_is_Unknown() => Rule.IsUnknown(Deployment($"replicas: 3\nstrategy: {{rollingUpdate: {{maxUnavailable: {Unknown}}}}}"), Service());

    private static readonly string AgentService = Service(selector: "app: agent");

    [Fact]
    public void A_DaemonSet_that_updates_all_at_once_Reports()
    {
        var manifests = new[] { DaemonSet("updateStrategy: {rollingUpdate: {maxUnavailable: 100%}}"), AgentService };
        Rule.Reports(
            Warning,
            "spec.updateStrategy.rollingUpdate.maxUnavailable",
            "maxUnavailable is 100%: an update may remove the pods of all nodes before a new one is ready.",
            manifests);
        Assert.Equal(
            "Set maxUnavailable to 1 or a small share of the nodes, or to 0 with maxSurge 1.", Assert.Single(Rule.Findings(manifests)).Remediation);
    }

    [Theory]
    [InlineData("")]
    [InlineData("updateStrategy: {rollingUpdate: {maxUnavailable: 75%}}")]
    [InlineData("updateStrategy: {rollingUpdate: {maxUnavailable: 3}}")]
    public void A_DaemonSet_that_keeps_some_Passes(string spec) => Rule.On("1x4").Passes(DaemonSet(spec), AgentService);

    [Fact]
    public void As_many_as_the_cluster_has_nodes_Report() => Assert.Single(
        Rule.On("1x4").Findings(DaemonSet("updateStrategy: {rollingUpdate: {maxUnavailable: 4}}"), AgentService));

    [Theory]
    [InlineData("1.36", 0)]
    [InlineData("1.37", 1)]
    public void A_StatefulSet_heeds_its_bound_from_1_37_on(string version, int findings) => Assert.Equal(
        findings,
        Rule.With(options => options with { KubernetesVersion = KubernetesVersion.Parse(version) }).Findings(
            StatefulSet("replicas: 3\nupdateStrategy: {rollingUpdate: {maxUnavailable: 3}}"), Service(selector: "app: db")).Count);

    [Fact]
    public void A_DeploymentConfig_has_its_own_fields() => Rule.Reports(
        Warning,
        "spec.strategy.rollingParams.maxUnavailable",
        "maxUnavailable comes to 3 of 3 replicas: an update may remove all pods before a new one is ready.",
        Workload("apps.openshift.io/v1", "DeploymentConfig", "replicas: 3\nstrategy: {type: Rolling, rollingParams: {maxUnavailable: 100%}}")
            .Replace("  selector:\n    matchLabels:\n      app: web", "  selector:\n    app: web", StringComparison.Ordinal),
        Service());

    [Theory]
    [InlineData("strategy: {canary: {maxUnavailable: 100%}}", 1)]
    [InlineData("strategy: {canary: {}}", 0)]
    [InlineData("strategy: {blueGreen: {}}", 0)]
    public void The_canary_of_a_Rollout_is_evaluated(string strategy, int findings) => Assert.Equal(
        findings, Rule.Findings(Workload("argoproj.io/v1alpha1", "Rollout", "replicas: 3\n" + strategy), Service()).Count);
}
