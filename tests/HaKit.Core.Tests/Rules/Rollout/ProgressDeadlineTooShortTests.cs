using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class ProgressDeadlineTooShortTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ProgressDeadlineTooShort);

    private const string Field = "spec.progressDeadlineSeconds";

    [Fact]
    public void Not_above_minReadySeconds_is_an_error() => Rule.Reports(
        Error, Field, "progressDeadlineSeconds is 60: must be more than minReadySeconds 60.", Deployment("progressDeadlineSeconds: 60\nminReadySeconds: 60"));

    [Fact]
    public void The_default_counts() => Rule.Reports(
        Error, Field, "progressDeadlineSeconds is absent, so 600: must be more than minReadySeconds 600.", Deployment("minReadySeconds: 600"));

    [Fact]
    public void Not_above_the_readiness_delay_Reports() => Rule.Reports(
        Warning,
        Field,
        "progressDeadlineSeconds is 60, but the readiness probe starts after 60 seconds: every rollout is marked failed.",
        Deployment("progressDeadlineSeconds: 60", container: "readinessProbe: {initialDelaySeconds: 60, tcpSocket: {port: 80}}"));

    [Fact]
    public void Not_above_the_start_Reports() => Rule.Reports(
        Warning,
        Field,
        "progressDeadlineSeconds is 310, but a pod may take 310 seconds to become available: a healthy rollout is marked failed.",
        Deployment("progressDeadlineSeconds: 310\nminReadySeconds: 10", container: "startupProbe: {periodSeconds: 10, failureThreshold: 30, tcpSocket: {port: 80}}"));

    [Theory]
    [InlineData("replicas: 3")]
    [InlineData("progressDeadlineSeconds: 61\nminReadySeconds: 60")]
    public void Enough_time_Passes(string spec) => Rule.Passes(Deployment(spec));

    [Fact]
    public void A_StatefulSet_DoesNotApply() => Rule.DoesNotApply(StatefulSet("minReadySeconds: 600"));

    [Fact]
    public void An_unknown_deadline_is_Unknown() => Rule.IsUnknown(Deployment($"progressDeadlineSeconds: {Unknown}"));
}
