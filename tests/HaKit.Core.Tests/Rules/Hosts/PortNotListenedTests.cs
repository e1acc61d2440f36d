using HaKit.Facts;
using static HaKit.Core.Tests.Rules.Hosts.Hosts;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Hosts;

public class PortNotListenedTests
{
    private const string Port = "spec.template.spec.containers[0].ports[0].containerPort";
    private const string ProbePort = "spec.template.spec.containers[0].readinessProbe.httpGet.port";

    private static readonly RuleSpec Rule = On(HaKit.Rules.PortNotListened, Shop);

    private static RuleSpec Listening(params HostEndpoint[] endpoints) => On(HaKit.Rules.PortNotListened, Shop with { Endpoints = endpoints });

    [Fact]
    public void A_probed_port_Reports() => Listening(HostEndpoint.OnAnyAddress(8080)).Reports(
        Error, ProbePort, "readinessProbe of container app asks port 80, but Shop listens on port 8080 alone.", Runs(Probe(port: "80")));

    [Fact]
    public void A_served_port_Reports_once() => Listening(HostEndpoint.OnAnyAddress(8080), HostEndpoint.OnAnyAddress(8443)).Reports(
        Error,
        Port,
        "Service web sends to port 80 of container app, but Shop listens on port 8080 and port 8443 alone.",
        Runs("ports: [{name: http, containerPort: 80}, {containerPort: 9464}]\n" + Probe(port: "http")),
        Service(ports: "- port: 80\n  targetPort: http"));

    [Fact]
    public void The_only_declared_port_Reports() => Listening(HostEndpoint.OnAnyAddress(8080)).Reports(
        Error, Port, "Container app declares port 80, but Shop listens on port 8080 alone.", Runs("ports: [{containerPort: 80}]"));

    [Fact]
    public void The_environment_counts() => Rule.Reports(
        Error, ProbePort, "readinessProbe of container app asks port 80, but Shop listens on port 8080 alone.", Runs(Probe(port: "80") + "\n" + Env("ASPNETCORE_HTTP_PORTS", "8080")));

    [Theory]
    [InlineData("ASPNETCORE_HTTP_PORTS", "8080;80")]
    [InlineData("ASPNETCORE_URLS", "http://+:80")]
    [InlineData("ASPNETCORE_URLS", "https://+:8443;http://0.0.0.0")]
    [InlineData("DOTNET_URLS", "http://[::]:80/")]
    public void A_port_that_the_environment_names_Passes(string name, string value) => Rule.Passes(Runs(Probe(port: "80") + "\n" + Env(name, value)));

    [Fact]
    public void Urls_overrule_ports() => Assert.Single(Rule.Findings(
        Runs(Probe(port: "80") + "\nenv: [{name: ASPNETCORE_HTTP_PORTS, value: '80'}, {name: ASPNETCORE_URLS, value: 'http://+:8080'}]")));

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://10.0.0.1:8080")]
    [InlineData("ASPNETCORE_URLS", "http://+:8080/base")]
    [InlineData("ASPNETCORE_URLS", "http://+:eighty")]
    [InlineData("ASPNETCORE_HTTPS_PORTS", "8443")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "none")]
    [InlineData("ASPNETCORE_Kestrel__Endpoints__Http__Url", "http://+:81")]
    [InlineData("OTHER", "1")]
    public void What_the_environment_does_not_tell_is_Unknown(string name, string value) => Rule.IsUnknown(Runs(Probe(port: "80") + "\n" + Env(name, value)));

    [Fact]
    public void Another_containers_port_is_Unknown() => Listening(HostEndpoint.OnAnyAddress(8080)).IsUnknown(
        Runs(Probe(port: "80"), "initContainers: [{name: proxy, image: 'p:1', restartPolicy: Always}]"));

    [Fact]
    public void A_number_of_the_source_is_Unknown() => On(HaKit.Rules.PortNotListened, Shop with { Endpoints = [HostEndpoint.OnAnyAddress(8080)], Numbers = [9464] })
        .IsUnknown(Runs("ports: [{containerPort: 9464}]"));

    [Fact]
    public void Code_that_cannot_be_told_is_Unknown() => On(HaKit.Rules.PortNotListened, Shop with { Endpoints = null }).IsUnknown(Runs(Probe(port: "80")));

    [Theory]
    [InlineData("")]
    [InlineData("ports: [{containerPort: 80, protocol: UDP}]")]
    [InlineData("readinessProbe: {exec: {command: [check]}}")]
    public void A_container_that_nobody_asks_DoesNotApply(string container) => Listening(HostEndpoint.OnAnyAddress(8080)).DoesNotApply(Runs(container));

    [Fact]
    public void Localhost_alone_DoesNotApply() => Listening(HostEndpoint.OnLoopback(8080)).DoesNotApply(Runs(Probe(port: "80")));
}
