using HaKit.Facts;
using static HaKit.Core.Tests.Rules.Hosts.Hosts;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Hosts;

public class ProbePathNotMappedTests
{
    private const string Path = "spec.template.spec.containers[0].readinessProbe.httpGet.path";

    private static readonly RuleSpec Rule = On(HaKit.Rules.ProbePathNotMapped, Shop);

    private static RuleSpec Mapping(params RoutePattern[] routes) => On(HaKit.Rules.ProbePathNotMapped, Shop with { Routes = routes });

    [Fact]
    public void A_path_that_is_not_mapped_Reports() => Rule.Reports(
        Error,
        Path,
        "readinessProbe of container app asks GET /healthz, which Shop does not map: it answers 404. Its health checks are at /health/ready and /health/live.",
        Runs(Probe("/healthz")));

    [Fact]
    public void An_app_without_health_checks_Reports() => Mapping(new RoutePattern("/")).Reports(
        Error,
        Path,
        "readinessProbe of container app asks GET /healthz, which Shop does not map: it answers 404. It maps no health check.",
        Runs(Probe("/healthz")));

    [Fact]
    public void Where_the_name_does_not_tell_it_is_a_warning() => Rule.Reports(
        Warning,
        Path,
        "readinessProbe of container app asks GET /healthz, which Shop does not map: it answers 404. Its health checks are at /health/ready and /health/live.",
        Runs(Probe("/healthz"), image: "ghcr.io/example/web:1.0"));

    [Fact]
    public void Every_probe_is_asked_about() => Rule.ReportsAll(
        [
            "startupProbe of container app asks GET /, which Shop does not map: it answers 404. Its health checks are at /health/ready and /health/live.",
            "livenessProbe of container app asks GET /alive, which Shop does not map: it answers 404. Its health checks are at /health/ready and /health/live.",
        ],
        Runs("startupProbe: {httpGet: {port: 8080}}\n" + Probe() + "\nlivenessProbe: {httpGet: {path: /alive, port: 8080}}"));

    [Theory]
    [InlineData("/health/ready")]
    [InlineData("/Health/Ready/")]
    [InlineData("/health/ready?full=1")]
    [InlineData("/orders/5")]
    public void A_mapped_path_Passes(string path) => Rule.Passes(Runs(Probe($"'{path}'")));

    [Theory]
    [InlineData("/{**rest}", "/a/b")]
    [InlineData("/{*rest}", "/")]
    [InlineData("/a/{b?}", "/a")]
    [InlineData("/a/{b=1}/{c?}", "/a")]
    [InlineData("a", "/a")]
    public void Patterns_match(string pattern, string path) => Mapping(new RoutePattern(pattern)).Passes(Runs(Probe(path)));

    [Theory]
    [InlineData("/a/{b}", "/a")]
    [InlineData("/a", "/a/b")]
    [InlineData("/a/b", "/a")]
    [InlineData("/b", "/a")]
    public void Patterns_do_not_match(string pattern, string path) => Assert.Single(Mapping(new RoutePattern(pattern)).Findings(Runs(Probe(path))));

    [Theory]
    [InlineData("/a/b")]
    [InlineData("/a")]
    public void A_branch_may_answer_all_below(string path) => Mapping(new RoutePattern("/a", IsPrefix: true)).Passes(Runs(Probe(path)));

    [Theory]
    [InlineData("/x/y/a")]
    [InlineData("/a")]
    public void A_group_may_stand_anywhere(string path) => Mapping(new RoutePattern("/a", IsSuffix: true)).Passes(Runs(Probe(path)));

    [Fact]
    public void Unknown_routes_are_Unknown() => On(HaKit.Rules.ProbePathNotMapped, Shop with { Routes = null }).IsUnknown(Runs(Probe("/healthz")));

    [Theory]
    [InlineData("/favicon.ico")]
    [InlineData("/")]
    public void A_file_is_Unknown(string path) => On(HaKit.Rules.ProbePathNotMapped, Shop with { ServesFiles = true }).IsUnknown(Runs(Probe(path)));

    [Theory]
    [InlineData("<unknown>", "8080")]
    [InlineData("/healthz", "<unknown>")]
    public void Unknown_probes_are_Unknown(string path, string port) => Rule.IsUnknown(Runs(Probe(path, port)));

    [Fact]
    public void A_port_that_something_else_may_listen_on_is_Unknown() =>
        On(HaKit.Rules.ProbePathNotMapped, Shop with { Numbers = [9090] }).IsUnknown(Runs(Probe("/healthz", "9090")));

    [Fact]
    public void A_port_of_another_container_is_Unknown() =>
        Rule.IsUnknown(Runs(Probe("/healthz", "9090"), "initContainers: [{name: proxy, image: 'p:1', restartPolicy: Always}]"));

    [Theory]
    [InlineData("readinessProbe: {tcpSocket: {port: 8080}}")]
    [InlineData("readinessProbe: {httpGet: {path: /x, port: 8080, host: example.org}}")]
    [InlineData("")]
    public void Other_probes_DoNotApply(string container) => Rule.DoesNotApply(Runs(container));

    [Fact]
    public void A_port_that_the_app_does_not_listen_on_DoesNotApply() =>
        On(HaKit.Rules.ProbePathNotMapped, Shop with { Endpoints = [HostEndpoint.OnAnyAddress(5000)] }).DoesNotApply(Runs(Probe("/healthz")));
}
