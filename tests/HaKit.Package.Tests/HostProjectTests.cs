namespace HaKit.Package.Tests;

/// <summary>A deployment project that references the web project it deploys.</summary>
[Collection(nameof(PackedPackage))]
public sealed class HostProjectTests(PackedPackage package)
{
    private const string Host = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(60));
        var app = builder.Build();
        app.MapHealthChecks("/healthz");
        app.Run("http://localhost:8080");
        """;

    private static readonly string Deploy = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="HaKit" Version="{PackedPackage.Version}" />
            <ProjectReference Include="../Shop/Shop.csproj" />
            <ProjectReference Include="../Contracts/Contracts.csproj" />
          </ItemGroup>
        </Project>
        """;

    [Theory]
    [InlineData("<TargetFramework>net10.0</TargetFramework>")]
    [InlineData("<TargetFrameworks>net10.0</TargetFrameworks>")]
    public async Task The_host_of_a_referenced_project_is_held_against_the_manifest(string framework)
    {
        var folder = Folder(framework);
        var run = await package.Run(Path.Combine(folder, "Deploy"), "build");
        Assert.Contains("warning HAK9201: Deployment shop: The host of Shop stops within 60 seconds", run.Output, StringComparison.Ordinal);
        Assert.Contains("error HAK9202: Deployment shop: readinessProbe of container shop asks GET /health/ready, which Shop does not map", run.Output, StringComparison.Ordinal);
        Assert.Contains("error HAK9204", run.Output, StringComparison.Ordinal);
        var repaired = await package.Run(Path.Combine(folder, "Deploy"), "build", "-p:HaKitReadHosts=false");
        Assert.True(repaired.ExitCode == 0 && !repaired.Output.Contains("HAK92", StringComparison.Ordinal), repaired.ToString());
    }

    private string Folder(string framework) => package.NewFolder(
        ("Shop/Shop.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup>{framework}<ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>"),
        ("Shop/Program.cs", Host),
        ("Contracts/Contracts.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"),
        ("Contracts/Order.cs", "public class Order { }"),
        ("Deploy/Deploy.csproj", Deploy),
        ("Deploy/Program.cs", "using HaKit;\n\nreturn await ManifestApp.Run(args, Manifest.Of(Workload.AspNetCore(\"ghcr.io/example/shop:1.0\")));\n"));
}
