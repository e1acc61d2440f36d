using HaKit.Settings;

namespace HaKit.Core.Tests.Settings;

public class SettingsReaderTests
{
    [Fact]
    public void EverySetting_IsRead()
    {
        var settings = Read(
            """
            kubeVersion: 1.34
            cluster: 3x4:8cpu,32Gi
            openWorld: true
            failOn: never
            defaultNamespace: shop
            ignore: [charts, "**/*.tpl.yaml"]
            rules:
              HAK1001: off
              HAK2003: info
              HAK2015: on
            facts:
              topologyKeys: [rack]
              nodeAutoscaling: true
              descheduler: yes
              propagationSeconds: 10
              drainSeconds: 20
              imageHasShell: {"acme/*": true, acme/tiny: false}
              rollout: {maxUnavailable: 1, minSurge: 2}
            """);
        Assert.Equal(KubernetesVersion.Parse("1.34"), settings.KubernetesVersion);
        Assert.Equal("3x4:8cpu,32Gi", settings.Cluster);
        Assert.Equal(("never", false, "shop"), (settings.FailOn, settings.RuleOptions.ClosedWorld, settings.RuleOptions.DefaultNamespace));
        Assert.Equal(["charts", "**/*.tpl.yaml"], settings.Ignored);
        Assert.Null(settings.RuleOptions.Severities["HAK1001"]);
        Assert.Equal(Severity.Info, settings.RuleOptions.Severities["HAK2003"]);
        Assert.Equal(["HAK2015"], settings.RuleOptions.SwitchedOn);
        Assert.Equal(["rack"], settings.RuleOptions.TopologyKeys);
        Assert.True(settings.RuleOptions is { NodeAutoscaling: true, Descheduler: true, PropagationSeconds: 10, DrainSeconds: 20 });
        Assert.Equal([new("acme/*", true), new("acme/tiny", false)], settings.RuleOptions.ImageHasShell);
        Assert.Equal((1, 2, null), (settings.RuleOptions.RolloutPolicy!.MaxUnavailable, settings.RuleOptions.RolloutPolicy.MinSurge, settings.RuleOptions.RolloutPolicy.MinUnavailable));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("{}\n")]
    public void NoSetting_MeansTheDefaults(string text) => Assert.Equal(ProjectSettings.Default, Read(text));

    [Fact]
    public void EveryMistake_IsReportedWithItsPlace() => Assert.Equal(
        """
        hakit.yaml:1:1: kubVersion: no such setting; must be one of kubeVersion, cluster, openWorld, failOn, defaultNamespace, ignore, rules, facts; did you mean 'kubeVersion'?
        hakit.yaml:2:14: kubeVersion is '1.2'; must be a version from 1.31 to 1.37
        hakit.yaml:3:12: openWorld is 'maybe'; must be true or false
        hakit.yaml:4:9: failOn is 'eror'; must be one of error, warning, info, never
        hakit.yaml:5:9: ignore is 'x'; must be a list of path patterns
        hakit.yaml:7:3: rules.HAK2O03: no such rule; did you mean 'HAK2003'?; 'hakit rules' lists them
        hakit.yaml:8:12: rules.HAK1001 is 'fatal'; must be one of error, warning, info, off, on
        hakit.yaml:9:12: rules.HAK1002 is a list; must be one of error, warning, info, off, on
        hakit.yaml:11:3: facts.zones: no such setting; must be one of topologyKeys, nodeAutoscaling, descheduler, propagationSeconds, drainSeconds, imageHasShell, rollout
        hakit.yaml:12:17: facts.drainSeconds is '-1'; must be a whole number from 0
        hakit.yaml:13:12: facts.rollout is nothing; must be a map of minUnavailable, maxUnavailable, minSurge, maxSurge
        hakit.yaml:14:1: failOn: given twice
        """,
        Problems(
            """
            kubVersion: 1.36
            kubeVersion: 1.2
            openWorld: maybe
            failOn: eror
            ignore: x
            rules:
              HAK2O03: error
              HAK1001: fatal
              HAK1002: []
            facts:
              zones: 3
              drainSeconds: -1
              rollout: ~
            failOn: error
            """));

    [Theory]
    [InlineData("- a\n", "hakit.yaml:1:1: the settings is a list; must be a map of kubeVersion, cluster, openWorld, failOn, defaultNamespace, ignore, rules, facts")]
    [InlineData("{}\n---\n{}\n", "hakit.yaml:3:1: a second document: the settings are one document")]
    public void AFileOfAnotherForm_IsReported(string text, string expected) => Assert.Equal(expected, Problems(text));

    [Theory]
    [InlineData("charts", "charts/web/a.yaml", true)]
    [InlineData("charts", "x/charts/a.yaml", true)]
    [InlineData("/charts", "x/charts/a.yaml", false)]
    [InlineData("charts/", "charts/a.yaml", true)]
    [InlineData("x/charts", "x/charts/a.yaml", true)]
    [InlineData("x/charts", "y/x/charts/a.yaml", false)]
    [InlineData("*.tpl.yaml", "x/a.tpl.yaml", true)]
    [InlineData("a.yaml", "b.yaml", false)]
    public void IgnoredPaths_AreReadAsInAGitignore(string pattern, string path, bool expected) =>
        Assert.Equal(expected, (ProjectSettings.Default with { Ignored = [pattern] }).Ignores(path));

    private static ProjectSettings Read(string text)
    {
        var result = SettingsReader.Read(text, "hakit.yaml");
        Assert.Empty(result.Problems);
        return result.Settings;
    }

    private static string Problems(string text) =>
        string.Join('\n', SettingsReader.Read(text, "hakit.yaml").Problems.Select(p => $"{p.Place}: {p.Message}"));
}
