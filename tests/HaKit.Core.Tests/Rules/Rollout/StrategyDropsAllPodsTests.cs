using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class StrategyDropsAllPodsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.StrategyDropsAllPods);

    private const string Recreate = "replicas: 3\nstrategy: {type: Recreate}";
    private const string Data = "volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]";

    [Fact]
    public void Recreate_of_a_served_Deployment_Reports() => Rule.Reports(
        Warning,
        "spec.strategy.type",
        "strategy is Recreate: every update stops all 3 replicas before the first new one starts.",
        Deployment(Recreate),
        Service());

    [Fact]
    public void Recreate_of_one_replica_Reports() => Rule.Reports(
        Warning,
        "spec.strategy.type",
        "strategy is Recreate: every update stops the only replica before the first new one starts.",
        Deployment("strategy: {type: Recreate}"),
        Service());

    [Fact]
    public void OnDelete_is_information() => Rule.Reports(
        Info,
        "spec.updateStrategy.type",
        "updateStrategy is OnDelete: a change reaches a pod only when somebody deletes it.",
        StatefulSet("updateStrategy: {type: OnDelete}"));

    [Fact]
    public void A_shared_volume_does_not_excuse() => Assert.Single(Rule.Findings(Deployment(Recreate, Data), Service(), Claim("ReadWriteMany")));

    [Fact]
    public void Rolling_Passes() => Rule.Passes(Deployment(), Service(), StatefulSet(), DaemonSet());

    [Theory]
    [InlineData("ReadWriteOnce")]
    [InlineData("ReadWriteOncePod")]
    public void A_volume_for_one_writer_DoesNotApply(string mode) => Rule.DoesNotApply(Deployment(Recreate, Data), Service(), Claim(mode));

    [Fact]
    public void A_host_port_DoesNotApply() =>
        Rule.DoesNotApply(Deployment(Recreate, container: "ports: [{containerPort: 80, hostPort: 80}]"), Service());

    [Fact]
    public void A_singleton_DoesNotApply() => Rule.DoesNotApply(Deployment(Recreate, annotations: "hakit.dev/singleton: 'true'"), Service());

    [Fact]
    public void Without_traffic_DoesNotApply() => Rule.DoesNotApply(Deployment(Recreate));

    [Fact]
    public void A_claim_that_is_not_in_the_set_is_Unknown() => Rule.IsUnknown(Deployment(Recreate, Data), Service());

    [Fact]
    public void An_unknown_strategy_is_Unknown() => Rule.IsUnknown(Deployment($"strategy: {{type: {Unknown}}}"), Service());
}
