using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Tests.Chains;

/// <summary>Lambdas that change rendered objects are followed, and what cannot be followed is said.</summary>
public class ChangeTests
{
    private const string Web = "Workload.Deployment(\"web\", \"web:1\").Replicas(3).Port(80).Expose(80).WithPdb(maxUnavailable: 1).GracefulShutdown(30.Seconds())";

    [Theory]
    [InlineData("Configure((V1Deployment d) => d.Spec.Replicas = 1)", "HAK1001")]
    [InlineData("Configure((V1PodDisruptionBudget b) => b.Spec.MaxUnavailable = 0)", "HAK2003")]
    [InlineData("ConfigurePod(p => p.Spec.Containers[0].Image = \"web\")", "HAK7005")]
    public void WhatAChangeBreaks_IsReported(string change, string rule) => Assert.Contains(Rules($"{Web}.{change}"), id => id == rule);

    [Theory]
    [InlineData("Configure((V1Deployment d) => d.Spec.Replicas = 3)")]
    [InlineData("ConfigurePod(p => p.Spec.DnsPolicy = \"Default\")")]
    [InlineData("ConfigurePod(p => p.Spec.Containers[0].ReadinessProbe = new V1Probe { TcpSocket = new() { Port = 80 } })")]
    public void WhatAChangeLeaves_StaysEvaluated(string change)
    {
        var single = Web.Replace("Replicas(3)", "Replicas(1)", StringComparison.Ordinal);
        Assert.Equal(change.Contains("Replicas", StringComparison.Ordinal), !Rules($"{single}.{change}").Contains("HAK1001"));
        Assert.DoesNotContain("HAK9109", Rules($"{Web}.{change}"));
    }

    [Fact]
    public void AChangeThatIsNotFollowed_IsSaidAndNothingElseOfIt()
    {
        var rules = Rules($"{Web.Replace("Replicas(3)", "Replicas(1)", StringComparison.Ordinal)}.Configure((V1Deployment d) => Vendor.Own.Change(d))");
        Assert.Contains("HAK9109", rules);
        Assert.DoesNotContain("HAK1001", rules);
    }

    [Theory]
    [InlineData("When(true, w => w.Replicas(1))", true)]
    [InlineData("When(false, w => w.Replicas(1))", false)]
    [InlineData("When(Environment.TickCount > 5, w => w.Replicas(1))", true)]
    public void When_IsFollowed(string verb, bool reported) => Assert.Equal(reported, Rules($"{Web}.{verb}").Contains("HAK1001"));

    [Fact]
    public void ANameThatAWorkloadDoesNotHave_IsAnsweredWithTheVerb()
    {
        var compilation = Compiled.Of(Compiled.Method("Console.WriteLine(Workload.Nginx().ReadinessProbe(Probe.Tcp(80)));"));
        var found = Assert.Single(Compiled.DiagnoseBroken(compilation), diagnostic => diagnostic.Id == "HAK9108");
        Assert.Equal("A workload has no ReadinessProbe: it is called ReadyWhen.", found.GetMessage());
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    private const string Other = "public class Vendor { public static Vendor Own = new(); public virtual void Change(V1Deployment d) { } }";

    private static List<string> Rules(string workload) =>
        [.. Compiled.Diagnose(Compiled.Of(Compiled.Method($"Console.WriteLine(Manifest.Of({workload}).ToYaml());"), Other)).Select(diagnostic => diagnostic.Id)];
}
