using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace HaKit.Cli.Tests.Acceptance;

public sealed class SimulateScenarioTests : IDisposable
{
    private const string Scenario =
        """
        {"id":"one","nodes":[{"name":"n1","labels":{"kubernetes.io/hostname":"n1","topology.kubernetes.io/zone":"a"},"cpu":"4"}],"objects":[{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"w"},"spec":{"replicas":2,"selector":{"matchLabels":{"app":"w"}},"template":{"metadata":{"labels":{"app":"w"}},"spec":{"containers":[{"name":"c","image":"x:1"}]}}}}],"event":"rollout"}
        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void EveryLine_GivesALine()
    {
        workspace.With("s.jsonl", Scenario + "\n\n" + Scenario.Replace("one", "two") + "\n");
        var result = workspace.Run("simulate", "--scenario", "s.jsonl", "-o", "json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(["one", "two"], lines.Select(line => (string)JsonNode.Parse(line)!["id"]!));
        Assert.Equal("""{"pods":2,"pending":0,"ready":2,"perNode":[2],"perZone":[2]}""", JsonNode.Parse(lines[0])!["result"]!["initial"]!.ToJsonString());
        Assert.True((bool)JsonNode.Parse(lines[0])!["result"]!["rollout"]!["completes"]!);
    }

    [Fact]
    public void Gzip_IsUnderstood_AndSoIsStandardInput()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(Encoding.UTF8.GetBytes(Scenario));
        workspace.With("s.jsonl.gz", packed.ToArray());
        var plain = workspace.RunWithInput(Scenario, "simulate", "--scenario", "-");
        Assert.Equal(0, plain.ExitCode);
        Assert.Equal(plain, workspace.Run("simulate", "--scenario", "s.jsonl.gz"));
    }

    [Fact]
    public void ALineThatIsNoScenario_IsNamed_AndTheOthersArePlayed()
    {
        workspace.With("s.jsonl", "{\n" + Scenario + "\n{\"nodes\":[{}]}\n");
        var result = workspace.Run("simulate", "--scenario", "s.jsonl");
        Assert.Equal(2, result.ExitCode);
        Assert.Single(result.Output.TrimEnd('\n').Split('\n'));
        Assert.Equal(["s.jsonl:1", "s.jsonl:3"], result.Error.TrimEnd('\n').Split('\n').Select(line => line[..line.IndexOf(": ")]));
    }

    [Theory]
    [InlineData("--scenario gone.jsonl", "gone.jsonl: no such file or directory\n")]
    [InlineData("x.yaml --scenario s", "hakit simulate: --scenario FILE holds the workloads: give no INPUT besides\nSee 'hakit simulate --help'.\n")]
    public void WithoutAScenario_NothingRuns(string options, string expected)
    {
        var result = workspace.Run(["simulate", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(expected, result.Error);
    }

    [Fact]
    public void DamagedGzip_IsAnError()
    {
        workspace.With("s.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF]);
        var result = workspace.Run("simulate", "--scenario", "s.gz");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
    }
}
