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

    [Theory]
    [InlineData("dns")]
    [InlineData("5353")]
    public void A_TCP_probe_of_a_UDP_port_Reports(string port) => Rule.Reports(
        Warning,
        "spec.template.spec.containers[0].readinessProbe.tcpSocket.port",
        $"readinessProbe of container app asks port {port} over TCP, but the container declares it for UDP only: unless the program answers TCP there too, it never succeeds.",
        Deployment(container: $"readinessProbe: {{tcpSocket: {{port: {port}}}}}\nports: [{{name: dns, containerPort: 5353, protocol: UDP}}]"));

    [Fact]
    public void A_port_declared_for_both_Passes() => Rule.Passes(Deployment(
        container: "readinessProbe: {tcpSocket: {port: dns}}\nports: [{name: dns, containerPort: 53, protocol: UDP}, {name: dns-tcp, containerPort: 53, protocol: TCP}]"));

    [Fact]
    public void A_number_where_no_port_is_declared_Passes() => Rule.Passes(Deployment(container: "readinessProbe: {tcpSocket: {port: 8080}}"));

    [Fact]
    public void A_port_of_another_container_Passes() => Rule.Passes(
        Deployment(container: "readinessProbe: {tcpSocket: {port: 9090}}" + Ports) + "      - {name: helper, image: 'h:1.0', ports: [{containerPort: 9090}]}\n");
}
