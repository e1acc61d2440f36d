namespace HaKit.Analyzers.Tests.Fixes;

public class ModelFixTests
{
    [Theory]
    [InlineData("HAK1001", "Replicas = 1,", "Replicas = 2,")]
    [InlineData("HAK1001", "", "Replicas = 2")]
    [InlineData("HAK3001", "Replicas = 3,", "TopologyKey = \"kubernetes.io/hostname\"")]
    [InlineData("HAK4007", "Replicas = 2, Strategy = new() { RollingUpdate = new() { MaxUnavailable = \"100%\" } },", "MaxUnavailable = ")]
    [InlineData("HAK5005", "", "Sleep = new() { Seconds = 5 }")]
    public void Field_IsSet(string rule, string spec, string after) => Assert.Contains(after, Fixed.Apply(Program(spec), rule), StringComparison.Ordinal);

    [Fact]
    public void Field_IsRemoved() =>
        Assert.DoesNotContain("RevisionHistoryLimit", Fixed.Apply(Program("RevisionHistoryLimit = 0,"), "HAK4009"), StringComparison.Ordinal);

    [Theory]
    [InlineData("HAK2003", "MinAvailable = 3", "MaxUnavailable = 1")]
    [InlineData("HAK2002", "", "MaxUnavailable = 1")]
    public void Budget_IsMended(string rule, string bound, string after)
    {
        var budget = "var budget = new V1PodDisruptionBudget { Metadata = new() { Name = \"web\" }, Spec = new() { Selector = new() { MatchLabels = labels }, " + bound + " } };";
        Assert.Contains(after, Fixed.Apply(Program("Replicas = 3,", budget), rule), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HAK1001")]
    [InlineData("HAK7003")]
    public void Risk_IsAccepted(string rule) => Assert.Contains(
        $"[\"hakit.dev/accept.{rule}\"] = \"say here why this risk is acceptable\"", Fixed.Apply(Program("Replicas = 1,"), rule, "accept"), StringComparison.Ordinal);

    private static string Program(string spec, string more = "") => Compiled.Method($$"""
        var labels = new Dictionary<string, string> { ["app"] = "web" };
        var d = new V1Deployment
        {
            Metadata = new() { Name = "web" },
            Spec = new()
            {
                {{spec}}
                Selector = new() { MatchLabels = labels },
                Template = new()
                {
                    Metadata = new() { Labels = labels },
                    Spec = new()
                    {
                        Containers = [new() { Name = "web", Image = "nginx:1.29", Ports = [new() { ContainerPort = 80 }] }],
                    },
                },
            },
        };
        var service = new V1Service { Metadata = new() { Name = "web" }, Spec = new() { Selector = labels, Ports = [new() { Port = 80 }] } };
        {{more}}
        await client.AppsV1.CreateNamespacedDeploymentAsync(d, "default");
        """);
}
