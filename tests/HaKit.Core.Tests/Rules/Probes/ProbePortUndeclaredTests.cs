using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class ProbePortUndeclaredTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ProbePortUndeclared);

    private const string Ports = "\nports: [{name: http, containerPort: 80}]";

    [Fact]
    public void A_name_that_is_not_declared_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.containers[0].livenessProbe.httpGet.port",
        "livenessProbe of container app asks port admin, and no port of that name is declared: it never succeeds.",
        Deployment(container: "livenessProbe: {httpGet: {port: admin}}" + Ports));

    [Fact]
    public void A_number_that_is_not_declared_is_information() => Rule.Reports(
        Info,
        "spec.template.spec.containers[0].readinessProbe.tcpSocket.port",
        "readinessProbe of container app asks port 8080, which the container does not declare.",
        Deployment(container: "readinessProbe: {tcpSocket: {port: 8080}}" + Ports));

    [Theory]
    [InlineData("http")]
    [InlineData("80")]
    public void A_declared_port_Passes(string port) => Rule.Passes(Deployment(container: $"startupProbe: {{httpGet: {{port: {port}}}}}" + Ports));

    [Fact]
    public void Another_host_DoesNotApply() => Rule.DoesNotApply(Deployment(container: "livenessProbe: {httpGet: {host: example.org, port: admin}}"));

    [Fact]
    public void A_command_DoesNotApply() => Rule.DoesNotApply(Deployment(container: "livenessProbe: {exec: {command: [check]}}"));

    [Fact]
    public void Unknown_ports_are_Unknown() => Rule.IsUnknown(Deployment(container: $"livenessProbe: {{httpGet: {{port: http}}}}\nports: {Unknown}"));
}
