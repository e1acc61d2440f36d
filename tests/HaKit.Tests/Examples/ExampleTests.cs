using HaKit.Testing;

namespace HaKit.Tests.Examples;

/// <summary>Each example yields its snapshot, is accepted, and endangers nothing.</summary>
public class ExampleTests
{
    private static readonly Manifest Signature = Manifest.Of(
        Workload.Nginx().Replicas(3).SpreadAcross(Topology.Zone).WithPdb(maxUnavailable: 1).GracefulShutdown(30.Seconds()));

    private static readonly Dictionary<string, Manifest> All = new()
    {
        ["Quickstart"] = Signature,
        ["HighAvailability"] = HighAvailability.Practices.All(),
        ["Shop"] = Shop.ShopManifest.Build(),
        ["Shop-test"] = Shop.ShopManifest.Build().In("test"),
        ["Shop-prod"] = Shop.ShopManifest.Build().In("prod"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_yields_its_yaml(string name) => Snapshot.Verify(All[name].ToYaml(), "Examples", name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_highly_available(string name) => Assert.Empty(
        All[name].Findings.Where(f => f.Severity >= Severity.Warning && f.Accepted is null).Select(f => $"{f.Rule} {f.Object} {f.Field}: {f.Message}"));

    [Fact]
    public void The_quickstart_and_the_single_file_run_the_signature_line()
    {
        foreach (var file in new[] { "Quickstart/Program.cs", "SingleFile/deploy.cs" })
        {
            var source = File.ReadAllText(Path.Combine(Repository.Root, "examples", file)).ReplaceLineEndings("\n").Replace("30.s", "30.Seconds()", StringComparison.Ordinal);
            Assert.Contains("Workload.Nginx()\n        .Replicas(3)\n        .SpreadAcross(Topology.Zone)\n        .WithPdb(maxUnavailable: 1)\n        .GracefulShutdown(30.Seconds())", source, StringComparison.Ordinal);
        }
    }
}
