using HaKit.Facts;
using static HaKit.Core.Tests.Rules.Hosts.Hosts;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Hosts;

public class ListensOnLocalhostTests
{
    private const string ProbePort = "spec.template.spec.containers[0].readinessProbe.httpGet.port";

    private static readonly RuleSpec Rule = On(HaKit.Rules.ListensOnLocalhost, Shop);

    private static RuleSpec Listening(params HostEndpoint[] endpoints) => On(HaKit.Rules.ListensOnLocalhost, Shop with { Endpoints = endpoints });

    [Fact]
    public void Localhost_alone_Reports() => Listening(HostEndpoint.OnLoopback(8080)).Reports(
        Error, ProbePort, "readinessProbe of container app asks port 8080, but Shop listens on localhost:8080 alone: nothing outside the pod can connect.", Runs(Probe()));

    [Fact]
    public void Localhost_on_another_port_Reports() => Listening(HostEndpoint.OnLoopback(5000)).Reports(
        Error, ProbePort, "readinessProbe of container app asks port 8080, but Shop listens on localhost:5000 alone: nothing outside the pod can connect.", Runs(Probe()));

    [Fact]
    public void The_asked_port_on_localhost_Reports() => Listening(HostEndpoint.OnLoopback(8080), HostEndpoint.OnAnyAddress(5000)).Reports(
        Error, ProbePort, "readinessProbe of container app asks port 8080, but Shop listens there on localhost:8080 alone: nothing outside the pod can connect.", Runs(Probe()));

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080;https://LOCALHOST:8443")]
    public void The_environment_counts(string urls) => Assert.Single(Rule.Findings(Runs(Probe() + "\n" + Env("ASPNETCORE_URLS", urls))));

    [Fact]
    public void A_socket_alone_Reports() => Assert.Single(Rule.Findings(Runs(Probe() + "\n" + Env("ASPNETCORE_URLS", "http://unix:/run/app.sock"))));

    [Theory]
    [InlineData("http://+:8080")]
    [InlineData("http://*:8080;http://localhost:9000")]
    [InlineData("http://app.example:8080")]
    public void All_addresses_Pass(string urls) => Rule.Passes(Runs(Probe() + "\n" + Env("ASPNETCORE_URLS", urls)));

    [Fact]
    public void Another_port_on_all_addresses_Passes() => Listening(HostEndpoint.OnAnyAddress(5000)).Passes(Runs(Probe()));

    [Fact]
    public void A_proxy_in_the_pod_is_Unknown() => Listening(HostEndpoint.OnLoopback(5000)).IsUnknown(
        Runs(Probe(), "initContainers: [{name: proxy, image: 'p:1', restartPolicy: Always}]"));

    [Fact]
    public void A_number_of_the_source_is_Unknown() =>
        On(HaKit.Rules.ListensOnLocalhost, Shop with { Endpoints = [HostEndpoint.OnLoopback(5000)], Numbers = [8080] }).IsUnknown(Runs(Probe()));

    [Fact]
    public void Settings_of_the_image_are_Unknown() => Rule.IsUnknown(Runs(Probe()));

    [Fact]
    public void A_container_that_nobody_asks_DoesNotApply() => Listening(HostEndpoint.OnLoopback(5000)).DoesNotApply(Runs());
}
