using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class ProbeTooEagerTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ProbeTooEager);

    private const string Container = "spec.template.spec.containers[0].livenessProbe.";

    private static string Liveness(string more, string handler = "tcpSocket: {port: 80}") => Deployment(container: $"livenessProbe: {{{handler}{more}}}");

    [Theory]
    [InlineData(", failureThreshold: 1", "failureThreshold", "one failure is enough")]
    [InlineData(", periodSeconds: 3", "failureThreshold", "it gives up after 9 seconds")]
    [InlineData(", timeoutSeconds: 11", "timeoutSeconds", "its timeout of 11 seconds is above its period of 10")]
    public void Little_patience_Reports(string more, string field, string reason) => Rule.Reports(
        Warning, Container + field, $"livenessProbe of container app: {reason}; a short stall restarts all replicas at once.", Liveness(more));

    [Fact]
    public void A_command_of_one_second_Reports() => Rule.Reports(
        Warning,
        Container + "timeoutSeconds",
        "livenessProbe of container app: its command has 1 second; a short stall restarts all replicas at once.",
        Liveness("", "exec: {command: [check]}"));

    [Fact]
    public void Every_reason_is_told() => Rule.Reports(
        Warning,
        Container + "failureThreshold",
        "livenessProbe of container app: one failure is enough and its timeout of 20 seconds is above its period of 10; a short stall restarts all replicas at once.",
        Liveness(", failureThreshold: 1, timeoutSeconds: 20"));

    [Theory]
    [InlineData("")]
    [InlineData(", periodSeconds: 5, failureThreshold: 2")]
    public void Patience_Passes(string more) => Rule.Passes(Liveness(more));

    [Fact]
    public void A_readiness_probe_DoesNotApply() => Rule.DoesNotApply(Deployment(container: "readinessProbe: {tcpSocket: {port: 80}, failureThreshold: 1}"));

    [Fact]
    public void An_unknown_period_is_Unknown() => Rule.IsUnknown(Liveness($", periodSeconds: {Unknown}"));
}
