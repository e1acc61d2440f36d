using System.Text.Json.Nodes;

namespace HaKit.Cli.Tests.Acceptance;

/// <summary>Pods that have a node: the simulation begins with them where they are.</summary>
public sealed class PlacedPodTests : IDisposable
{
    private const string OfReplicaSet = "{apiVersion: apps/v1, kind: ReplicaSet, name: web-7d9c, uid: u, controller: true}";
    private const string OfStatefulSet = "{apiVersion: apps/v1, kind: StatefulSet, name: web, uid: u, controller: true}";
    private const string OfDaemonSet = "{apiVersion: apps/v1, kind: DaemonSet, name: web, uid: u, controller: true}";
    private const string NotReady = "{phase: Running, conditions: [{type: Ready, status: 'False'}]}";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void PodsOfADeployment_AreWhereTheyAre()
    {
        var json = Simulate(Workload("Deployment", 3), Pod("web-7d9c-a", "zone-b-1", OfReplicaSet), Pod("web-7d9c-b", "zone-b-1", OfReplicaSet), Pod("web-7d9c-c", "zone-a-2", OfReplicaSet));
        Assert.Equal("{\"zone-a-2\":1,\"zone-b-1\":2}", Nodes(json));
        Assert.Equal((3, 1, "node=zone-b-1"), (Number(json, "readyBefore"), Number(json, "readyAtWorst"), (string)json["outcomes"]![0]!["worst"]!));
    }

    [Fact]
    public void TheOwner_IsFoundOverAReplicaSetThatIsThereToo()
    {
        var replicaSet = Workload("ReplicaSet", 2).Replace("{name: web}\nspec", "{name: other, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: d, controller: true}]}\nspec");
        var json = Simulate(Workload("Deployment", 2), replicaSet, Pod("other-1", "zone-c-1", OfReplicaSet.Replace("web-7d9c", "other")), Pod("other-2", "zone-c-1", OfReplicaSet.Replace("web-7d9c", "other")));
        Assert.Equal("{\"zone-c-1\":2}", Nodes(json));
    }

    [Fact]
    public void WhatHasNoNode_IsPlacedByTheScheduler_AfterTheOthers()
    {
        var json = Simulate(Workload("Deployment", 3), Pod("web-7d9c-a", "zone-b-1", OfReplicaSet), Pod("web-7d9c-b", "", OfReplicaSet));
        Assert.Contains("\"zone-b-1\":1", Nodes(json));
        Assert.Equal(3, Number(json, "readyBefore"));
    }

    [Fact]
    public void APodThatIsNotReady_StaysSo()
    {
        var json = Simulate(Workload("StatefulSet", 3), Pod("web-0", "zone-a-1", OfStatefulSet, NotReady), Pod("web-1", "zone-b-1", OfStatefulSet), Pod("web-2", "zone-b-1", OfStatefulSet));
        Assert.Equal("{\"zone-a-1\":1,\"zone-b-1\":2}", Nodes(json));
        Assert.Equal((2, 0), (Number(json, "readyBefore"), Number(json, "readyAtWorst")));
        Assert.Contains(
            "Before any fault only 2 of 3 replicas become ready: a pod on node zone-a-1 is not ready by its status, and is taken to stay so.",
            json["findings"]!.AsArray().Select(finding => (string)finding!["message"]!));
    }

    [Theory]
    [InlineData("{phase: Succeeded}")]
    [InlineData("{phase: Failed}")]
    public void APodThatHasEnded_TakesNoPlace(string status)
    {
        var json = Simulate(Workload("Deployment", 1), Pod("web-7d9c-a", "zone-c-2", OfReplicaSet, status), Pod("web-7d9c-b", "zone-b-2", OfReplicaSet));
        Assert.Equal("{\"zone-b-2\":1}", Nodes(json));
    }

    [Fact]
    public void ADaemonSetsPod_IsTheOneOfItsNode()
    {
        var json = Simulate(Workload("DaemonSet", 1).Replace("  replicas: 1\n", ""), Pod("web-x", "zone-b-1", OfDaemonSet, NotReady));
        Assert.Equal(5, Number(json, "readyBefore"));
    }

    [Fact]
    public void ANodeThatTheClusterDoesNotHave_IsSaid()
    {
        var json = Simulate(Workload("Deployment", 2), Pod("web-7d9c-a", "gone", OfReplicaSet), Pod("web-7d9c-b", "gone", OfReplicaSet));
        Assert.Equal("its node gone is not in the cluster, nor is that of 1 more: the scheduler finds another place", (string)Assert.Single(json["notSimulated"]!.AsArray())!["reason"]!);
        Assert.Equal(2, Number(json, "readyBefore"));
    }

    [Fact]
    public void AnAutoscaledWorkload_HasAsManyAsArePlaced()
    {
        const string autoscaler = "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {minReplicas: 2, maxReplicas: 4, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}\n";
        var pods = Enumerable.Range(1, 3).Select(i => Pod(FormattableString.Invariant($"web-7d9c-{i}"), "zone-a-1", OfReplicaSet)).ToArray();
        var json = Simulate([Workload("Deployment", 3), autoscaler, .. pods]);
        Assert.Equal("{\"zone-a-1\":3}", Nodes(json));
    }

    private JsonNode Simulate(params string[] documents)
    {
        workspace.With("live.yaml", string.Join("---\n", documents));
        var result = workspace.Run("simulate", "live.yaml", "--cluster", "3x2", "--faults", "node", "-o", "json");
        Assert.Equal("", result.Error);
        return JsonNode.Parse(result.Output)!;
    }

    private static string Nodes(JsonNode json) => json["placements"]![0]!["workloads"]![0]!["nodes"]!.ToJsonString();

    private static int Number(JsonNode json, string name) => (int)json["outcomes"]![0]![name]!;

    private static string Workload(string kind, int replicas) =>
        """
        apiVersion: apps/v1
        kind: KIND
        metadata: {name: web}
        spec:
          replicas: COUNT
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers: [{name: web, image: "web:1"}]

        """.Replace("KIND", kind).Replace("COUNT", replicas.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Pod(string name, string node, string owner, string status = "{}") =>
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: NAME, labels: {app: web}, ownerReferences: [OWNER]}
        spec: {NODE containers: [{name: web, image: "web:1"}]}
        status: STATUS

        """.Replace("NAME", name).Replace("NODE", node.Length == 0 ? "" : $"nodeName: {node},").Replace("OWNER", owner).Replace("STATUS", status);
}
