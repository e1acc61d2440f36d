using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class AvailableOnStartTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.AvailableOnStart);

    [Fact]
    public void Nothing_that_delays_availability_Reports() => Rule.Reports(
        Warning,
        "spec.minReadySeconds",
        "No readiness probe and minReadySeconds 0: a pod counts as available when its container starts, and a version that crashes a second later replaces all pods.",
        Deployment());

    [Theory]
    [InlineData("", "readinessProbe: {tcpSocket: {port: 80}}")]
    [InlineData("", "startupProbe: {tcpSocket: {port: 80}}")]
    [InlineData("minReadySeconds: 1", "")]
    public void A_probe_or_a_delay_Passes(string spec, string container) => Rule.Passes(Deployment(spec, container: container));

    [Fact]
    public void Without_rolling_updates_DoesNotApply() => Rule.DoesNotApply(Deployment("strategy: {type: Recreate}"), Job(), Pod());

    [Fact]
    public void Unknown_containers_are_Unknown() => Rule.IsUnknown(Deployment(pod: $"initContainers: {Unknown}"));
}
