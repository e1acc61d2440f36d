using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Tests.Manifests;

public class ManifestFileTests
{
    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: 3
          selector:
            matchLabels: { app: web }
          template:
            metadata:
              labels: { app: web }
            spec:
              containers:
                - name: web
                  image: web:1.4
        """;

    private const string Budget = """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: web
        spec:
          minAvailable: 3
          selector:
            matchLabels: { app: web }
        """;

    private const string Nodes = """
        kind: Node
        metadata: {name: a, labels: {kubernetes.io/hostname: a}}
        ---
        kind: Node
        metadata: {name: b, labels: {kubernetes.io/hostname: b}}
        """;

    [Fact]
    public void Finding_HasFileLineAndColumn()
    {
        var diagnostic = Assert.Single(Diagnose(new InMemoryFile("k8s/web.yaml", Web), new InMemoryFile("k8s/budget.yaml", Budget)), found => found.Id == "HAK2003");
        Assert.Equal("k8s/budget.yaml: (5,2)-(5,17)", diagnostic.Location.GetLineSpan().ToString());
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(
            "PodDisruptionBudget web: minAvailable 3 of 3 pods (Deployment web) leaves none to evict: every node drain waits indefinitely. Set maxUnavailable to 1 in place of the present bound.",
            diagnostic.GetMessage());
    }

    [Fact]
    public void MissingCompanion_ReportsInAClosedWorld()
    {
        Assert.Contains(Diagnose(new InMemoryFile("web.yaml", Web)), found => found.Id == "HAK2001");
        Assert.DoesNotContain(Diagnose(new InMemoryFile("web.yaml", Web), new InMemoryFile("budget.yaml", Budget)), found => found.Id == "HAK2001");
        Assert.DoesNotContain(Diagnose(new InMemoryFile("web.yaml", Web), new InMemoryFile("hakit.yaml", "openWorld: true\n")), found => found.Id == "HAK2001");
    }

    [Fact]
    public void Refusal_Reports()
    {
        var diagnostic = Assert.Single(Diagnose(new InMemoryFile("web.yaml", Web.Replace("replicas: 3", "replicas: -1", StringComparison.Ordinal))));
        Assert.Equal("HAK0002", diagnostic.Id);
        Assert.Equal(5, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void BrokenFile_ReportsAndTheOthersAreEvaluated()
    {
        var found = Diagnose(new InMemoryFile("broken.yaml", "a: [\n"), new InMemoryFile("web.yaml", Web));
        Assert.Contains(found, diagnostic => diagnostic.Id == "HAK9104" && diagnostic.Location.GetLineSpan().Path == "broken.yaml");
        Assert.Contains(found, diagnostic => diagnostic.Id == "HAK3001");
    }

    [Fact]
    public void BrokenFile_MayHoldWhatIsMissing() =>
        Assert.DoesNotContain(Diagnose(new InMemoryFile("broken.yaml", "a: [\n"), new InMemoryFile("web.yaml", Web)), found => found.Id == "HAK2001");

    [Fact]
    public void AcceptedRisk_DoesNotReport() => Assert.DoesNotContain(
        Diagnose(new InMemoryFile("web.yaml", Web.Replace("name: web\nspec", "name: web\n  annotations: { hakit.dev/accept.HAK2001: known }\nspec", StringComparison.Ordinal))),
        found => found.Id == "HAK2001");

    [Fact]
    public void Settings_SwitchRulesOff() => Assert.DoesNotContain(
        Diagnose(new InMemoryFile("web.yaml", Web), new InMemoryFile("hakit.yaml", "rules:\n  HAK2001: off\n")), found => found.Id == "HAK2001");

    [Fact]
    public void SettingsMistake_ReportsAtItsPlace()
    {
        var diagnostic = Assert.Single(Diagnose(new InMemoryFile("hakit.yaml", "rules:\n  HAK2999: off\n")));
        Assert.Equal("HAK9105", diagnostic.Id);
        Assert.Equal(1, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.StartsWith("rules.HAK2999: no such rule", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cluster: 2x1", "", true)]
    [InlineData("cluster: cluster/nodes.txt", "nodes", true)]
    [InlineData("cluster: ./cluster/../cluster/nodes.txt", "nodes", true)]
    [InlineData("cluster: 3x4", "", false)]
    [InlineData("cluster: other.txt", "nodes", false)]
    public void Cluster_IsEvaluatedFor(string settings, string nodes, bool reports)
    {
        const string Apart = """
                  affinity:
                    podAntiAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        - topologyKey: kubernetes.io/hostname
                          labelSelector: {matchLabels: {app: web}}
            """;
        var files = new[] { new InMemoryFile("/src/k8s/web.yaml", Web + "\n" + Apart), new InMemoryFile("/src/hakit.yaml", settings), new InMemoryFile("/src/cluster/nodes.txt", nodes.Length > 0 ? Nodes : "") };
        Assert.Equal(reports, Diagnose(files).Any(found => found.Id == "HAK3005"));
    }

    [Fact]
    public void ClusterWithoutNodes_ReportsAtItsPlace()
    {
        var diagnostic = Assert.Single(Diagnose(new InMemoryFile("/src/hakit.yaml", "openWorld: true\ncluster: nodes.txt\n"), new InMemoryFile("/src/nodes.txt", "kind: Pod\n")));
        Assert.Equal(("HAK9105", 1), (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal("cluster 'nodes.txt': holds no nodes; write it with 'kubectl get nodes -o yaml'", diagnostic.GetMessage());
    }

    [Fact]
    public void OtherFiles_AreLeftAlone() => Assert.Empty(Diagnose(new InMemoryFile("notes.txt", Web)));

    [Fact]
    public void Templates_AreSkipped() => Assert.Empty(Diagnose(new InMemoryFile("chart.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Name }}\n")));

    private static ImmutableArray<Diagnostic> Diagnose(params InMemoryFile[] files) => Compiled.Diagnose(Compiled.Of(""), InMemoryFile.Options(files));
}
