using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Core.Tests.Validation;

public class DefaultsTests
{
    private static MapNode Filled(string yaml, string version = "1.36") => Defaults.Apply(Server.Read(yaml), KubernetesVersion.Parse(version)).Root;

    [Fact]
    public void A_deployment_GetsWhatTheServerFillsIn()
    {
        var spec = Filled(Server.Deployment(container: "readinessProbe: {httpGet: {port: 80}}")).At("spec");
        Assert.Equal(1, spec.Int("replicas"));
        Assert.Equal("25%", spec.At("strategy", "rollingUpdate").Text("maxSurge"));
        Assert.Equal(600, spec.Int("progressDeadlineSeconds"));
        var pod = spec.At("template", "spec");
        Assert.Equal(30, pod.Int("terminationGracePeriodSeconds"));
        var container = pod.Items("containers")[0];
        Assert.Equal("IfNotPresent", container.Text("imagePullPolicy"));
        Assert.Equal(3, container.At("readinessProbe").Int("failureThreshold"));
        Assert.Equal("HTTP", container.At("readinessProbe", "httpGet").Text("scheme"));
    }

    [Theory]
    [InlineData("nginx", "Always")]
    [InlineData("nginx:latest", "Always")]
    [InlineData("host:5000/nginx", "Always")]
    [InlineData("nginx:1.29", "IfNotPresent")]
    [InlineData("nginx@sha256:0123", "IfNotPresent")]
    public void The_pull_policy_FollowsTheTag(string image, string policy) => Assert.Equal(
        policy,
        Filled(Server.Deployment().Replace("nginx:1.29", image)).At("spec", "template", "spec").Items("containers")[0].Text("imagePullPolicy"));

    [Fact]
    public void What_is_written_StaysAndIsShared()
    {
        var manifest = Server.Read(Server.Deployment(deployment: "replicas: 5"));
        var filled = Defaults.Apply(manifest, KubernetesVersion.Default);
        Assert.Equal(5, filled.Root.At("spec").Int("replicas"));
        Assert.Same(manifest.Root["metadata"], filled.Root["metadata"]);
        Assert.Same(filled.Root, Defaults.Apply(filled, KubernetesVersion.Default).Root);
    }

    [Fact]
    public void A_default_StandsWhereItsParentDoes()
    {
        var manifest = Server.Read(Server.Deployment());
        Assert.Equal(manifest.Root["spec"]!.Place, Defaults.Apply(manifest, KubernetesVersion.Default).Root.At("spec", "revisionHistoryLimit")!.Place);
    }

    [Fact]
    public void A_service_SendsToItsPort()
    {
        var spec = Filled("{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {ports: [{port: 80}]}}").At("spec");
        Assert.Equal(80, spec.Items("ports")[0].Int("targetPort"));
        Assert.Equal("ClusterIP", spec.Text("type"));
        Assert.Equal("Cluster", spec.Text("internalTrafficPolicy"));
    }

    [Theory]
    [InlineData("1.35", true)]
    [InlineData("1.36", false)]
    [InlineData("1.37", true)]
    public void A_statefulSets_maxUnavailable_IsDroppedWhereItsFeatureIsOff(string version, bool kept)
    {
        const string Set = "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: s}, spec: {updateStrategy: {rollingUpdate: {maxUnavailable: 2}}}}";
        var rolling = Filled(Set, version).At("spec", "updateStrategy", "rollingUpdate");
        Assert.Equal(kept ? 2 : null, rolling.Int("maxUnavailable"));
    }
}
