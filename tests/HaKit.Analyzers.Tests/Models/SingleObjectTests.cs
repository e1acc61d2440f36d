namespace HaKit.Analyzers.Tests.Models;

public class SingleObjectTests
{
    [Fact]
    public void Deployment_Reports()
    {
        var text = Compiled.Report("""
            var labels = new Dictionary<string, string> { ["app"] = "web" };
            var d = new V1Deployment
            {
                Metadata = new() { Name = "web" },
                Spec = new()
                {
                    Replicas = 1,
                    Selector = new() { MatchLabels = labels },
                    Template = new() { Metadata = new() { Labels = labels }, Spec = new() { Containers = [new() { Name = "web", Image = "nginx" }] } },
                },
            };
            await client.AppsV1.CreateNamespacedDeploymentAsync(d, "default");
            """);
        Assert.Equal("HAK4011 at `Spec`\nHAK1001 at `Replicas = 1`", text);
    }
}
