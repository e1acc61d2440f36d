using HaKit.Rendering;
using HaKit.Tree;

namespace HaKit.Tests.Workloads;

/// <summary>A field that the target version lacks falls back, or is reported; it is never emitted in silence.</summary>
public class VersionTests
{
    private static readonly Workload Web = Workload.Deployment("web", "web:1").Port(8080).Expose(80);

    [Theory]
    [InlineData("1.31", "PreferClose")]
    [InlineData("1.33", "PreferClose")]
    [InlineData("1.34", "PreferSameZone")]
    [InlineData("1.37", "PreferSameZone")]
    public void The_same_zone_is_preferred_by_the_name_the_version_knows(string version, string expected) =>
        Assert.Equal(expected, Render(Web.PreferTraffic(TrafficPreference.SameZone), version).Objects[0].Root.At("spec").Text("trafficDistribution"));

    [Theory]
    [InlineData("1.33", null, "Kubernetes 1.33 does not know PreferSameNode: the Service prefers no endpoint.")]
    [InlineData("1.34", "PreferSameNode", null)]
    public void The_same_node_is_preferred_or_reported(string version, string? expected, string? message)
    {
        var rendered = Render(Web.PreferTraffic(TrafficPreference.SameNode), version);
        Assert.Equal(expected, rendered.Objects[0].Root.At("spec").Text("trafficDistribution"));
        Assert.Equal(message, rendered.Findings.SingleOrDefault()?.Message);
    }

    [Theory]
    [InlineData("1.36", false)]
    [InlineData("1.37", true)]
    public void More_than_one_pod_of_a_StatefulSet_at_a_time_is_emitted_or_reported(string version, bool known)
    {
        var rendered = Render(Workload.StatefulSet("db", "db:1").RollingUpdate(unavailable: 2), version);
        Assert.Equal(known, rendered.Objects.Single(o => o.Kind == "StatefulSet").Root.At("spec", "updateStrategy", "rollingUpdate") is not null);
        Assert.Equal(known ? [] : ["Kubernetes 1.36 ignores a StatefulSet's maxUnavailable: pods are updated one at a time."], rendered.Findings.Select(f => f.Message));
    }

    [Fact]
    public void A_sleep_in_a_container_of_an_unknown_image_is_reported()
    {
        var rendered = Render(Web.GracefulShutdown(5.Seconds(), by: DrainBy.ExecSleep), "1.36");
        Assert.Equal(
            "GracefulShutdown: runs /bin/sh in web:1 before it stops, and the image is not declared to have one: without it the hook fails and the pod stops at once.",
            rendered.Findings.Single().Message);
        Assert.Empty(Render(Web.ImageHasShell().GracefulShutdown(5.Seconds(), by: DrainBy.ExecSleep), "1.36").Findings);
    }

    private static Rendered Render(Workload workload, string version) => workload.Render(new RenderContext { Version = KubernetesVersion.Parse(version) });
}
