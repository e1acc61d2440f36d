using YamlDotNet.RepresentationModel;

namespace HaKit.Package.Tests;

/// <summary>A project that references only the package.</summary>
[Collection(nameof(PackedPackage))]
public sealed class FreshProjectTests(PackedPackage package)
{
    private static IEnumerable<string> Kinds(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Select(document => ((YamlScalarNode)((YamlMappingNode)document.RootNode)["kind"]).Value!);
    }

    private const string SignatureLine = """
        Workload.Nginx()
            .Replicas(3)
            .SpreadAcross(Topology.Zone)
            .WithPdb(maxUnavailable: 1)
            .GracefulShutdown(30.Seconds())
        """;

    private static readonly string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="HaKit" Version="{PackedPackage.Version}" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task The_signature_line_builds_without_a_warning_and_prints_YAML()
    {
        var folder = package.NewFolder(
            ("Deploy.csproj", Project),
            ("Program.cs", $"using HaKit;\n\nreturn await ManifestApp.Run(args, Manifest.Of(\n{SignatureLine}));\n"));
        var run = await package.Run(folder, "run");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.StartsWith("apiVersion: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("kind: Deployment", run.Output, StringComparison.Ordinal);
        Assert.Contains("kind: PodDisruptionBudget", run.Output, StringComparison.Ordinal);
        Assert.Contains("topologyKey: topology.kubernetes.io/zone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_reported_while_a_project_builds()
    {
        var folder = package.NewFolder(
            ("Deploy.csproj", Project.Replace("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "", StringComparison.Ordinal)
                .Replace("  </ItemGroup>", "    <HaKitManifest Include=\"k8s/**/*.yaml\" />\n  </ItemGroup>", StringComparison.Ordinal)),
            ("hakit.yaml", "cluster: \"cluster/nodes.yaml\" # two nodes\n"),
            ("cluster/nodes.yaml", "kind: Node\nmetadata: {name: a, labels: {kubernetes.io/hostname: a}}\n---\nkind: Node\nmetadata: {name: b, labels: {kubernetes.io/hostname: b}}\n"),
            ("k8s/pdb.yaml", "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n"),
            ("Program.cs", "using HaKit;\nusing k8s.Models;\n\nConsole.WriteLine(new V1Service { Metadata = new() { Name = \"Web\" }, Spec = new() { Ports = [new() { Port = 80 }] } });\nreturn await ManifestApp.Run(args, Manifest.Of(Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80), Workload.Deployment(\"api\", \"api:1\").Replicas(3).AntiAffinity(Topology.Host, Strength.Required)));\n"));
        var run = await package.Run(folder, "build");
        Assert.Contains("warning HAK1001", run.Output, StringComparison.Ordinal);
        Assert.Contains("error HAK0002", run.Output, StringComparison.Ordinal);
        Assert.Contains("error HAK3005", run.Output, StringComparison.Ordinal);
        Assert.Contains("pdb.yaml(6,3): error HAK2002", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_fixed_everywhere_by_the_formatter()
    {
        var folder = package.NewFolder(
            ("Deploy.csproj", Project.Replace("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "", StringComparison.Ordinal)),
            ("Program.cs", "using HaKit;\n\nreturn await ManifestApp.Run(args, Manifest.Of(Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80), Workload.Deployment(\"api\", \"api:1\").Port(80).Expose(80).Replicas(1)));\n"));
        var restored = await package.Run(folder, "restore");
        Assert.True(restored.ExitCode == 0, restored.ToString());
        var run = await package.Run(folder, "format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", "HAK1001");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains(
            "Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80).Replicas(2), Workload.Deployment(\"api\", \"api:1\").Port(80).Expose(80).Replicas(2)",
            File.ReadAllText(Path.Combine(folder, "Program.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_reported_for_a_single_file()
    {
        var folder = package.NewFolder(
            ("deploy.cs", $"#:package HaKit@{PackedPackage.Version}\n#:property PublishAot=false\nusing HaKit;\n\nreturn await ManifestApp.Run(args, Manifest.Of(Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80).Replicas(1)));\n"));
        var run = await package.Run(folder, "build", "deploy.cs");
        Assert.Contains("warning HAK1001", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Deploy.csproj")]
    [InlineData("deploy.cs")]
    public async Task The_documented_pipe_carries_YAML_alone_where_the_build_warns(string what)
    {
        var isFile = what == "deploy.cs";
        const string Warned = "return await ManifestApp.Run(args, Manifest.Of(Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80)));\n";
        var folder = isFile
            ? package.NewFolder((what, $"#:package HaKit@{PackedPackage.Version}\n#:property PublishAot=false\nusing HaKit;\n\nstring unused;\n{Warned}"))
            : package.NewFolder(
                (what, Project.Replace("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "", StringComparison.Ordinal)),
                ("Program.cs", $"using HaKit;\n\nstring unused;\n{Warned}"));
        var build = await package.Run(folder, "build", what);
        Assert.Contains("warning HAK1001", build.Output, StringComparison.Ordinal);
        Assert.Contains("warning CS0168", build.Output, StringComparison.Ordinal);

        var run = await package.Run(folder, isFile ? ["run", "--no-build", what] : ["run", "--no-build"]);
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("HAK1001", run.Error, StringComparison.Ordinal);
        Assert.Equal(["Service", "Deployment"], Kinds(run.Output));
    }

    [Fact]
    public async Task The_example_of_a_single_file_runs_against_the_package()
    {
        var example = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "examples", "SingleFile", "deploy.cs"));
        var run = await package.Run(package.NewFolder(("deploy.cs", example)), "run", "deploy.cs");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.StartsWith("apiVersion: ", run.Output, StringComparison.Ordinal);
    }
}
