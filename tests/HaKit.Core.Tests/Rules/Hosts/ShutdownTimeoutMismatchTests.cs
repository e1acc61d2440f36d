using HaKit.Facts;
using static HaKit.Core.Tests.Rules.Hosts.Hosts;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Hosts;

public class ShutdownTimeoutMismatchTests
{
    private const string Grace = "spec.template.spec.terminationGracePeriodSeconds";

    private static RuleSpec Rule(double? seconds = null) => On(
        HaKit.Rules.ShutdownTimeoutMismatch, Shop with { ShutdownSeconds = seconds is { } set ? HostSetting<double>.Of(set) : default });

    private static string Waits(int seconds) => $"lifecycle: {{preStop: {{sleep: {{seconds: {seconds}}}}}}}";

    [Fact]
    public void Longer_than_what_preStop_leaves_Reports() => Rule(46).Reports(
        Warning,
        Grace,
        "The host of Shop stops within 46 seconds (HostOptions.ShutdownTimeout), but preStop leaves 45 of the 60 seconds of terminationGracePeriodSeconds: it is killed before it has drained.",
        Runs(Waits(15), "terminationGracePeriodSeconds: 60"));

    [Fact]
    public void Longer_than_the_grace_period_Reports() => Rule(31).Reports(
        Warning,
        Grace,
        "The host of Shop stops within 31 seconds (HostOptions.ShutdownTimeout), but terminationGracePeriodSeconds is 30: it is killed before it has drained.",
        Runs());

    [Fact]
    public void The_default_is_information() => Rule().Reports(
        Info,
        Grace,
        "The host of Shop stops within 30 seconds by default (HostOptions.ShutdownTimeout), but preStop leaves 25 of the 30 seconds of terminationGracePeriodSeconds: it is killed before it has drained.",
        Runs(Waits(5)));

    [Fact]
    public void What_the_environment_says_counts() => Rule().Reports(
        Warning,
        Grace,
        "The host of Shop stops within 40 seconds (HostOptions.ShutdownTimeout), but terminationGracePeriodSeconds is 30: it is killed before it has drained.",
        Runs(Env("DOTNET_shutdownTimeoutSeconds", "40")));

    [Fact]
    public void Shorter_than_the_declared_drain_Reports() => Rule(10).Reports(
        Warning,
        Grace,
        "The host of Shop stops within 10 seconds (HostOptions.ShutdownTimeout), but requests take up to 20 seconds to end: the host aborts them.",
        Runs(annotations: "hakit.dev/drain-seconds: '20'"));

    [Fact]
    public void Too_short_for_any_drain_Reports_where_requests_come() => Rule(1).Reports(
        Warning,
        Grace,
        "The host of Shop stops within 1 seconds (HostOptions.ShutdownTimeout), but requests take up to 5 seconds to end: the host aborts them.",
        Runs(),
        Service());

    [Theory]
    [InlineData(45)]
    [InlineData(5)]
    public void Within_the_bounds_Passes(int timeout) => Rule(timeout).Passes(Runs(Waits(15), "terminationGracePeriodSeconds: 60"), Service());

    [Fact]
    public void Code_overrules_the_environment() => Rule(20).Passes(Runs(Env("DOTNET_SHUTDOWNTIMEOUTSECONDS", "40")));

    [Fact]
    public void Without_a_Service_a_short_timeout_Passes() => Rule(1).Passes(Runs());

    [Fact]
    public void A_hook_that_takes_all_DoesNotApply() => Rule(46).DoesNotApply(Runs(Waits(30)));

    [Theory]
    [InlineData("lifecycle: {preStop: {exec: {command: [drain]}}}", "")]
    [InlineData("", "terminationGracePeriodSeconds: <unknown>")]
    public void Unknown_times_are_Unknown(string container, string pod) => Rule(100).IsUnknown(Runs(container, pod));

    [Theory]
    [InlineData("envFrom: [{configMapRef: {name: settings}}]")]
    [InlineData("env: [{name: DOTNET_SHUTDOWNTIMEOUTSECONDS, valueFrom: {configMapKeyRef: {name: c, key: k}}}]")]
    [InlineData("env: [{name: DOTNET_SHUTDOWNTIMEOUTSECONDS, value: '$(TIME)'}]")]
    [InlineData("env: [{name: <unknown>, value: '40'}]")]
    [InlineData("env: [{name: DOTNET_SHUTDOWNTIMEOUTSECONDS, value: '40'}, {name: ASPNETCORE_SHUTDOWNTIMEOUTSECONDS, value: '50'}]")]
    [InlineData("env: <unknown>")]
    public void An_environment_that_cannot_be_told_is_Unknown(string container) => Rule().IsUnknown(Runs(container, "terminationGracePeriodSeconds: 5"));

    [Fact]
    public void Code_that_cannot_be_told_is_Unknown() =>
        On(HaKit.Rules.ShutdownTimeoutMismatch, Shop with { ShutdownSeconds = HostSetting<double>.Unknown }).IsUnknown(Runs(Waits(5)));

    [Fact]
    public void More_settings_are_Unknown() => On(HaKit.Rules.ShutdownTimeoutMismatch, Shop with { HasMoreSettings = true }).IsUnknown(Runs(Waits(5)));
}
