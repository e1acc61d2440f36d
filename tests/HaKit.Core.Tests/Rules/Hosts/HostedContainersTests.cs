using HaKit.Facts;
using static HaKit.Core.Tests.Rules.Hosts.Hosts;
using static HaKit.Core.Tests.Rules.Manifests;

namespace HaKit.Core.Tests.Rules.Hosts;

/// <summary>Which container runs the host: HAK9201 applies to it, and to no other.</summary>
public class HostedContainersTests
{
    private const string Other = "ghcr.io/example/other:1.0";
    private const string Asp = "env: [{name: ASPNETCORE_ENVIRONMENT, value: Production}]";

    private static readonly HostFacts Fine = Shop with { ShutdownSeconds = HostSetting<double>.Of(10) };

    private static RuleSpec Rule(params string[] hosts) => On(HaKit.Rules.ShutdownTimeoutMismatch, [.. hosts.Select(host => Fine with { Name = host })]);

    [Theory]
    [InlineData("Shop")]
    [InlineData("Acme.Shop")]
    public void The_image_of_the_name_is_the_host(string host) => Rule(host).OpenWorld.Passes(Runs());

    [Theory]
    [InlineData("Acme.Shop", "acme-shop")]
    [InlineData("acme-shop", "acme-shop")]
    [InlineData("Acme.Shop", "shop")]
    public void The_object_of_the_name_is_the_host(string host, string name) => Rule(host).OpenWorld.Passes(Runs(image: Other, name: name));

    [Theory]
    [InlineData("Acme.Web", "web")]
    [InlineData("Acme.Shop", "shop-worker")]
    public void Another_name_is_not_the_host(string host, string name) => Rule(host).OpenWorld.DoesNotApply(Runs(image: Other, name: name));

    [Fact]
    public void Of_two_hosts_the_named_one_is_meant() => Rule("Acme.Admin", "Acme.Shop").Passes(Runs());

    [Fact]
    public void The_only_container_that_answers_HTTP_is_the_host() => Rule("Acme.Web").Passes(Runs(Probe(), image: Other));

    [Fact]
    public void The_only_app_of_ASPNET_Core_is_the_host() => Rule("Acme.Web").Passes(Runs(Asp, image: Other), Deployment(container: Probe(), name: "other", image: Other));

    [Fact]
    public void Two_that_may_be_the_host_are_not() => Rule("Acme.Web").DoesNotApply(Runs(Probe(), image: Other), Deployment(container: Probe(), name: "other", image: Other));

    [Fact]
    public void Two_hosts_that_may_be_meant_are_not() => Rule("Acme.Web", "Acme.Api").DoesNotApply(Runs(Probe(), image: Other));

    [Fact]
    public void In_an_open_world_there_may_be_others() => Rule("Acme.Web").OpenWorld.DoesNotApply(Runs(Probe(), image: Other));

    [Theory]
    [InlineData("nginx:1.27.2")]
    [InlineData("docker.io/library/traefik:3")]
    public void A_server_of_others_is_not_the_host(string image) => Rule("Acme.Web").DoesNotApply(Runs(Probe(), image: image));

    [Theory]
    [InlineData("command: [dotnet, Shop.Migrations.dll]")]
    [InlineData("args: [worker]")]
    [InlineData("args: <unknown>")]
    public void A_container_that_is_told_what_to_run_may_run_something_else(string container) => Rule("Shop").DoesNotApply(Runs(container));

    [Fact]
    public void A_Job_is_not_the_host() => Rule("Task").DoesNotApply(Job());

    [Fact]
    public void A_preset_of_other_software_is_not_the_host() => Assert.Empty(Evaluate(Workload.Nginx()));

    [Fact]
    public void The_preset_of_ASPNET_Core_is_the_host() =>
        Assert.Equal("HAK9203", Assert.Single(Evaluate(Workload.AspNetCore("ghcr.io/example/store:1"))).Rule);

    private static IEnumerable<Finding> Evaluate(Workload workload)
    {
        var host = Shop with { Name = "Acme.Web", Endpoints = [HostEndpoint.OnAnyAddress(5000)] };
        var set = new ManifestSet(workload.Render(new Rendering.RenderContext()).Objects);
        return Evaluation.RuleEngine.Evaluate(set, Evaluation.RuleOptions.Default with { Hosts = [host] }).Where(finding => finding.Rule.StartsWith("HAK92", StringComparison.Ordinal));
    }
}
