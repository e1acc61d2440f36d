using System.Text.Json.Nodes;

namespace HaKit.Cli.Tests.Comparing;

public sealed class CompareTests : IDisposable
{
    private readonly Workspace workspace = new Workspace().With("a/web.yaml", Web(6)).With("b/web.yaml", Web(6, "topologyKey: topology.kubernetes.io/zone")).With("one/web.yaml", Web(1));

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Json_HasTheMembersOfTheContract()
    {
        var result = workspace.Run("compare", "a", "one", "--cluster", "3x2", "--faults", "zone", "-o", "json");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        var json = JsonNode.Parse(result.Output)!;
        Assert.Equal(["findings", "survival", "summary"], json.AsObject().Select(member => member.Key));
        Assert.Equal(["new", "fixed"], json["findings"]!.AsObject().Select(member => member.Key));
        Assert.Equal(
            ["rule", "title", "severity", "message", "remediation", "object", "field", "file", "line", "column", "accepted"],
            json["findings"]!["new"]![0]!.AsObject().Select(member => member.Key));
        Assert.Contains("HAK1001", json["findings"]!["new"]!.AsArray().Select(finding => (string)finding!["rule"]!));
        var row = json["survival"]![0]!;
        Assert.Equal(["workload", "fault", "before", "after", "change"], row.AsObject().Select(member => member.Key));
        Assert.Equal(
            ("zone", "{\"replicas\":6,\"readyAtWorst\":4,\"completes\":true}", "{\"replicas\":1,\"readyAtWorst\":0,\"completes\":true}", "worse"),
            ((string)row["fault"]!, row["before"]!.ToJsonString(), row["after"]!.ToJsonString(), (string)row["change"]!));
        Assert.Equal(("a", "one", 1), ((string)json["summary"]!["base"]!, (string)json["summary"]!["head"]!, (int)json["summary"]!["worse"]!));
    }

    [Fact]
    public void TheSame_IsNoChange_InAnyFormat()
    {
        var result = workspace.Run("compare", "a", "a/web.yaml", "--cluster", "3x2", "--faults", "zone,drain");
        Assert.Equal(new RunResult(0, "0 new findings, 0 fixed; of 2 outcomes on 6 nodes none differs\n", ""), result);
        var json = JsonNode.Parse(workspace.Run("compare", "a", "a", "--cluster", "3x2", "-o", "json").Output)!;
        Assert.Empty(json["findings"]!["new"]!.AsArray());
        Assert.Empty(json["findings"]!["fixed"]!.AsArray());
        Assert.Equal(["same", "same", "same", "same"], json["survival"]!.AsArray().Select(row => (string)row!["change"]!));
    }

    [Fact]
    public void Text_ShowsWhatDiffers_AndASentence()
    {
        var result = workspace.Run("compare", "a", "one", "--cluster", "3x2", "--faults", "zone,delete");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("one/web.yaml:1:1: new ", result.Output);
        Assert.Contains("WORKLOAD        FAULT   BEFORE  AFTER   CHANGE\nDeployment web  zone    4 of 6  0 of 1  worse\nDeployment web  delete  5 of 6  0 of 1  worse\n", result.Output);
        Assert.EndsWith("; of 2 outcomes on 6 nodes 2 worse\n", result.Output);
        Assert.Contains(": fixed ", workspace.Run("compare", "one", "a", "--cluster", "3x2").Output);
    }

    [Fact]
    public void TheOtherWayRound_IsBetter_AndFailsNothing()
    {
        var result = workspace.Run("compare", "one", "a", "--cluster", "3x2", "--faults", "zone", "-o", "json", "--fail-on", "error");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("better", (string)JsonNode.Parse(result.Output)!["survival"]![0]!["change"]!);
    }

    [Fact]
    public void WithoutACluster_FindingsAloneAreCompared_AndThatIsSaid()
    {
        var result = workspace.Run("compare", "a", "one", "--fail-on", "info");
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("No cluster is named, by --cluster or in hakit.yaml: findings alone are compared, nothing was simulated.\n", result.Output);
        var json = JsonNode.Parse(workspace.Run("compare", "a", "one", "-o", "json").Output)!;
        Assert.Equal((0, false), (json["survival"]!.AsArray().Count, (bool)json["summary"]!["simulated"]!));
        foreach (var format in (string[])["markdown", "html"])
            Assert.Contains("nothing was simulated", workspace.Run("compare", "a", "one", "-o", format).Output);
    }

    [Fact]
    public void WorkloadsThatComeAndGo_HaveNullOnTheOtherSide()
    {
        workspace.With("c/api.yaml", Web(3).Replace("web", "api"));
        var rows = JsonNode.Parse(workspace.Run("compare", "a", "c", "--cluster", "3x2", "--faults", "zone", "-o", "json").Output)!["survival"]!.AsArray();
        Assert.Equal([("api", "new", true, false), ("web", "removed", false, true)], rows.Select(row => ((string)row!["workload"]!["name"]!, (string)row["change"]!, row["before"] is null, row["after"] is null)));
    }

    [Fact]
    public void AFaultOnAWorkloadOfOneSide_IsSimulatedThere()
    {
        workspace.With("c/api.yaml", Web(3).Replace("web", "api"));
        var result = workspace.Run("compare", "a", "c", "--cluster", "3x2", "--faults", "rollout=api", "-o", "json");
        Assert.Equal(["new"], JsonNode.Parse(result.Output)!["survival"]!.AsArray().Select(row => (string)row!["change"]!));
        result = workspace.Run("compare", "a", "c", "--cluster", "3x2", "--faults", "rollout=nobody");
        Assert.Equal(new RunResult(2, "", "hakit compare: --faults: Fault 'rollout=nobody': there is no workload nobody.\nSee 'hakit compare --help'.\n"), result);
    }

    /// <summary>Fewer replicas with the same share ready are another number, not a worse one; what never ends or leaves nothing is an error.</summary>
    [Theory]
    [InlineData("a", "one", "warning", 1)]
    [InlineData("a", "one", "never", 0)]
    public void FailOn_Decides(string before, string after, string failOn, int exitCode) =>
        Assert.Equal(exitCode, workspace.Run("compare", before, after, "--cluster", "3x2", "--fail-on", failOn).ExitCode);

    [Fact]
    public void AnApiVersionOrANamespaceWrittenOut_IsTheSameObject()
    {
        workspace.With("c/web.yaml", Web(6).Replace("metadata: {name: web}", "metadata: {name: web, namespace: default}"));
        Assert.StartsWith("0 new findings, 0 fixed; of 4 outcomes", workspace.Run("compare", "a", "c", "--cluster", "3x2").Output);
    }

    [Fact]
    public void AnAcceptedRisk_IsNeitherNewNorFixed_UntilItIsNotAcceptedAnyMore()
    {
        workspace.With("c/web.yaml", Web(1).Replace("metadata: {name: web}", "metadata: {name: web, annotations: {hakit.dev/accept.HAK1001: a batch tool}}"));
        Assert.DoesNotContain("HAK1001", workspace.Run("compare", "one", "c").Output);
        Assert.Contains("new info HAK1001", workspace.Run("compare", "c", "one").Output);
    }

    [Fact]
    public void Unreadable_IsExitCode2_AndTheRestIsStillCompared()
    {
        var result = workspace.Run("compare", "nowhere", "a", "-o", "json");
        Assert.Equal((2, "nowhere: no such file or directory\n"), (result.ExitCode, result.Error));
        Assert.NotEmpty(JsonNode.Parse(result.Output)!["findings"]!["new"]!.AsArray());
    }

    [Theory]
    [InlineData("hakit compare: BASE and HEAD are two inputs, or two git revisions such as main..HEAD, but 1 input given\nSee 'hakit compare --help'.\n", "a")]
    [InlineData("hakit compare: BASE and HEAD are two inputs, or two git revisions such as main..HEAD, but 3 inputs given\nSee 'hakit compare --help'.\n", "a", "b", "one")]
    [InlineData("hakit compare: BASE and HEAD cannot both be standard input\nSee 'hakit compare --help'.\n", "-", "-")]
    public void WrongUsage_IsSaid(string error, params string[] values) => Assert.Equal(new RunResult(2, "", error), workspace.Run(["compare", .. values]));

    [Fact]
    public void Markdown_HasTheTableFirst_ThenFoldedFindings()
    {
        var text = workspace.Run("compare", "a", "one", "--cluster", "3x2", "--faults", "zone", "-o", "markdown").Output;
        Assert.StartsWith("### HaKit: availability gets worse\n\na → one: ", text);
        Assert.Contains("| Workload | Fault | Before | After | |\n|---|---|---|---|---|\n| Deployment web | zone | 4 of 6 | 0 of 1 | **worse** |\n", text);
        Assert.True(text.IndexOf("| Workload", StringComparison.Ordinal) < text.IndexOf("<details><summary>", StringComparison.Ordinal));
        Assert.Contains("</details>\n", text);
    }

    [Fact]
    public void Markdown_FitsAComment_HoweverMuchChanges()
    {
        workspace.With("many/web.yaml", string.Join("---\n", Enumerable.Range(0, 300).Select(i => Web(1).Replace("name: web", FormattableString.Invariant($"name: web-{i}")))));
        var text = workspace.Run("compare", "a", "many", "--cluster", "3x20", "--faults", "zone", "-o", "markdown").Output;
        Assert.InRange(text.Length, 10_000, 65_000);
        Assert.Contains("more rows; `hakit compare -o text` shows all\n", text);
        Assert.Contains("more findings; `hakit compare -o text` shows all\n", text);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("text")]
    public void NamesAreText_InEveryFormat(string format)
    {
        workspace.With("evil/web.yaml", Web(1).Replace("metadata: {name: web}", "metadata: {name: \"<b>|@all\\e[31m`x`\"}"));
        var text = workspace.Run("compare", "a", "evil", "-o", format).Output;
        Assert.Contains("all", text);
        Assert.DoesNotContain("\u001b", text, StringComparison.Ordinal);
        if (format != "text")
            Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        if (format == "markdown")
            Assert.DoesNotMatch("@all|[^\\\\]`x", text);
    }

    [Fact]
    public void Html_IsOneSelfContainedPage()
    {
        var page = workspace.Run("compare", "a", "one", "--cluster", "3x2", "--faults", "zone", "-o", "html").Output;
        Assert.StartsWith("<!doctype html>", page);
        Assert.Contains("<th scope=\"row\">Deployment web</th><td>zone</td><td>4 of 6</td><td>0 of 1</td><td class=\"bad\">worse</td>", page);
        Assert.EndsWith("</main>\n</body>\n</html>\n", page);
        Assert.DoesNotContain("src=\"http", page);
    }

    internal static string Web(int replicas, string topology = "topologyKey: kubernetes.io/hostname") =>
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: REPLICAS
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              topologySpreadConstraints:
              - {maxSkew: 1, TOPOLOGY, whenUnsatisfiable: ScheduleAnyway, labelSelector: {matchLabels: {app: web}}}
              containers:
              - {name: web, image: registry.example/web:1.0, resources: {requests: {cpu: 100m, memory: 64Mi}}}

        """.Replace("REPLICAS", replicas.ToString(System.Globalization.CultureInfo.InvariantCulture)).Replace("TOPOLOGY", topology);
}
