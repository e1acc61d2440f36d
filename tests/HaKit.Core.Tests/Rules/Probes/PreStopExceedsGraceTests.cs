using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class PreStopExceedsGraceTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.PreStopExceedsGrace);

    private const string Sleep = "spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds";
    private const string Command = "spec.template.spec.containers[0].lifecycle.preStop.exec.command";

    private static string Waits(int seconds, string pod = "", string annotations = "") =>
        Deployment(pod: pod, container: $"lifecycle: {{preStop: {{sleep: {{seconds: {seconds}}}}}}}", annotations: annotations);

    private static string Runs(string command) => Deployment(container: $"lifecycle: {{preStop: {{exec: {{command: {command}}}}}}}");

    [Fact]
    public void A_delay_of_the_whole_grace_Reports() => Rule.Reports(
        Error,
        Sleep,
        "preStop of container app waits 30 seconds and terminationGracePeriodSeconds is absent, so 30: the application is killed without having got SIGTERM in time.",
        Waits(30));

    [Theory]
    [InlineData("[sleep, '30']")]
    [InlineData("[/bin/sleep, 30s]")]
    [InlineData("['/bin/bash', '-c', 'sleep 30']")]
    [InlineData("['/bin/sh', '-c', 'nginx -s quit; sleep 0.5m && exit']")]
    public void A_sleeping_command_Reports(string command) => Rule.Reports(
        Error,
        Command,
        "preStop of container app waits 30 seconds and terminationGracePeriodSeconds is absent, so 30: the application is killed without having got SIGTERM in time.",
        Runs(command));

    [Fact]
    public void Too_little_left_Reports() => Rule.Reports(
        Warning,
        Sleep,
        "preStop of container app waits 26 seconds and terminationGracePeriodSeconds is 30: 4 seconds are left to drain, 5 are needed.",
        Waits(26, "terminationGracePeriodSeconds: 30"));

    [Fact]
    public void A_declared_drain_counts() => Rule.Reports(
        Warning,
        Sleep,
        "preStop of container app waits 5 seconds and terminationGracePeriodSeconds is absent, so 30: 25 seconds are left to drain, 26 are needed.",
        Waits(5, annotations: "hakit.dev/drain-seconds: '26'"));

    [Fact]
    public void A_declared_drain_beyond_the_grace_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.terminationGracePeriodSeconds",
        "The application drains for 31 seconds, but terminationGracePeriodSeconds is 30: it is killed before.",
        Deployment(annotations: "hakit.dev/drain-seconds: '31'"));

    [Fact]
    public void A_short_delay_is_information() => Rule.Reports(
        Info, Sleep, "preStop of container app waits 4 seconds: nodes may send traffic for 5.", Waits(4), Service());

    [Theory]
    [InlineData(25)]
    [InlineData(5)]
    public void Enough_for_both_Passes(int seconds) => Rule.Passes(Waits(seconds), Service());

    [Fact]
    public void Without_hook_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void A_command_of_unknown_length_is_Unknown() => Rule.IsUnknown(Runs("[/drain]"));

    [Fact]
    public void An_unknown_grace_is_Unknown() => Rule.IsUnknown(Waits(5, $"terminationGracePeriodSeconds: {Unknown}"));

    [Fact]
    public void The_fix_covers_the_longest_delay_of_the_pod()
    {
        var findings = Rule.Findings(Waits(40) + "      - {name: other, image: 'o:1.0', lifecycle: {preStop: {sleep: {seconds: 60}}}}\n");
        Assert.Equal(["75", "75"], findings.Select(finding => Assert.IsType<HaKit.Tree.ScalarNode>(Assert.Single(finding.Fix).NewValue).Text));
    }
}
