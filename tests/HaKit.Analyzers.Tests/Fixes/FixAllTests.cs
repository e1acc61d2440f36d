using HaKit.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace HaKit.Analyzers.Tests.Fixes;

/// <summary>One fix for all findings of a rule, in a document, a project or a solution.</summary>
public class FixAllTests
{
    private const string Web = "Workload.Deployment(\"NAME\", \"web:1\").Port(80).Expose(80)";

    [Theory]
    [InlineData(FixAllScope.Document, true, false, false)]
    [InlineData(FixAllScope.Project, true, true, false)]
    [InlineData(FixAllScope.Solution, true, true, true)]
    public void Scope_IsKept(FixAllScope scope, bool document, bool project, bool solution)
    {
        foreach (var action in new[] { "fix", "accept" })
        {
            using var sources = new Sources([Two("A", "a", "b"), Two("B", "c", "d")], [Two("C", "e", "f")]);
            var after = All(sources, "HAK1001", action, scope);
            Assert.Equal(document ? 0 : 2, Left(after, 0, "Program.cs"));
            Assert.Equal(project ? 0 : 2, Left(after, 0, "Second.cs"));
            Assert.Equal(solution ? 0 : 2, Left(after, 1, "Program.cs"));
        }
    }

    [Fact]
    public void Several_of_one_object_AreMendedTogether()
    {
        const string Container = "Image = \"nginx:1.29\", ImagePullPolicy = \"Always\", Lifecycle = new() { PreStop = new() { Exec = new() { Command = [\"sleep\", \"SECONDS\"] } } }";
        var body = ModelFixTests.Program("Replicas = 2,", "InitContainers = [new() { Name = \"i\", Image = \"i:1\", ImagePullPolicy = \"Always\" }],").Replace(
            "Containers = [new() { Name = \"web\", Image = \"nginx:1.29\"",
            "Containers = [new() { Name = \"a\", " + Container.Replace("SECONDS", "60", StringComparison.Ordinal) + " }, new() { Name = \"b\", " + Container.Replace("SECONDS", "40", StringComparison.Ordinal) + " }, new() { Name = \"web\", Image = \"nginx:1.29\"",
            StringComparison.Ordinal);
        using var sources = new Sources(body);
        Assert.Equal([3, 2], new[] { "HAK7005", "HAK5007" }.Select(rule => sources.Diagnose().Count(found => found.Id == rule)));
        foreach (var (rule, action) in new[] { ("HAK7005", "fix"), ("HAK7005", "accept"), ("HAK5007", "fix"), ("HAK5007", "accept") })
        {
            var after = All(sources, rule, action, FixAllScope.Document);
            Assert.DoesNotContain(after.Diagnose(), found => found.Id == rule);
            if (action == "accept")
                Assert.Single(after.Text.Split("hakit.dev/accept." + rule).Skip(1));
        }
    }

    [Fact]
    public void Several_of_one_chain_AreMendedTogether()
    {
        const string Spread = ".SpreadAcross(Topology.Custom(\"beta.kubernetes.io/os\")).AntiAffinity(Topology.Custom(\"beta.kubernetes.io/arch\"))";
        using var sources = new Sources(Compiled.Method("Console.WriteLine(Manifest.Of(" + Web.Replace("NAME", "web", StringComparison.Ordinal) + Spread + ".Replicas(3)).ToYaml());"));
        Assert.Equal(2, sources.Diagnose().Count(found => found.Id == "HAK3020"));
        foreach (var action in new[] { "fix", "accept" })
        {
            var after = All(sources, "HAK3020", action, FixAllScope.Document);
            Assert.DoesNotContain(after.Diagnose(), found => found.Id == "HAK3020");
            Assert.Equal(action == "accept" ? 1 : 0, after.Text.Split(".Accept(").Length - 1);
        }
    }

    [Fact]
    public void Companions_of_one_list_AreAddedTogether()
    {
        const string Spec = "Spec = new() { Replicas = 3, Selector = new() { MatchLabels = X }, Template = new() { Metadata = new() { Labels = X }, Spec = new() { Containers = [new() { Name = \"web\", Image = \"nginx:1.29\" }] } } } }";
        string Deployment(string name) => "new V1Deployment { Metadata = new() { Name = \"" + name + "\" }, " + Spec.Replace("X", "new Dictionary<string, string> { [\"app\"] = \"" + name + "\" }", StringComparison.Ordinal);
        using var sources = new Sources(Compiled.Method($"Console.WriteLine(Manifest.Of({Deployment("a")}, {Deployment("b")}).ToYaml());"));
        Assert.Equal(2, sources.Diagnose().Count(found => found.Id == "HAK2001"));
        Assert.DoesNotContain(All(sources, "HAK2001", "fix", FixAllScope.Document).Diagnose(), found => found.Id == "HAK2001");
    }

    [Fact]
    public void Companion_of_two_manifests_IsAddedOnce()
    {
        using var sources = new Sources(Compiled.Method("""
            var labels = new Dictionary<string, string> { ["app"] = "web" };
            var d = new V1Deployment { Metadata = new() { Name = "web" }, Spec = new() { Replicas = 3, Selector = new() { MatchLabels = labels }, Template = new() { Metadata = new() { Labels = labels }, Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.29" }] } } } };
            var m = Manifest.Of(d);
            Console.WriteLine(m.ToYaml());
            Console.WriteLine(m.InNamespace("shop").ToYaml());
            """));
        Assert.Equal(2, sources.Diagnose().Count(found => found.Id == "HAK2001"));
        var after = All(sources, "HAK2001", "fix", FixAllScope.Document);
        Assert.Equal(1, after.Text.Split("new V1PodDisruptionBudget").Length - 1);
    }

    [Fact]
    public void Placeholders_AreWrittenOneByOne()
    {
        using var sources = new Sources(Two("A", "a", "b").Replace("web:1", "web", StringComparison.Ordinal));
        Assert.Equal(sources.Text, All(sources, "HAK7005", "complete", FixAllScope.Solution).Text);
    }

    [Fact]
    public void Keys_AreTheSameForAllFindingsOfARule()
    {
        using var sources = new Sources(Two("A", "a", "b"));
        var keys = sources.Diagnose().Where(found => found.Id == "HAK1001").Select(found => string.Join(" ", Fixed.Offered(sources, found).Select(action => action.EquivalenceKey)));
        Assert.Equal(["HAK1001.fix HAK1001.accept", "HAK1001.fix HAK1001.accept"], keys);
    }

    private static string Two(string type, string first, string second) => $$"""
        public static class {{type}}
        {
            public static string Yaml() => Manifest.Of(
                {{Web.Replace("NAME", first, StringComparison.Ordinal)}},
                {{Web.Replace("NAME", second, StringComparison.Ordinal)}}.Replicas(1)).ToYaml();
        }
        """;

    private static int Left(Sources sources, int project, string file) =>
        sources.Diagnose(project).Count(found => found.Id == "HAK1001" && found.Location.SourceTree!.FilePath == file);

    private static Sources All(Sources sources, string rule, string action, FixAllScope scope)
    {
        var document = sources.Project(0).Documents.Single(candidate => candidate.Name == "Program.cs");
        var context = new FixAllContext(document, new WorkloadFixProvider(), scope, rule + "." + action, [rule], new Found(), CancellationToken.None);
        return Sources.After(FixEverywhere.Instance.GetFixAsync(context).Result!);
    }

    private sealed class Found : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Compiled.Diagnose((await project.GetCompilationAsync(cancellationToken))!);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(found => found.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await GetAllDiagnosticsAsync(project, cancellationToken)).Where(found => !found.Location.IsInSource);
    }
}
