using System.Text.Json.Nodes;

namespace HaKit.Cli.Tests.Acceptance;

public sealed class AuditTests : IDisposable
{
    /// <summary>One finding, whichever other rules there are: an open world and a budget only.</summary>
    private const string Budget =
        """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: zk-pdb
        spec:
          unhealthyPodEvictionPolicy: AlwaysAllow
          selector: {matchLabels: {app: zk}}

        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Text_ShowsTheLine_TheFix_AndTheSummary()
    {
        workspace.With("zk.yaml", Budget);
        Assert.Equal(
            new RunResult(1,
                """
                zk.yaml:6:3: error HAK2002: PodDisruptionBudget zk-pdb: Neither minAvailable nor maxUnavailable is set: every eviction is refused.
                    6 |   unhealthyPodEvictionPolicy: AlwaysAllow
                      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^
                    fix: Set maxUnavailable to 1.

                1 object in 1 file: 1 error

                """,
                ""),
            workspace.Run("audit", "zk.yaml", "--open-world"));
    }

    [Fact]
    public void Json_HasTheContractsMembersInOrder()
    {
        workspace.With("zk.yaml", Budget);
        var json = JsonNode.Parse(workspace.Run("audit", "zk.yaml", "--open-world", "-o", "json").Output)!;
        Assert.Equal(["findings", "summary", "skipped", "unreadable", "heldBack"], Members(json));
        Assert.Equal(["rule", "title", "severity", "message", "remediation", "object", "field", "file", "line", "column", "accepted"], Members(json["findings"]![0]!));
        Assert.Equal(["apiVersion", "kind", "namespace", "name"], Members(json["findings"]![0]!["object"]!));
        Assert.Equal("""{"error":1,"warning":0,"info":0,"accepted":0,"objects":1,"known":0}""", json["summary"]!.ToJsonString());
        Assert.Null(json["findings"]![0]!["accepted"]);
    }

    [Fact]
    public void Baseline_HidesWhatIsKnown_AndOnlyThat()
    {
        workspace.With("zk.yaml", Budget);
        Assert.Equal(new RunResult(0, "1 finding written to known.json\n", ""), workspace.Run("audit", "zk.yaml", "--open-world", "--baseline", "known.json", "--update-baseline"));
        Assert.Equal(
            """
            {
              "findings": [
                {
                  "rule": "HAK2002",
                  "kind": "PodDisruptionBudget",
                  "namespace": "",
                  "name": "zk-pdb",
                  "field": "spec",
                  "count": 1
                }
              ]
            }

            """,
            workspace.Read("known.json"));

        // Lines move, and another object has the same fault.
        workspace.With("zk.yaml", "# moved\n\n" + Budget + "---\n" + Budget.Replace("zk-pdb", "other"));
        var result = workspace.Run("audit", "zk.yaml", "--open-world", "--baseline", "known.json");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("PodDisruptionBudget other", result.Output);
        Assert.DoesNotContain("zk-pdb", result.Output);
        Assert.EndsWith("\n2 objects in 1 file: 1 error, 1 known from the baseline\n", result.Output);

        workspace.With("zk.yaml", Budget);
        Assert.Equal(new RunResult(0, "1 object in 1 file: nothing to report, 1 known from the baseline\n", ""), workspace.Run("audit", "zk.yaml", "--open-world", "--baseline", "known.json"));
    }

    [Fact]
    public void EveryMistake_IsReportedAtOnce()
    {
        workspace.With("bad.json", "{\"findings\": [}").With("hakit.yaml", "rulez: {}\n");
        var result = workspace.Run("audit", "--cluster", "3y4", "--fail-on", "bad", "--baseline", "bad.json", "--kube-version", "2.0", "--fix-it");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            [
                "hakit audit: --fail-on 'bad': must be one of error, warning, info, never",
                "hakit audit: --kube-version '2.0': must be 1.31 to 1.37, such as 1.36",
                "hakit audit: unknown option '--fix-it'",
                "hakit audit: hakit.yaml:1:1: rulez: no such setting",
                "hakit audit: --cluster '3y4': no such file, and no shape such as 3x4 or 3x4:8cpu,32Gi",
                "hakit audit: --baseline 'bad.json': line 1, column 15: not JSON",
                "See 'hakit audit --help'.",
            ],
            result.Error.TrimEnd('\n').Split('\n').Select((line, i) => i is 2 or 3 ? line[..line.IndexOfAny([';', ':'], line.IndexOf("--fix-it") is var at and > 0 ? at : 35)] : line));
    }

    [Theory]
    [InlineData("--baseline gone.json", "hakit audit: --baseline 'gone.json': no such file; --update-baseline writes it")]
    [InlineData("--update-baseline", "hakit audit: --update-baseline needs --baseline FILE, the file to write")]
    [InlineData("--cluster zk.yaml", "hakit audit: --cluster 'zk.yaml': holds no nodes; write it with 'kubectl get nodes -o yaml'")]
    public void AMistake_IsExplained(string options, string expected)
    {
        workspace.With("zk.yaml", Budget);
        Assert.Equal(new RunResult(2, "", expected + "\nSee 'hakit audit --help'.\n"), workspace.Run(["audit", "zk.yaml", .. options.Split(' ')]));
    }

    [Theory]
    [InlineData("failOn: never", "", 0)]
    [InlineData("failOn: never", "--fail-on error", 1)]
    [InlineData("rules: {HAK2002: off}", "", 0)]
    [InlineData("rules: {HAK2002: info}", "", 0)]
    [InlineData("rules: {HAK2002: info}", "--fail-on info", 1)]
    [InlineData("ignore: [zk.yaml]", "", 0)]
    public void Settings_AreFoundAboveTheWorkingDirectory_AndOptionsWin(string settings, string options, int exitCode)
    {
        using var deep = new Workspace { WorkingDirectory = "a/b" };
        deep.With("hakit.yaml", "openWorld: true\n" + settings + "\n").With("a/b/zk.yaml", Budget);
        var result = deep.Run(["audit", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void ABrokenDocument_IsNamed_AndTheRestIsEvaluated()
    {
        workspace.With("a.yaml", "kind: [\n").With("zk.yaml", Budget);
        var result = workspace.Run("audit", "--open-world");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("a.yaml:", result.Error);
        Assert.Contains("HAK2002", result.Output);
        Assert.EndsWith("1 object in 2 files: 1 error, 1 unreadable\n", result.Output);
    }

    [Fact]
    public void NoInput_IsAnError()
    {
        var result = workspace.Run("audit");
        Assert.Equal((2, ".: holds no *.yaml, *.yml or *.json file\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Accepted_FindingsAreShownWithTheirReason_AndFailNothing()
    {
        workspace.With("zk.yaml", Budget.Replace("  name: zk-pdb\n", "  name: zk-pdb\n  annotations: {hakit.dev/accept.HAK2002: moves next week}\n"));
        var result = workspace.Run("audit", "zk.yaml", "--open-world");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\n    accepted: moves next week\n", result.Output);
        Assert.EndsWith("\n1 object in 1 file: nothing to report, 1 accepted\n", result.Output);
    }

    [Fact]
    public void StandardInput_IsAFileOfItsOwnName()
    {
        var result = workspace.RunWithInput(Budget, "audit", "-", "--open-world", "-o", "github");
        Assert.StartsWith("::error file=<stdin>,line=6,col=3,", result.Output);
    }

    [Fact]
    public async Task Sarif_IsValid()
    {
        workspace.With("zk.yaml", Budget);
        Assert.Empty(await Output.SarifSchema.Errors(workspace.Run("audit", "-o", "sarif").Output));
    }

    [Fact]
    public void ScoreCard_EndsTheText()
    {
        workspace.With("web.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 1\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec: {containers: [{name: web, image: 'web:1'}]}\n");
        var lines = workspace.Run("audit").Output.TrimEnd('\n').Split('\n');
        Assert.Equal("Workload        replicas  spread    budget    shutdown  rollout   probes", lines[^2]);
        Assert.Matches("^Deployment web  .*(pass|fail|n\\.a\\.)$", lines[^1]);
    }

    private static IEnumerable<string> Members(JsonNode node) => node.AsObject().Select(m => m.Key);
}
