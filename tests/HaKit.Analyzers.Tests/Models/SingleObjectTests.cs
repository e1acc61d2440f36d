using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Tests.Models;

public class SingleObjectTests
{
    private const string Service = """
        var service = new V1Service { Metadata = new() { Name = "web" }, Spec = new() { Selector = new Dictionary<string, string> { ["app"] = "web" }, Ports = [new() { Port = 80 }] } };
        """;

    [Theory]
    [InlineData("Replicas = 1,", "", "HAK1001 at `Replicas = 1`")]
    [InlineData("", "d.Spec.Replicas = 1;", "HAK1001 at `d.Spec.Replicas = 1`")]
    [InlineData("Replicas = 1,", "d.Spec.Replicas = 2;", "")]
    [InlineData("Replicas = 1,", "d.Spec.Replicas = number;", "")]
    [InlineData("Replicas = number,", "", "")]
    [InlineData("Replicas = flag ? 1 : 3,", "", "")]
    [InlineData("Replicas = 1,", "if (flag) d.Spec.Replicas = 3;", "")]
    [InlineData("Replicas = 1,", "var spec = d.Spec; spec.Replicas = 3;", "")]
    [InlineData("Replicas = 1,", "Change(d);", "")]
    [InlineData("Replicas = 1,", "Action a = () => d.Spec.Replicas = 3; a();", "")]
    [InlineData("Replicas = 1,", "foreach (var x in args) d.Spec.Replicas = 3;", "")]
    [InlineData("Replicas = 1,", "d = d with { Spec = d.Spec with { Replicas = 4 } };", "")]
    [InlineData("Replicas = 1,", "Console.WriteLine(d.Spec.Replicas);", "HAK1001 at `Replicas = 1`")]
    [InlineData("", "", "HAK1001 at `Spec`")]
    public void Replicas_AreFollowed(string initial, string later, string expected) => Assert.Equal(expected, Only("HAK1001", Deployment(initial) + later + Use));

    [Theory]
    [InlineData("new V1Deployment { Spec = new() { Replicas = 1 } }")]
    [InlineData("new V1Deployment { Metadata = new() { Name = \"web\" } }")]
    [InlineData("new V1Pod { Metadata = new() { Name = \"web\" } }")]
    [InlineData("new V1Patch(new V1Deployment { Metadata = new() { Name = \"web\" }, Spec = new() { Replicas = 1 } }, V1Patch.PatchType.MergePatch)")]
    public void Fragment_IsNotEvaluated(string expression) => Assert.Equal("", Compiled.Report($"Console.WriteLine({expression});"));

    [Fact]
    public void Refusal_Reports()
    {
        var found = Assert.Single(Diagnose(Deployment("Replicas = -1,") + Use));
        Assert.Equal("HAK0002", found.Id);
        Assert.Equal("HAK0002 at `Replicas = -1`", Compiled.Text([found]));
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.StartsWith("Deployment web: spec.replicas: ", found.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void ObjectsOfOneMethod_AreEvaluatedTogether()
    {
        const string Budget = """
            var budget = new V1PodDisruptionBudget
            {
                Metadata = new() { Name = "web" },
                Spec = new() { MinAvailable = 3, Selector = new() { MatchLabels = new Dictionary<string, string> { { "app", "web" } } } },
            };
            """;
        Assert.Equal("HAK2003 at `MinAvailable = 3`", Only("HAK2003", Deployment("Replicas = 3,") + Budget + Use));
        Assert.Equal("", Only("HAK2003", Deployment("Replicas = 4,") + Budget + Use));
        Assert.Equal("", Only("HAK2003", Deployment("Replicas = number,") + Budget + Use));
    }

    [Fact]
    public void ObjectsOfTwoBranches_AreNotEvaluatedTogether()
    {
        const string Budgets = """
            V1PodDisruptionBudget Budget(int max) => new() { Metadata = new() { Name = "web" }, Spec = new() { MaxUnavailable = max, Selector = new() { MatchLabels = labels } } };
            object budget = flag
                ? new V1PodDisruptionBudget { Metadata = new() { Name = "web" }, Spec = new() { MaxUnavailable = 1, Selector = new() { MatchLabels = labels } } }
                : new V1PodDisruptionBudget { Metadata = new() { Name = "web" }, Spec = new() { MaxUnavailable = 2, Selector = new() { MatchLabels = labels } } };
            """;
        Assert.Equal("", Only("HAK2007", Deployment("Replicas = 3,") + Budgets + Use));
    }

    [Fact]
    public void CollectionExpression_IsEvaluatedTogether()
    {
        Assert.Contains("HAK1001 at `Replicas = 1`", Only("HAK1001", Deployment("Replicas = 1,") + Service + "IKubernetesObject[] all = [d, service];"), StringComparison.Ordinal);
    }

    [Fact]
    public void ItemsOfASequence_AreMadeOnce() => Assert.Equal(
        "",
        Only("HAK2007", Deployment("Replicas = 3,")
            + "Func<V1PodDisruptionBudget, string> read = flag ? b => b.Kind : b => b.ApiVersion;"
            + "var names = new[] { new V1PodDisruptionBudget { Metadata = new() { Name = \"web\" }, Spec = new() { MaxUnavailable = 1, Selector = new() { MatchLabels = labels } } } }.Select(read).ToList();" + Use));

    [Fact]
    public void UnknownValue_IsOnEitherSideOfAKnownOne() => Assert.Equal(
        "",
        Only("HAK0002", Deployment("Replicas = 3,")
            + "d.Spec.Template.Spec.TerminationGracePeriodSeconds = number; d.Spec.Template.Spec.Containers[0].Lifecycle = new() { PreStop = new() { Sleep = new() { Seconds = 37 } } };" + Use));

    [Fact]
    public void GeneratedCode_IsLeftAlone() => Assert.Empty(Compiled.Diagnose(Compiled.Of("// <auto-generated/>\n" + Compiled.Method(Deployment("Replicas = -1,")))));

    private const string Use = "await client.AppsV1.CreateNamespacedDeploymentAsync(d, \"default\");";

    private static string Deployment(string spec) => $$"""
        static void Change(V1Deployment deployment) => deployment.Spec.Replicas = 5;
        var labels = new Dictionary<string, string> { ["app"] = "web" };
        var d = new V1Deployment
        {
            Metadata = new() { Name = "web" },
            Spec = new()
            {
                {{spec}}
                Selector = new() { MatchLabels = labels },
                Template = new() { Metadata = new() { Labels = labels }, Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.29" }] } },
            },
        };

        """;

    private static string Only(string rule, string body) => Compiled.Text(Diagnose(body).Where(diagnostic => diagnostic.Id == rule));

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnose(string body) => Compiled.Diagnose(Compiled.Of(Compiled.Method(body)));
}
