using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class SingleReplicaTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SingleReplica);

    [Fact]
    public void One_served_replica_Reports() => Rule.Reports(
        Warning,
        "spec.replicas",
        "1 replica: the loss of one pod or the drain of its node is an outage; at least 2 are needed.",
        Deployment("replicas: 1"),
        Service());

    [Fact]
    public void Absent_replicas_are_one() => Rule.Reports(
        Info,
        "spec.replicas",
        "1 replica: the loss of one pod or the drain of its node is an outage; at least 2 are needed.",
        Deployment(""));

    [Fact]
    public void Three_zones_want_three() => Rule.On("3x2").Reports(
        Info,
        "spec.replicas",
        "1 replica: the loss of one pod or the drain of its node is an outage; at least 2 are needed, better 3 for 3 zones.",
        Deployment("replicas: 1"));

    [Fact]
    public void An_autoscalers_minimum_counts() => Rule.Reports(
        Info,
        "spec.replicas",
        "1 replica: the loss of one pod or the drain of its node is an outage; at least 2 are needed.",
        Deployment("replicas: 5"),
        Autoscaler("maxReplicas: 6"));

    [Fact]
    public void Two_replicas_Pass() => Rule.Passes(Deployment("replicas: 2"));

    [Fact]
    public void Autoscaled_from_two_Passes() => Rule.Passes(Deployment(""), Autoscaler());

    [Fact]
    public void Keda_scaling_from_two_Passes() => Rule.Passes(Deployment(""), ScaledObject());

    [Theory]
    [InlineData("replicas: 0")]
    public void Scaled_to_nothing_DoesNotApply(string spec) => Rule.DoesNotApply(Deployment(spec));

    [Fact]
    public void A_declared_singleton_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 1", annotations: "hakit.dev/singleton: 'true'"));

    [Fact]
    public void Kinds_without_replicas_DoNotApply() => Rule.DoesNotApply(DaemonSet(), Job(), CronJob(), Pod());

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.IsUnknown(Deployment($"replicas: {Unknown}"));

    [Fact]
    public void An_autoscaler_of_unknown_target_may_be_its_own() => Rule.IsUnknown(Deployment("replicas: 1"), Autoscaler(target: Unknown));

    [Fact]
    public void The_fix_adds_a_replica_unless_there_is_data()
    {
        Assert.Equal("spec.replicas", Assert.Single(Rule.Findings(Deployment("replicas: 1"))[0].Fix).Path);
        Assert.Empty(Rule.Findings(StatefulSet("replicas: 1"))[0].Fix);
    }

    [Theory]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "", 1)]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "replicas: 2", 0)]
    [InlineData("apps.kruise.io/v1alpha1", "CloneSet", "replicas: 1", 1)]
    [InlineData("serving.knative.dev/v1", "Service", "", 0)]
    public void A_custom_kind_with_replicas_is_asked(string apiVersion, string kind, string spec, int findings) =>
        Assert.Equal(findings, Rule.Findings(Workload(apiVersion, kind, spec)).Count);

    [Fact]
    public void One_whose_pods_end_DoesNotApply() => Rule.DoesNotApply(Workload("acme.example/v1", "Training", "replicas: 1", "restartPolicy: Never"));
}
