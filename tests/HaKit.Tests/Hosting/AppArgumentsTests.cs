namespace HaKit.Tests.Hosting;

/// <summary>Values and environments from the command line, and folders that follow what is there.</summary>
public sealed class AppArgumentsTests : IDisposable
{
    private readonly RunningApp app = new();

    public void Dispose() => app.Dispose();

    private static Manifest Build(AppArguments arguments) => Manifest.Of(
        Workload.Worker($"ghcr.io/example/mailer:{arguments.Text("image.tag", "1.0")}").Replicas(arguments.Number("replicas", 2))
            .When(arguments.Flag("debug"), w => w.Env("LEVEL", "debug")))
        .InNamespace(arguments.Is("prod") ? "prod" : "test");

    [Fact]
    public void Values_reach_the_program()
    {
        Assert.Equal(0, app.Run(Build, "--set", "image.tag=2.0", "--set=replicas=5", "--set", "debug=true", "--env", "prod"));
        Assert.Contains("image: ghcr.io/example/mailer:2.0\n", app.Output, StringComparison.Ordinal);
        Assert.Contains("replicas: 5\n", app.Output, StringComparison.Ordinal);
        Assert.Contains("value: debug\n", app.Output, StringComparison.Ordinal);
        Assert.Contains("namespace: prod\n", app.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replicas=many", 1, "error: --set replicas=many: must be a whole number. (Parameter 'name')\n")]
    [InlineData("debug=yes", 1, "error: --set debug=yes: must be true or false. (Parameter 'name')\n")]
    [InlineData("colour=red", 2, "error: --set colour: the program reads no such value; it reads debug, image.tag, replicas.\n")]
    [InlineData("colour", 2, "error: --set 'colour': must be NAME=VALUE, such as image.tag=1.4.2\nSee --help.\n")]
    public void A_value_that_does_not_fit_is_said(string set, int exit, string error)
    {
        Assert.Equal(exit, app.Run(Build, "--set", set));
        Assert.Equal(error, app.Error);
        Assert.Equal("", app.Output);
    }

    [Fact]
    public void A_value_that_is_needed_is_asked_for()
    {
        Assert.Equal(1, app.Run(arguments => Manifest.Of(Workload.Worker("m:" + arguments.Text("tag")))));
        Assert.Equal("error: --set tag: is needed: pass --set tag=VALUE. (Parameter 'name')\n", app.Error);
    }

    [Fact]
    public void A_command_may_stand_behind_its_options()
    {
        Assert.Equal(1, app.Run(() => Manifest.Of(Workload.Worker("m:1").Replicas(1)), "--fail-on", "info", "audit"));
        Assert.Contains("accepted.\n", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pruning_removes_what_an_earlier_run_wrote_and_nothing_else()
    {
        static Manifest Two() => Manifest.Of(Resource.Namespace("a"), Resource.Namespace("b"));
        var folder = Path.Combine(app.Folder, "out");
        Assert.Equal(0, app.Run(Two, "--out", "out", "--split", "--prune"));
        File.WriteAllText(Path.Combine(folder, "own.yaml"), "");
        Assert.Equal(0, app.Run(() => Manifest.Of(Resource.Namespace("b")), "--out", "out", "--split", "--prune"));
        Assert.Equal([".hakit-files", "namespace-b.yaml", "own.yaml"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("Removed 1 file of objects that are no more: namespace-a.yaml.\n", app.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inventory_with_paths_removes_nothing()
    {
        Directory.CreateDirectory(Path.Combine(app.Folder, "out"));
        File.WriteAllText(Path.Combine(app.Folder, "precious.yaml"), "");
        File.WriteAllText(Path.Combine(app.Folder, "out", ".hakit-files"), "../precious.yaml\nsub/a.yaml\n");
        Assert.Equal(0, app.Run(() => Manifest.Of(Resource.Namespace("b")), "--out", "out", "--prune"));
        Assert.True(File.Exists(Path.Combine(app.Folder, "precious.yaml")));
    }
}
