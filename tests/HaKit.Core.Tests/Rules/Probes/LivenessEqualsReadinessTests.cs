using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class LivenessEqualsReadinessTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.LivenessEqualsReadiness);

    private const string Field = "spec.template.spec.containers[0].livenessProbe.failureThreshold";

    private static string Probes(string liveness, string readiness, string ports = "") =>
        Deployment(container: $"livenessProbe: {liveness}\nreadinessProbe: {readiness}" + (ports.Length == 0 ? "" : $"\nports: {ports}"));

    [Theory]
    [InlineData("{httpGet: {path: /, port: 80}}", "{httpGet: {port: 80, scheme: HTTP}}")]
    [InlineData("{tcpSocket: {port: 80}}", "{tcpSocket: {port: 80}}")]
    [InlineData("{exec: {command: [check]}}", "{exec: {command: [check]}}")]
    [InlineData("{grpc: {port: 80}}", "{grpc: {port: 80, service: ''}}")]
    public void The_same_question_with_the_same_patience_Reports(string liveness, string readiness) => Rule.Reports(
        Warning,
        Field,
        "livenessProbe and readinessProbe of container app ask the same, and liveness gives up after 30 seconds, readiness after 30: a pod that should only leave the traffic is restarted.",
        Probes(liveness, readiness));

    [Fact]
    public void Different_thresholds_of_the_same_length_are_information() => Rule.Reports(
        Info,
        Field,
        "livenessProbe and readinessProbe of container app ask the same, and liveness gives up after 30 seconds, readiness after 30: a pod that should only leave the traffic is restarted.",
        Probes("{tcpSocket: {port: 80}, periodSeconds: 5, failureThreshold: 6}", "{tcpSocket: {port: 80}}"));

    [Fact]
    public void A_name_and_its_number_are_one_port() => Assert.Single(Rule.Findings(
        Probes("{tcpSocket: {port: http}}", "{tcpSocket: {port: 80}}", "[{name: http, containerPort: 80}]")));

    [Theory]
    [InlineData("{tcpSocket: {port: 80}, failureThreshold: 6}", "{tcpSocket: {port: 80}}")]
    [InlineData("{httpGet: {path: /live, port: 80}}", "{httpGet: {path: /ready, port: 80}}")]
    [InlineData("{httpGet: {port: http}}", "{httpGet: {port: admin}}")]
    [InlineData("{httpGet: {port: 80, host: a}}", "{httpGet: {port: 80, host: b}}")]
    [InlineData("{grpc: {port: 80, service: live}}", "{grpc: {port: 80, service: ready}}")]
    public void More_patience_or_another_question_Passes(string liveness, string readiness) => Rule.Passes(Probes(liveness, readiness));

    [Fact]
    public void One_probe_DoesNotApply() => Rule.DoesNotApply(Deployment(container: "livenessProbe: {tcpSocket: {port: 80}}"));

    [Fact]
    public void An_unknown_port_is_Unknown() => Rule.IsUnknown(Probes($"{{tcpSocket: {{port: {Unknown}}}}}", "{tcpSocket: {port: 80}}"));
}
