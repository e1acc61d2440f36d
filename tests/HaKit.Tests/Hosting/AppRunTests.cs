using HaKit.Testing;

namespace HaKit.Tests.Hosting;

public sealed class AppRunTests : IDisposable
{
    private static readonly Workload Line = Workload.Nginx().Replicas(3).SpreadAcross(Topology.Zone).WithPdb(maxUnavailable: 1).GracefulShutdown(30.Seconds());
    private readonly RunningApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public void A_good_manifest_is_printed_and_nothing_else()
    {
        Assert.Equal(0, app.Run(() => Manifest.Of(Line)));
        Assert.Equal(Manifest.Of(Line).ToYaml(), app.Output);
        Assert.Equal("", app.Error);
    }

    [Fact]
    public void A_refused_value_is_one_line_and_exit_code_1()
    {
        Assert.Equal(1, app.Run(() => Manifest.Of(Workload.Nginx().Replicas(-1))));
        Assert.Equal("", app.Output);
        Assert.Equal("error: Replicas -1: must be 0 or more. (Parameter 'count')\n", app.Error);
    }

    [Fact]
    public void An_invalid_manifest_prints_no_yaml_and_everything_that_is_wrong()
    {
        Assert.Equal(1, app.Run(() => Manifest.Of(Line.WithPdb(maxUnavailable: 1, minAvailable: 2).RollingUpdate(surge: 0))));
        Assert.Equal("", app.Output);
        Assert.Contains("error HAK9002 Deployment nginx: WithPdb: maxUnavailable 1 and minAvailable 2 exclude each other. Keep maxUnavailable. [WithPdb]\n", app.Error, StringComparison.Ordinal);
        Assert.Contains("RollingUpdate: with surge 0 and unavailable 0 no pod can be replaced.", app.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is printed: the manifest is invalid.\n", app.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_goes_to_standard_error_and_fails_only_where_asked()
    {
        Assert.Equal(0, app.Run(() => Manifest.Of(Workload.Nginx().Replicas(1).WithoutPdb())));
        Assert.Contains("warning HAK1001 Deployment nginx", app.Error, StringComparison.Ordinal);
        Assert.NotEqual("", app.Output);
        using var strict = new RunningApp();
        Assert.Equal(1, strict.Run(() => Manifest.Of(Workload.Nginx().Replicas(1).WithoutPdb()), "--fail-on", "warning"));
        Assert.Equal("", strict.Output);
    }

    [Fact]
    public void A_certain_outage_fails_unless_told_otherwise()
    {
        var blocked = Manifest.Of(Workload.Nginx().WithPdb(maxUnavailable: 0));
        Assert.Equal(1, app.Run(() => blocked));
        Assert.Equal("", app.Output);
        using var lenient = new RunningApp();
        Assert.Equal(0, lenient.Run(() => blocked, "--fail-on=never"));
        Assert.NotEqual("", lenient.Output);
    }

    [Fact]
    public void Audit_prints_all_findings_and_no_yaml()
    {
        Assert.Equal(0, app.Run(() => Manifest.Of(Workload.Redis()), "audit"));
        Assert.EndsWith("0 accepted.\n", app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("apiVersion:", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_is_chosen_by_name()
    {
        static Manifest Build() => Manifest.Of(Line).ForEnvironment("prod", m => m.InNamespace("prod"));
        Assert.Equal(0, app.Run(Build, "--env", "prod"));
        Assert.Contains("namespace: prod\n", app.Output, StringComparison.Ordinal);
        using var wrong = new RunningApp();
        Assert.Equal(2, wrong.Run(Build, "--env", "prd"));
        Assert.Equal("error: Environment 'prd': must be one of prod.\n", wrong.Error);
    }

    [Fact]
    public void The_version_is_rendered_for()
    {
        Assert.Equal(0, app.Run(() => Manifest.Of(Line.PreferTraffic(TrafficPreference.SameZone)), "--kube-version", "1.33"));
        Assert.Contains("trafficDistribution: PreferClose\n", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_of_a_command_line_are_said()
    {
        Assert.Equal(2, app.Run(() => Manifest.Of(Line), "--split", "--evn", "x", "--kube-version", "1.20", "--fail-on", "often", "apply"));
        Assert.Equal(
            "error: unknown option '--evn'; did you mean '--env'?\n" +
            "error: --kube-version '1.20': must be 1.31 to 1.37\n" +
            "error: --fail-on 'often': must be error, warning, info or never\n" +
            "error: unknown command 'apply': must be audit or simulate, or nothing to print the YAML\n" +
            "error: --split: needs --out DIR\n" +
            "See --help.\n",
            app.Error);
        Assert.Equal("", app.Output);
    }

    [Fact]
    public void Help_lists_what_it_does()
    {
        Assert.Equal(0, app.Run(() => throw new InvalidOperationException("not built for help"), "--help"));
        Snapshot.Verify(app.Output, "Hosting", "Help", "txt");
    }

    [Fact]
    public void The_version_of_HaKit_is_told()
    {
        Assert.Equal(0, app.Run(() => Manifest.Of(Line), "--version"));
        Assert.Equal("HaKit 0.1.0\n", app.Output);
    }

    [Fact]
    public void One_file_is_written()
    {
        Assert.Equal(0, app.Run(() => Manifest.Of(Line), "--out", "deploy/k8s"));
        Assert.Equal(Manifest.Of(Line).ToYaml(), app.File("deploy/k8s/manifest.yaml"));
        Assert.Equal("", app.Output);
        Assert.Equal($"Wrote 3 objects to 1 file in {Path.Combine(app.Folder, "deploy", "k8s")}.\n", app.Error);
    }

    [Fact]
    public void One_file_an_object_is_written_beside_what_is_there()
    {
        File.WriteAllText(Path.Combine(app.Folder, "mine.yaml"), "keep");
        Assert.Equal(0, app.Run(() => Manifest.Of(Line.InNamespace("shop")), "--out", ".", "--split"));
        Assert.Equal(
            ["mine.yaml", "shop.deployment-nginx.yaml", "shop.poddisruptionbudget-nginx.yaml", "shop.service-nginx.yaml"],
            Directory.GetFiles(app.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("keep", app.File("mine.yaml"));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_one_line_and_leaves_nothing()
    {
        File.WriteAllText(Path.Combine(app.Folder, "taken"), "a file");
        Assert.Equal(2, app.Run(() => Manifest.Of(Line), "--out", "taken"));
        Assert.StartsWith($"error: cannot write to {Path.Combine(app.Folder, "taken")}: ", app.Error, StringComparison.Ordinal);
        Assert.Single(app.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("a file", app.File("taken"));
    }

    [Fact]
    public void A_write_that_fails_half_way_leaves_the_old_files()
    {
        Directory.CreateDirectory(Path.Combine(app.Folder, ".poddisruptionbudget-nginx.yaml.tmp"));
        File.WriteAllText(Path.Combine(app.Folder, "service-nginx.yaml"), "old");
        Assert.Equal(2, app.Run(() => Manifest.Of(Line), "--out", ".", "--split"));
        Assert.Equal("old", app.File("service-nginx.yaml"));
        Assert.Equal(["service-nginx.yaml"], Directory.GetFiles(app.Folder).Select(Path.GetFileName));
    }

    [SkippableFact]
    public void A_full_disk_is_one_line()
    {
        Skip.IfNot(File.Exists("/dev/full"), "needs /dev/full");
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        using var onFull = new RunningApp { OutputStream = full };
        Assert.Equal(2, onFull.Run(() => Manifest.Of(Line)));
        Assert.StartsWith("error: cannot write to standard output: ", onFull.Error, StringComparison.Ordinal);
        Assert.Single(onFull.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
