using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class CommandNotInImageTests
{
    private const string Chiseled = "mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled";

    private static readonly RuleSpec Rule = new(HaKit.Rules.CommandNotInImage);

    private static string PreStop(string command) => $"lifecycle: {{preStop: {{exec: {{command: [{command}]}}}}}}";

    [Fact]
    public void A_shell_in_a_chiseled_image_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.containers[0].lifecycle.preStop.exec.command",
        $"preStop of container app runs /bin/sh, but image {Chiseled} has no shell and no such command: the hook fails at once, and SIGTERM follows without the wait.",
        Deployment(image: Chiseled, container: PreStop("/bin/sh, -c, sleep 10")));

    [Theory]
    [InlineData("livenessProbe", "it never succeeds, and the container is restarted again and again")]
    [InlineData("readinessProbe", "it never succeeds, and the pod gets no traffic")]
    [InlineData("startupProbe", "it never succeeds, and the container is restarted again and again")]
    public void A_probe_that_runs_a_missing_command_Reports(string probe, string effect) => Rule.Reports(
        Warning,
        $"spec.template.spec.containers[0].{probe}.exec.command",
        $"{probe} of container app runs cat, but image gcr.io/distroless/base-debian12:nonroot has no shell and no such command: {effect}.",
        Deployment(image: "gcr.io/distroless/base-debian12:nonroot", container: $"{probe}: {{exec: {{command: [cat, /tmp/ready]}}}}"));

    [Fact]
    public void A_postStart_hook_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.containers[0].lifecycle.postStart.exec.command",
        "postStart of container app runs sh, but image registry.example/app:1.0-scratch has no shell and no such command: the hook fails, and the container is killed.",
        Deployment(image: "registry.example/app:1.0-scratch", container: "lifecycle: {postStart: {exec: {command: [sh, -c, init]}}}"));

    [Theory]
    [InlineData("cgr.dev/chainguard/static:latest")]
    [InlineData("gcr.io/distroless/static-debian12")]
    [InlineData("registry.k8s.io/pause:3.10")]
    public void Other_images_without_a_shell_Report(string image) => Assert.Single(Rule.Findings(Deployment(image: image, container: PreStop("sleep, '5'"))));

    [Theory]
    [InlineData(Chiseled, "/app/drain")]
    [InlineData(Chiseled, "/bin/grpc_health_probe")]
    public void A_program_of_its_own_Passes(string image, string command) => Rule.Passes(Deployment(image: image, container: PreStop(command)));

    [Theory]
    [InlineData("nginx:1.27.2")]
    [InlineData("gcr.io/distroless/base-debian12:debug")]
    [InlineData("cgr.dev/chainguard/static:latest-dev")]
    public void An_image_that_may_have_a_shell_DoesNotApply(string image) => Rule.DoesNotApply(Deployment(image: image, container: PreStop("sleep, '5'")));

    [Fact]
    public void The_sleep_action_DoesNotApply() => Rule.DoesNotApply(Deployment(image: Chiseled, container: "lifecycle: {preStop: {sleep: {seconds: 5}}}"));

    [Fact]
    public void What_the_team_declares_wins()
    {
        var declared = Rule.With(options => options with { ImageHasShell = [new("mcr.microsoft.com/dotnet/*", true), new("registry.example/app", false)] });
        declared.DoesNotApply(Deployment(image: Chiseled, container: PreStop("sleep, '5'")));
        Assert.Single(declared.Findings(Deployment(image: "registry.example/app:1.0", container: PreStop("sleep, '5'"))));
    }

    [Fact]
    public void An_unknown_image_or_command_is_not_reported()
    {
        Rule.DoesNotApply(Deployment(image: Unknown, container: PreStop("sleep, '5'")));
        Rule.Passes(Deployment(image: Chiseled, container: PreStop(Unknown)));
    }

    [Theory]
    [InlineData("/bin/sh, -c, sleep 10", 10)]
    [InlineData("sleep, '7'", 7)]
    [InlineData("sleep, '0.5'", null)]
    [InlineData("sh, -c, /drain", null)]
    public void The_fix_sleeps_as_long(string command, int? seconds)
    {
        var finding = Assert.Single(Rule.Findings(Deployment(image: Chiseled, container: PreStop(command))));
        Assert.Equal(seconds is null ? 0 : 2, finding.Fix.Count);
        Assert.Equal("Use the sleep action of preStop, or an image with a shell.", finding.Remediation);
    }
}
