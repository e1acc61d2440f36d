using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Tests.Chains;

public class ChainTests
{
    private const string Good = """
        Workload.Deployment("web", "web:1").Replicas(3).Port(80).Expose(80).SpreadAcross(Topology.Zone)
            .WithPdb(maxUnavailable: 1).ReadyWhen(Probe.Http("/healthz", 80)).GracefulShutdown(30.Seconds())
        """;

    [Fact]
    public void GoodChain_HasNoWarning() => Assert.DoesNotContain(
        Compiled.Diagnose(Compiled.Of(Compiled.Method($"Console.WriteLine(Manifest.Of({Good}).ToYaml());"))), found => found.Severity >= DiagnosticSeverity.Warning);

    [Fact]
    public void SingleReplica_ReportsAtTheVerb() => Assert.Equal("HAK1001 at `Replicas(1)`", Only("HAK1001", $"Console.WriteLine(Manifest.Of({Good}.Replicas(1)).ToYaml());"));

    [Theory]
    [InlineData("var web = Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80).Replicas(1); Console.WriteLine(Manifest.Of(web).ToYaml());")]
    [InlineData("var web = Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80); web = web.Replicas(1); Console.WriteLine(Manifest.Of(web).ToYaml());")]
    [InlineData("var web = Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80); if (flag) web = web.Replicas(1); else web = web.Replicas(3); Console.WriteLine(Manifest.Of(web).ToYaml());")]
    [InlineData("Console.WriteLine(Manifest.Of(flag ? Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80).Replicas(1) : Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80).Replicas(2)).ToYaml());")]
    [InlineData("Console.WriteLine(Manifest.Empty.Add(Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80).Replicas(1)).ToYaml());")]
    [InlineData("await ManifestApp.Run(args, Manifest.Of(Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80).Replicas(1)));")]
    [InlineData("const int one = 1; Console.WriteLine(Manifest.Of(Workload.Deployment(\"web\", \"web:1\").Port(number).Expose(80).Replicas(one)).ToYaml());")]
    [InlineData("Workload Web(int port) => Workload.Deployment(name, \"web:1\").Port(port).Expose(80).Replicas(1); Console.WriteLine(Manifest.Of(Web(80)).ToYaml());")]
    [InlineData("foreach (var n in new[] { \"a\", \"b\" }) { Console.WriteLine(Manifest.Of(Workload.Deployment(n, \"web:1\").Port(80).Expose(80).Replicas(1)).ToYaml()); }")]
    [InlineData("foreach (var n in args) { Console.WriteLine(Manifest.Of(Workload.Deployment(n, \"web:1\").Port(80).Expose(80).Replicas(1)).ToYaml()); }")]
    [InlineData("var all = new[] { \"a\", \"b\" }.Select(n => Workload.Deployment(n, \"web:1\").Port(80).Expose(80).Replicas(1)).ToArray(); Console.WriteLine(Manifest.Of(all).ToYaml());")]
    [InlineData("string[] names = [\"a\", \"b\"]; Console.WriteLine(Manifest.Of([.. names.Select((n, i) => Workload.Deployment(n, \"web:1\").Port(80).Expose(80).Replicas(1))]).ToYaml());")]
    [InlineData("static Workload Web(string n) => Workload.Deployment(n, \"web:1\").Port(80).Expose(80).Replicas(1); string[] names = [\"a\"]; Console.WriteLine(Manifest.Of([.. names.Select(Web)]).ToYaml());")]
    [InlineData("Console.WriteLine(Manifest.Of([.. Enumerable.Range(1, 3).Select(i => Workload.Deployment($\"web-{i}\", \"web:1\").Port(80).Expose(80).Replicas(1))]).ToYaml());")]
    public void Replicas_AreSeenThrough(string body) =>
        Assert.Equal(["HAK1001 at `Replicas(1)`"], Only("HAK1001", body).Split('\n').Select(line => line.Replace("Replicas(one)", "Replicas(1)", StringComparison.Ordinal)).Distinct());

    [Theory]
    [InlineData("Replicas(number)")]
    [InlineData("Replicas(flag ? 1 : 3)")]
    public void UnknownReplicas_AreNotReported(string verb) =>
        Assert.Equal("", Only("HAK1001", $"Console.WriteLine(Manifest.Of(Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80).{verb}).ToYaml());"));

    [Fact]
    public void KeptSequence_IsNotReported_ForItIsComputedLater() => Assert.Equal(
        "", Only("HAK1001", "var count = 1; var later = new[] { \"a\" }.Select(n => Workload.Deployment(n, \"web:1\").Port(80).Expose(80).Replicas(count)); count = 3; Console.WriteLine(Manifest.Of([.. later]).ToYaml());"));

    [Fact]
    public void UnknownWorkload_IsNotReported() => Assert.Equal("", Compiled.Report("Console.WriteLine(Manifest.Of(unknown.Replicas(1)).ToYaml());"));

    [Fact]
    public void UnknownPart_OpensTheWorld()
    {
        const string Web = "Workload.Deployment(\"web\", \"web:1\").Replicas(3)";
        Assert.Equal("HAK2001 at `Replicas(3)`", Only("HAK2001", $"Console.WriteLine(Manifest.Of({Web}).ToYaml());"));
        Assert.Equal("", Only("HAK2001", $"Console.WriteLine(Manifest.Of({Web}, unknown).ToYaml());"));
    }

    [Fact]
    public void StaticField_IsSeenThrough()
    {
        var compilation = Compiled.Of("""
            public static class Program
            {
                private static readonly Workload Web = Workload.Deployment("web", "web:1").Port(80).Expose(80).Replicas(1);
                private static Workload Other => Workload.Deployment("other", "web:1").Port(80).Expose(80).Replicas(1);
                public static void Main() => Console.WriteLine(Manifest.Of(Web, Other).ToYaml());
            }
            """);
        Assert.Equal(2, Compiled.Diagnose(compilation).Count(found => found.Id == "HAK1001"));
    }

    [Fact]
    public void OtherFile_IsReportedWhereItIsUsed()
    {
        var compilation = Compiled.Of(
            "public static class Program { public static void Main() => Console.WriteLine(Manifest.Of(Shared.Web).ToYaml()); }",
            "public static class Shared { public static readonly Workload Web = Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80).Replicas(1); }");
        var found = Assert.Single(Compiled.Diagnose(compilation), diagnostic => diagnostic.Id == "HAK1001");
        Assert.Equal("HAK1001 at `Shared.Web`", Compiled.Text([found]));
        Assert.Equal("Second.cs", Assert.Single(found.AdditionalLocations).SourceTree!.FilePath);
    }

    [Fact]
    public void Environment_IsEvaluatedToo() => Assert.Equal(
        "HAK1001 at `Replicas(1)`",
        Only("HAK1001", """
            await ManifestApp.Run(args, Manifest.Of(Workload.Deployment("web", "web:1").Port(80).Expose(80).Replicas(3))
                .ForEnvironment("dev", m => m.Change("web", w => w.Replicas(1))));
            """));

    [Fact]
    public void AcceptedRisk_IsNotReported() => Assert.Equal(
        "", Only("HAK1001", "Console.WriteLine(Manifest.Of(Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80).Accept(Rules.SingleReplica, name)).ToYaml());"));

    [Fact]
    public void Contradiction_ReportsAtTheVerb() => Assert.Equal(
        "HAK9002 at `WithPdb(maxUnavailable: 1, minAvailable: 2)`",
        Only("HAK9002", "Console.WriteLine(Manifest.Of(Workload.Deployment(\"web\", \"web:1\").Replicas(3).WithPdb(maxUnavailable: 1, minAvailable: 2)).ToYaml());"));

    private static string Only(string rule, string body) =>
        Compiled.Text(Compiled.Diagnose(Compiled.Of(Compiled.Method(body))).Where(diagnostic => diagnostic.Id == rule));
}
