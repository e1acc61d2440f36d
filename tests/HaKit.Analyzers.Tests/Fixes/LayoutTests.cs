namespace HaKit.Analyzers.Tests.Fixes;

/// <summary>Lines, indentation, comments and line ends stay as their author wrote them.</summary>
public class LayoutTests
{
    private const string Chain = """
        var web = Workload.Deployment("web", "web:1") // the shop
            .Port(80) // where it listens
            // to the world
            .Expose(80)
            .Replicas(2)
            .WithPdb(maxUnavailable: 1)
            .GracefulShutdown(5.Seconds()); // enough
        Console.WriteLine(Manifest.Of(web).ToYaml());
        """;

    private const string Model = """
        var labels = new Dictionary<string, string> { ["app"] = "web" };
        var d = new V1Deployment
        {
            Metadata = new() { Name = "web" }, // who
            Spec = new()
            {
                // how many
                Replicas = 2,
                Selector = new() { MatchLabels = labels },
                RevisionHistoryLimit = 0, // none
                Template = new()
                {
                    Metadata = new() { Labels = labels },
                    Spec = new()
                    {
                        // what runs
                        Containers = [new() { Name = "web", Image = "nginx:1.29" }] // one
                    },
                }, // the end
            },
        };
        await client.AppsV1.CreateNamespacedDeploymentAsync(d, "default");
        """;

    [Theory]
    [InlineData("HAK5001", "5.Seconds()); // enough", "5.Seconds())\n    .ReadyWhen(Probe.Tcp(80)); // enough")]
    [InlineData("HAK3002", "5.Seconds()); // enough", "5.Seconds())\n    .SpreadAcross(Topology.Zone); // enough")]
    public void Verb_StandsOnALineOfItsOwn(string rule, string part, string changed) => Same(Chain, rule, part, changed);

    [Fact]
    public void Verb_StandsBehindAComment()
    {
        const string Commented = """
            Console.WriteLine(Manifest.Of(Workload.Deployment("web", "web:1")
                .Port(80)
                .Expose(80) // to the world
            ).ToYaml());
            """;
        Same(Commented, "HAK5001", "// to the world\n", "// to the world\n    .ReadyWhen(Probe.Tcp(80))\n");
    }

    [Fact]
    public void Verb_IsRemovedWithItsLine()
    {
        const string Kept = """
            var web = Workload.Deployment("web", "web:1")
                .KeepHistory(0)
                .Replicas(2);
            var other = Workload.Deployment("other", "web:1").Expose(80)
                .Replicas(2)
                .Recreate();
            Console.WriteLine(Manifest.Of(web, other).ToYaml());
            """;
        Same(Kept, "HAK4009", "    .KeepHistory(0)\n", "");
        Same(Kept, "HAK4001", "\n    .Recreate()", "");
    }

    [Theory]
    [InlineData("HAK4009", "        RevisionHistoryLimit = 0, // none\n", "")]
    [InlineData("HAK3001", "Image = \"nginx:1.29\" }] // one\n", "Image = \"nginx:1.29\" }], // one\n                TopologySpreadConstraints = ")]
    public void Field_StandsOnALineOfItsOwn(string rule, string part, string changed) => Same(Model, rule, part, changed, isWhole: rule == "HAK4009");

    [Fact]
    public void Field_StandsBehindTheLastComma() => Same(
        Model.Replace("\r", "", StringComparison.Ordinal).Replace("        Replicas = 2,\n", "", StringComparison.Ordinal).Replace("// what runs\n", "Affinity = new() { PodAntiAffinity = new() { PreferredDuringSchedulingIgnoredDuringExecution = [new() { Weight = 1, PodAffinityTerm = new() { TopologyKey = \"kubernetes.io/hostname\", LabelSelector = new() { MatchLabels = labels } } }] } },\n", StringComparison.Ordinal),
        "HAK1001", "}, // the end\n", "}, // the end\n        Replicas = 2,\n");

    /// <summary>Nothing changes but one part, with either kind of line ends.</summary>
    private static void Same(string body, string rule, string part, string changed, bool isWhole = true)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            var source = Compiled.Method(body).Replace("\r", "", StringComparison.Ordinal);
            var wanted = source.Replace(part, changed, StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);
            Assert.NotEqual(source, wanted.Replace("\r", "", StringComparison.Ordinal));
            var text = Fixed.Apply(source.Replace("\n", lineEnd, StringComparison.Ordinal), rule);
            if (isWhole)
                Assert.Equal(wanted, text);
            else
                ChainFixTests.AssertContains(changed.Replace("\n", lineEnd, StringComparison.Ordinal), text);
            Assert.Equal(lineEnd == "\r\n", !text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal));
        }
    }
}
