using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class SlowStartKilledTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SlowStartKilled);

    private static string Slow(string container) => Deployment(container: container, annotations: "hakit.dev/startup-seconds: '60'");

    [Fact]
    public void A_startup_probe_that_allows_less_than_declared_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.containers[0].startupProbe.failureThreshold",
        "The start of container app takes up to 60 seconds, but its startupProbe allows 50.",
        Slow("startupProbe: {tcpSocket: {port: 80}, periodSeconds: 10, failureThreshold: 5}"));

    [Fact]
    public void A_liveness_probe_that_kills_before_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.containers[0].livenessProbe",
        "The start of container app takes up to 60 seconds, but its livenessProbe may kill it after 21.",
        Slow("livenessProbe: {tcpSocket: {port: 80}}"));

    [Fact]
    public void Killed_before_readiness_is_asked_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.containers[0].livenessProbe",
        "Without a startupProbe the livenessProbe of container app may kill it after 21 seconds, before its readinessProbe is first asked at 21.",
        Deployment(container: "livenessProbe: {tcpSocket: {port: 80}}\nreadinessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 21}"));

    [Fact]
    public void A_long_fixed_delay_is_information() => Rule.Reports(
        Info,
        "spec.template.spec.containers[0].livenessProbe.initialDelaySeconds",
        "initialDelaySeconds is 31: a fixed delay makes every restart blind for that long, and a slower start is killed all the same.",
        Deployment(container: "livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 31}"));

    [Theory]
    [InlineData("startupProbe: {tcpSocket: {port: 80}, periodSeconds: 10, failureThreshold: 6}\nlivenessProbe: {tcpSocket: {port: 80}}")]
    [InlineData("livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 30, failureThreshold: 4, periodSeconds: 10}")]
    public void Enough_time_Passes(string container) => Rule.Passes(Slow(container));

    [Fact]
    public void Without_probes_DoesNotApply() => Rule.DoesNotApply(Slow(""));

    [Fact]
    public void An_unknown_period_is_Unknown() => Rule.IsUnknown(Slow($"livenessProbe: {{tcpSocket: {{port: 80}}, periodSeconds: {Unknown}}}"));
}
