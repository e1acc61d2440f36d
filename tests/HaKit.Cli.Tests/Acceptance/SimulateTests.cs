using System.Text.Json.Nodes;

namespace HaKit.Cli.Tests.Acceptance;

public sealed class SimulateTests : IDisposable
{
    private readonly Workspace workspace = new Workspace().With("web.yaml", Deployment(3)).With("one.yaml", Deployment(1).Replace("web", "one"));

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Text_IsATable_TheFindings_AndASummary()
    {
        var result = workspace.Run("simulate", "one.yaml", "--cluster", "3x2", "--faults", "node");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("WORKLOAD", result.Output);
        Assert.Contains("HAK8", result.Output);
        Assert.EndsWith("findings\n", result.Output.Replace("finding\n", "findings\n"));
        Assert.Contains("1 workload on 6 nodes: ", result.Output);
    }

    [Fact]
    public void Json_SaysForEveryWorkloadAndFaultWhatIsLeft()
    {
        var result = workspace.Run("simulate", "web.yaml", "--cluster", "3x2", "-o", "json");
        var json = JsonNode.Parse(result.Output)!;
        Assert.Equal(["outcomes", "findings", "notSimulated", "placements", "summary"], json.AsObject().Select(m => m.Key));
        var outcomes = json["outcomes"]!.AsArray();
        Assert.Equal(["node", "zone", "drain", "rollout"], outcomes.Select(o => (string)o!["fault"]!));
        Assert.All(outcomes, o => Assert.Equal(3, (int)o!["readyBefore"]!));
        Assert.Equal(
            ["workload", "fault", "worst", "replicas", "readyBefore", "readyAtWorst", "readyAfter", "completes", "blockedBy", "atRiskSeconds", "recoveredAtSeconds", "nothingReadySeconds", "readyAtWorstRange", "readyAfterRange", "worstSeed", "incompleteSeeds"],
            outcomes[0]!.AsObject().Select(m => m.Key));
    }

    [Fact]
    public void SeveralSeeds_GiveARange()
    {
        var json = JsonNode.Parse(workspace.Run("simulate", "web.yaml", "--cluster", "2x2", "--faults", "node", "--seeds", "4", "-o", "json").Output)!;
        Assert.Equal(4, (int)json["summary"]!["seeds"]!);
        var range = json["outcomes"]![0]!["readyAtWorstRange"]!.AsArray();
        Assert.True((int)range[0]! <= (int)range[1]!);
        Assert.Equal((int)range[0]!, (int)json["outcomes"]![0]!["readyAtWorst"]!);
    }

    [Fact]
    public void Html_IsOneSelfContainedPage()
    {
        var page = workspace.Run("simulate", "web.yaml", "--cluster", "3x2", "--faults", "drain", "-o", "html").Output;
        Assert.StartsWith("<!doctype html>", page);
        Assert.DoesNotContain("src=\"http", page);
    }

    [Fact]
    public void AnObjectThatTheServerRefuses_IsNamed()
    {
        workspace.With("bad.yaml", "kind: Deployment\napiVersion: apps/v1\nmetadata: {name: bad}\nspec: {replicas: 2}\n");
        var result = workspace.Run("simulate", "bad.yaml", "--cluster", "3x2");
        Assert.Equal((2, "hakit simulate: none of the inputs holds a workload that can be simulated\n"), (result.ExitCode, result.Error));
        Assert.Contains("not simulated: Deployment bad (bad.yaml:1:1): the API server refuses it: ", result.Output);
        result = workspace.Run("simulate", "bad.yaml", "web.yaml", "--cluster", "3x2");
        Assert.NotEqual(2, result.ExitCode);
        Assert.EndsWith(", 1 object not simulated\n", result.Output);
        Assert.Equal("", workspace.Run("simulate", "web.yaml", "--cluster", "3x2").Error);
    }

    [Theory]
    [InlineData("{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}")]
    [InlineData("{apiVersion: v1, kind: List}")]
    [InlineData("{apiVersion: extensions/v1beta1, kind: Deployment, metadata: {name: old}}")]
    [InlineData("{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: r}, spec: {template: {spec: {containers: [{name: c, image: i}]}}}}")]
    public void NothingToSimulate_IsWrongUsage(string yaml)
    {
        workspace.With("other.yaml", yaml);
        var result = workspace.Run("simulate", "other.yaml", "--cluster", "3x2", "-o", "json");
        Assert.Equal((2, "hakit simulate: none of the inputs holds a workload that can be simulated\n"), (result.ExitCode, result.Error));
        Assert.Equal(yaml.Contains("ConfigMap", StringComparison.Ordinal) ? 0 : 1, JsonNode.Parse(result.Output)!["notSimulated"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("replicas: 3", "replicas: 1000000", "rollout")]
    [InlineData("replicas: 3", "replicas: 3", "scale=web:2147483647")]
    public void MoreThanASimulationHolds_IsSaid(string from, string to, string faults)
    {
        workspace.With("large.yaml", Deployment(3).Replace(from, to));
        var result = workspace.Run("simulate", "large.yaml", "--cluster", "3x4", "--faults", faults);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Matches("^hakit simulate: Deployment web asks for [0-9]+ pods, .* a simulation holds 500000 at most\\.\n$", result.Error);
    }

    [Fact]
    public void EveryMistake_IsReportedAtOnce() => Assert.Equal(
        new RunResult(2, "",
            """
            hakit simulate: --faults 'node,quake': 'quake' is no fault; must be node, drain, zone, region, rack, label:KEY, rollout, delete, scale, hpa or vpa, with =TARGET for a single one
            hakit simulate: --seeds '0': must be a number from 1 to 100
            hakit simulate: --cluster 'x': no such file, and no shape such as 3x4 or 3x4:8cpu,32Gi
            See 'hakit simulate --help'.

            """),
        workspace.Run("simulate", "web.yaml", "--faults", "node,quake", "--seeds", "0", "--cluster", "x"));

    [Fact]
    public void WhatTheClusterDoesNotHave_IsWrongUsage() => Assert.Equal(
        new RunResult(2, "", "hakit simulate: --faults: Fault 'drain=nowhere': the cluster has no node nowhere.\nhakit simulate: --faults: Fault 'rollout=shop': there is no workload shop.\nSee 'hakit simulate --help'.\n"),
        workspace.Run("simulate", "web.yaml", "--cluster", "3x2", "--faults", "drain=nowhere,rollout=shop"));

    /// <summary>One implementation: a deployment project says of its objects what the tool says of their YAML.</summary>
    [Fact]
    public void ADeploymentProject_SaysTheSame()
    {
        var manifest = Manifest.Of(Workload.Nginx().Replicas(2).WithPdb(maxUnavailable: 0).Expose(80));
        workspace.With("app.yaml", manifest.ToYaml());
        string[] args = ["--cluster", "2x2", "--faults", "node,drain+zone,rollout", "--seeds", "3", "-o", "json"];
        var tool = workspace.Run(["simulate", "app.yaml", .. args]);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = new HaKit.Hosting.AppRun(new HaKit.Hosting.AppHost { Output = output, Error = error, WorkingDirectory = Path.GetTempPath() }).Run(["simulate", .. args], _ => manifest);
        Assert.Equal(tool.ExitCode, code);
        var (left, right) = (JsonNode.Parse(tool.Output)!, JsonNode.Parse(output.ToArray())!);
        Assert.Equal(left["outcomes"]!.ToJsonString(), right["outcomes"]!.ToJsonString());
        Assert.Equal(left["summary"]!.ToJsonString(), right["summary"]!.ToJsonString());
        Assert.Equal(left["findings"]!.AsArray().Select(f => (string)f!["message"]!), right["findings"]!.AsArray().Select(f => (string)f!["message"]!));
    }

    [Fact]
    public void WhatIsMissingBeforeAnyFault_IsAFinding()
    {
        var result = workspace.Run("simulate", "web.yaml", "--cluster", "1x1:1cpu,1Gi", "--faults", "rollout", "-o", "json");
        Assert.Equal(0, result.ExitCode);
        workspace.With("big.yaml", Deployment(3).Replace("image:", "resources: {requests: {cpu: 900m}}, image:"));
        result = workspace.Run("simulate", "big.yaml", "--cluster", "1x1:1cpu,1Gi", "--faults", "rollout");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("HAK8003: Deployment web: Before any fault only 1 of 3 replicas become ready: web-r1-2 and 1 more pending: 0 of 1 nodes take them (1 without room).", result.Output);
    }

    [Fact]
    public void WithoutACluster_NothingIsPlayed()
    {
        Assert.Equal((2, ""), (workspace.Run("simulate", "web.yaml").ExitCode, workspace.Run("simulate", "web.yaml").Output));
        workspace.With("hakit.yaml", "cluster: 3x2\n");
        Assert.NotEqual(2, workspace.Run("simulate", "web.yaml").ExitCode);
    }

    private static string Deployment(int replicas) =>
        $$$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: {{{replicas}}}
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers: [{name: web, image: "web:1"}]

        """;
}
