using System.Text.Json.Nodes;

namespace HaKit.Tests.Hosting;

/// <summary><c>dotnet run -- simulate</c>.</summary>
public sealed class AppSimulationTests : IDisposable
{
    private readonly RunningApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public void A_workload_that_survives_is_a_table_and_exit_code_0()
    {
        Assert.Equal(0, app.Run(Spread, "simulate", "--cluster", "3x2"));
        Assert.StartsWith("WORKLOAD          FAULT", app.Output, StringComparison.Ordinal);
        Assert.Contains("\nDeployment nginx  zone=zone-a", app.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 workload on 6 nodes: 10 runs, nothing to report\n", app.Output, StringComparison.Ordinal);
        Assert.Equal("", app.Error);
    }

    [Fact]
    public void What_does_not_survive_is_a_finding_with_its_fix_and_exit_code_1()
    {
        Assert.Equal(1, app.Run(() => Manifest.Of(Workload.Nginx().Replicas(1).WithoutPdb()), "simulate", "--cluster", "3x2", "--faults", "node"));
        Assert.Contains("error HAK8002: Deployment nginx: Fault node=zone-a-1 leaves none of 1 replicas ready for 350 seconds.\n    fix: Run at least two replicas", app.Output, StringComparison.Ordinal);
        using var lenient = new RunningApp();
        Assert.Equal(0, lenient.Run(() => Manifest.Of(Workload.Nginx().Replicas(1).WithoutPdb()), "simulate", "--cluster", "3x2", "--fail-on", "never"));
    }

    [Fact]
    public void Falling_below_what_is_declared_is_exit_code_1() =>
        Assert.Equal(1, app.Run(() => Manifest.Of(Workload.Nginx().Replicas(3).SpreadAcross(Topology.Zone).Survives(Fault.ZoneLoss, atLeast: 3)), "simulate", "--cluster", "3x2", "--faults", "drain"));

    [Fact]
    public void Json_and_html_go_to_standard_output()
    {
        Assert.Equal(0, app.Run(Spread, "simulate", "--cluster=3x2:4cpu,16Gi", "--faults=drain+zone", "--seeds=2", "-o", "json"));
        Assert.Equal(2, (int)JsonNode.Parse(app.Output)!["summary"]!["seeds"]!);
        using var page = new RunningApp();
        Assert.Equal(0, page.Run(Spread, "simulate", "--cluster", "3x2", "-o", "html"));
        Assert.StartsWith("<!doctype html>", page.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_nodes_is_a_cluster()
    {
        File.WriteAllText(Path.Combine(app.Folder, "nodes.yaml"), """
            apiVersion: v1
            kind: List
            items:
            - {kind: Node, metadata: {name: a, labels: {kubernetes.io/hostname: a}}, status: {allocatable: {cpu: "4", memory: 8Gi, pods: "110"}}}
            - {kind: Node, metadata: {name: b, labels: {kubernetes.io/hostname: b}}, status: {allocatable: {cpu: "4", memory: 8Gi, pods: "110"}}}
            """);
        Assert.Equal(0, app.Run(Spread, "simulate", "--cluster", "nodes.yaml", "--faults", "drain,zone"));
        Assert.Contains("zone: nothing to simulate it on\n", app.Output, StringComparison.Ordinal);
        Assert.Contains("on 2 nodes: 2 runs", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_told_at_once()
    {
        Assert.Equal(2, app.Run(Spread, "simulate", "--faults", "quake", "--seeds", "0", "-o", "pdf", "--out", "here"));
        Assert.Equal("", app.Output);
        Assert.Equal("""
            error: --faults 'quake': 'quake' is no fault; must be node, drain, zone, region, rack, label:KEY, rollout, delete, scale, hpa or vpa, with =TARGET for a single one
            error: --seeds '0': must be a number from 1 to 100
            error: -o 'pdf': must be text, json, html
            error: --out: simulate writes no files
            error: --cluster CLUSTER is missing: a shape such as 3x4, or a file with the nodes
            See --help.

            """, app.Error);
    }

    [Theory]
    [InlineData("--cluster '3by4': no such file, and no shape such as 3x4 or 3x4:8cpu,32Gi", "simulate", "--cluster", "3by4")]
    [InlineData("--faults: Fault 'drain=nowhere': the cluster has no node nowhere.", "simulate", "--cluster", "3x4", "--faults", "drain=nowhere")]
    [InlineData("--faults 'node': belongs to simulate", "--faults", "node")]
    public void A_single_errors_is_exit_code_2(string message, params string[] args)
    {
        Assert.Equal(2, app.Run(Spread, args));
        Assert.Equal(("", $"error: {message}\nSee --help.\n"), (app.Output, app.Error));
    }

    [Fact]
    public void An_invalid_manifest_is_not_played()
    {
        Assert.Equal(1, app.Run(() => Manifest.Of(Workload.Nginx().WithPdb(maxUnavailable: 1, minAvailable: 2)), "simulate", "--cluster", "3x2"));
        Assert.Equal("", app.Output);
        Assert.EndsWith("Nothing is simulated: the manifest is invalid.\n", app.Error, StringComparison.Ordinal);
    }

    private static Manifest Spread() => Manifest.Of(Workload.Nginx().Replicas(3).SpreadAcross(Topology.Zone).WithPdb(maxUnavailable: 1).GracefulShutdown(30.Seconds()));
}
