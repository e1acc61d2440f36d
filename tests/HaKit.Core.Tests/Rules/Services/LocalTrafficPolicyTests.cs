using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Services;

public class LocalTrafficPolicyTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.LocalTrafficPolicy);

    private const string External = "type: NodePort\nexternalTrafficPolicy: Local";

    [Fact]
    public void One_replica_Reports() => Rule.Reports(
        Warning,
        "spec.externalTrafficPolicy",
        "externalTrafficPolicy is Local, but Deployment web has 1 replica: traffic to a node without a pod is lost.",
        Deployment("replicas: 1"),
        Service(External));

    [Fact]
    public void No_spread_Reports() => Rule.Reports(
        Warning,
        "spec.externalTrafficPolicy",
        "externalTrafficPolicy is Local, but Deployment web is not spread over hosts: traffic to a node without a pod is lost.",
        Deployment(),
        Service(External));

    [Fact]
    public void No_surge_Reports() => Rule.Reports(
        Warning,
        "spec.externalTrafficPolicy",
        "externalTrafficPolicy is Local, but Deployment web replaces pods without surge: traffic to a node without a pod is lost.",
        Deployment("replicas: 3\nstrategy: {rollingUpdate: {maxSurge: 0}}", Spread()),
        Service(External));

    [Fact]
    public void Inside_the_cluster_it_Reports() => Rule.Reports(
        Warning,
        "spec.internalTrafficPolicy",
        "internalTrafficPolicy is Local, but Deployment web does not run on every node: clients on the other nodes get no answer.",
        Deployment(),
        Service("internalTrafficPolicy: Local"));

    [Fact]
    public void Spread_with_surge_Passes() => Rule.Passes(Deployment(pod: Spread()), Service(External));

    [Fact]
    public void A_DaemonSet_Passes() => Rule.Passes(DaemonSet(), Service("internalTrafficPolicy: Local", "app: agent"));

    [Fact]
    public void Cluster_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 1"), Service());

    [Fact]
    public void An_unknown_policy_is_Unknown() => Rule.IsUnknown(Deployment(), Service($"externalTrafficPolicy: {Unknown}"));

    [Fact]
    public void A_load_balancer_checks_the_health_of_nodes() =>
        Rule.DoesNotApply(Deployment("replicas: 1"), Service("type: LoadBalancer\nexternalTrafficPolicy: Local"));
}
