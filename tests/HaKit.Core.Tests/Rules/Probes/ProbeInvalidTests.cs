using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class ProbeInvalidTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ProbeInvalid);

    [Fact]
    public void Successes_of_a_liveness_probe_Report() => Rule.Reports(
        Error,
        "spec.template.spec.containers[0].livenessProbe.successThreshold",
        "successThreshold of livenessProbe of container app is 2: must be 1.",
        Deployment(container: "livenessProbe: {tcpSocket: {port: 80}, successThreshold: 2}"));

    [Fact]
    public void A_grace_of_a_readiness_probe_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.containers[0].readinessProbe.terminationGracePeriodSeconds",
        "terminationGracePeriodSeconds of readinessProbe of container app: a readinessProbe kills nothing and has none.",
        Deployment(container: "readinessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 5}"));

    [Fact]
    public void A_grace_of_nothing_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.containers[0].startupProbe.terminationGracePeriodSeconds",
        "terminationGracePeriodSeconds of startupProbe of container app is 0: must be at least 1.",
        Deployment(container: "startupProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 0}"));

    [Fact]
    public void A_probe_of_an_init_container_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.initContainers[0].readinessProbe",
        "readinessProbe of init container setup: an init container has none unless its restartPolicy is Always.",
        Deployment(pod: "initContainers: [{name: setup, image: 's:1.0', readinessProbe: {tcpSocket: {port: 80}}}]"));

    [Fact]
    public void Sound_probes_Pass() => Rule.Passes(Deployment(
        pod: "initContainers: [{name: proxy, image: 'p:1.0', restartPolicy: Always, startupProbe: {tcpSocket: {port: 80}}}]",
        container: "readinessProbe: {tcpSocket: {port: 80}, successThreshold: 2}\nlivenessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 5}"));

    [Fact]
    public void No_probe_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void An_unknown_value_is_not_reported() => Rule.Passes(Deployment(container: $"livenessProbe: {{tcpSocket: {{port: 80}}, successThreshold: {Unknown}}}"));
}
