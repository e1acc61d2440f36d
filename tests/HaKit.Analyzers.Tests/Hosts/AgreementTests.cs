using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using static HaKit.Analyzers.Tests.Hosts.HostProgram;

namespace HaKit.Analyzers.Tests.Hosts;

/// <summary>A host and a manifest, wherever the two stand.</summary>
public class AgreementTests
{
    private const string Chain = "Workload.Deployment(\"shop\", \"ghcr.io/acme/shop:1.0\").Replicas(3).Port(8080, \"http\").ReadyWhen(Probe.Http(\"/ready\", \"http\")).GracefulShutdown(15.Seconds(), stop: 45.Seconds())";
    private const string Healthy = "app.MapHealthChecks(\"/ready\");";

    private static readonly string Late = Minimal("builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(46));", Healthy);

    private static string Manifest(string chain = Chain) => $"public static class Deploy {{ public static string Yaml(string unknown) => Manifest.Of({chain}).ToYaml(); }}";

    private static string Own(string host, string chain = Chain) => Report(Compile(host, second: Manifest(chain)));

    private static string Report(Compilation compilation, AnalyzerOptions? options = null) =>
        Compiled.Text(Compiled.Diagnose(compilation, options ?? InMemoryFile.Options()).Where(found => found.Id.StartsWith("HAK92", StringComparison.Ordinal)));

    private static CSharpCompilation Deploy(string chain = Chain) =>
        Compiled.Of($"return await ManifestApp.Run(args, Manifest.Of({chain}));", kind: OutputKind.ConsoleApplication).AddReferences(Compiled.AspNetCore).WithAssemblyName("Acme.Deploy");

    [Fact]
    public void ShutdownTimeout_ReportsAtTheVerb()
    {
        var diagnostic = Assert.Single(Compiled.Diagnose(Compile(Late, second: Manifest())), found => found.Id == "HAK9201");
        Assert.Equal("HAK9201 at `GracefulShutdown(15.Seconds(), stop: 45.Seconds())`", Compiled.Text([diagnostic]));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(
            "Deployment shop: The host of Acme.Shop stops within 46 seconds (HostOptions.ShutdownTimeout), but preStop leaves 45 of the 60 seconds of terminationGracePeriodSeconds: it is killed before it has drained. "
            + "Let the grace period be at least the preStop delay and the host's ShutdownTimeout together, and the timeout at least the drain.",
            diagnostic.GetMessage());
    }

    [Fact]
    public void ProbePath_ReportsAtTheVerb() =>
        Assert.Equal("HAK9202 at `ReadyWhen(Probe.Http(\"/ready\", \"http\"))`", Own(Minimal(app: "app.MapHealthChecks(\"/healthz\");")));

    [Fact]
    public void Port_ReportsAtTheVerb() => Assert.Equal(
        "HAK9203 at `Port(8080, \"http\")`", Own(Minimal("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(5000));", Healthy)));

    [Fact]
    public void Localhost_ReportsAtTheVerb() => Assert.Equal(
        "HAK9204 at `Port(8080, \"http\")`", Own(Minimal("builder.WebHost.UseUrls(\"http://localhost:8080\");", Healthy)));

    [Fact]
    public void AHostThatAgrees_IsNotReported() => Assert.Equal(
        "", Own(Minimal("builder.WebHost.UseUrls(\"http://+:8080\"); builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(45));", Healthy)));

    [Theory]
    [InlineData(".Accept(Rules.ShutdownTimeoutMismatch, \"requests are short\")")]
    [InlineData(".GracefulShutdown(15.Seconds(), stop: unknown.Length.Seconds())")]
    public void WhatIsAcceptedOrUnknown_IsNotReported(string verbs) => Assert.Equal("", Own(Late, Chain + verbs));

    [Fact]
    public void TheReferencedProject_IsReadByTheEditor() =>
        Assert.StartsWith("HAK9201 at `GracefulShutdown", Report(Deploy().AddReferences(Compile(Late).ToMetadataReference())), StringComparison.Ordinal);

    [Fact]
    public void TheReferencedProjectsFiles_AreReadByTheBuild() => Assert.StartsWith(
        "HAK9201 at `GracefulShutdown", Report(Deploy(), InMemoryFile.Options(new InMemoryFile("/src/Shop/Program.cs", Late, host: "Shop"))), StringComparison.Ordinal);

    [Fact]
    public void AProjectThatIsThereTwice_IsOneHost()
    {
        var chain = Chain.Replace("ghcr.io/acme/shop", "ghcr.io/acme/other", StringComparison.Ordinal).Replace("\"shop\"", "\"other\"", StringComparison.Ordinal);
        var compilation = Deploy(chain).AddReferences(Compile(Late).ToMetadataReference());
        Assert.StartsWith("HAK9201", Report(compilation, InMemoryFile.Options(new InMemoryFile("Program.cs", Late, host: "Shop"))), StringComparison.Ordinal);
        Assert.Equal("", Report(compilation, InMemoryFile.Options(new InMemoryFile("/other/Program.cs", Late, host: "Web"))));
    }

    [Fact]
    public void TheSwitch_TurnsItOff() =>
        Assert.Equal("", Report(Deploy(), InMemoryFile.Options(readHosts: false, new InMemoryFile("/src/Shop/Program.cs", Late, host: "Shop"))));

    [Theory]
    [InlineData("{ \"Kestrel\": { \"Endpoints\": { \"Http\": { \"Url\": \"http://+:8080\" } } } }", "")]
    [InlineData("{ \"Urls\": \"http://+:8080\" }", "")]
    [InlineData("{ \"Logging\": { } }", "HAK9204 at `Port(8080, \"http\")`")]
    public void SettingsFiles_AreAskedFirst(string settings, string report)
    {
        var host = Minimal("builder.WebHost.UseUrls(\"http://localhost:8080\");", Healthy);
        Assert.Equal(report, Report(Deploy(), InMemoryFile.Options(
            new InMemoryFile("/src/Shop/Program.cs", host, host: "Shop"), new InMemoryFile("/src/Shop/appsettings.json", settings, host: "Shop"))));
    }

    [Fact]
    public void SourceThatDoesNotCompile_IsNotReported() => Assert.Equal(
        "", Report(Deploy(), InMemoryFile.Options(new InMemoryFile("/src/Shop/Program.cs", Minimal("builder.AddMissing();", ""), host: "Shop"))));

    [Fact]
    public void AModel_IsEvaluatedToo()
    {
        const string Model = """
            public static class Deploy
            {
                public static V1Deployment Web() => new()
                {
                    Metadata = new() { Name = "web" },
                    Spec = new()
                    {
                        Selector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "web" } },
                        Template = new()
                        {
                            Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "web" } },
                            Spec = new()
                            {
                                TerminationGracePeriodSeconds = 40,
                                Containers = [new() { Name = "web", Image = "ghcr.io/acme/acme-shop:1.0", LivenessProbe = new() { HttpGet = new() { Path = "/alive", Port = 8080 } } }],
                            },
                        },
                    },
                };
            }
            """;
        Assert.Equal("HAK9201 at `TerminationGracePeriodSeconds = 40`\nHAK9202 at `Path = \"/alive\"`", Report(Compile(Late, second: Model)));
        Assert.Equal("", Report(Compile(Late, second: Model.Replace("acme-shop", "gateway", StringComparison.Ordinal))));
    }

    [Fact]
    public void AFile_IsEvaluatedToo()
    {
        const string Yaml = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - name: web
                    image: ghcr.io/acme/shop:1.0
                    readinessProbe: {httpGet: {path: /nowhere, port: 8080}}
            """;
        var found = Compiled.Diagnose(Compile(Minimal(app: Healthy)), InMemoryFile.Options(new InMemoryFile("k8s/web.yaml", Yaml))).Where(one => one.Id == "HAK9202");
        Assert.Equal("k8s/web.yaml: (11,35)-(11,63)", Assert.Single(found).Location.GetLineSpan().ToString());
    }

    [Fact]
    public void WithoutAHost_NothingIsReported() => Assert.Equal("", Report(Deploy()));
}
