using HaKit.Rendering;
using HaKit.Tree;

namespace HaKit.Core.Tests.Workloads;

public class SignatureLineTests
{
    private static readonly Workload Line = Workload.Nginx()
        .Replicas(3)
        .SpreadAcross(Topology.Zone)
        .WithPdb(maxUnavailable: 1)
        .GracefulShutdown(30.Seconds());

    [Fact]
    public void It_renders_a_service_a_deployment_and_a_budget() =>
        Assert.Equal(["Service nginx", "Deployment nginx", "PodDisruptionBudget nginx"], Line.Render(new RenderContext()).Objects.Select(o => o.ToString()));

    [Fact]
    public void It_contradicts_nothing() => Assert.Empty(Line.Render(new RenderContext()).Findings);

    [Fact]
    public void The_short_form_of_seconds_renders_the_same()
    {
        var shorter = Workload.Nginx().GracefulShutdown(30.s);
        Assert.Equal(Line.Spec.Shutdown.Drain!.Value.DrainSeconds, shorter.Spec.Shutdown.Drain!.Value.DrainSeconds);
    }

    [Fact]
    public void Every_value_names_the_verb_that_set_it()
    {
        var deployment = Line.Render(new RenderContext()).Objects.Single(o => o.Kind == "Deployment").Root;
        var replicas = deployment.At("spec", "replicas")!;
        Assert.Equal("Replicas", replicas.Place.Source.Name);
        Assert.Equal(1, replicas.Place.Line);
        var pod = deployment.At("spec", "template", "spec");
        var zone = pod.Items("topologySpreadConstraints")[0].At("topologyKey")!;
        Assert.Equal("SpreadAcross", zone.Place.Source.Name);
        Assert.Equal(2, zone.Place.Line);
        Assert.Equal("Nginx", pod.Items("containers")[0].At("image")!.Place.Source.Name);
        Assert.Equal(0, pod.Items("containers")[0].At("image")!.Place.Line);
    }
}
