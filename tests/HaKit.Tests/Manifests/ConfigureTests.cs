using HaKit.Tree;
using k8s.Models;

namespace HaKit.Tests.Manifests;

public class ConfigureTests
{
    private static readonly Workload Web = Workload.Deployment("web", "web:1").Replicas(2).Port(8080).Expose(80);

    [Fact]
    public void A_change_in_the_clients_types_reaches_the_yaml()
    {
        var yaml = Manifest.Of(Web.Configure((V1Deployment d) => d.Spec.Paused = true)).ToYaml();
        Assert.Contains("\n  paused: true\n", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_else_is_changed() => Assert.Equal(
        Manifest.Of(Web).ToYaml(), Manifest.Of(Web.Configure((V1Deployment _) => { }).ConfigurePod(_ => { }).Configure((V1Service _) => { })).ToYaml());

    [Fact]
    public void Pods_are_changed_whatever_the_kind()
    {
        foreach (var workload in new[]
        {
            Web, Workload.StatefulSet("a", "a:1"), Workload.DaemonSet("a", "a:1"), Workload.Job("a", "a:1"), Workload.CronJob("a", "a:1", "@daily"),
        })
            Assert.Contains("dnsPolicy: Default\n", Manifest.Of(workload.ConfigurePod(p => p.Spec.DnsPolicy = "Default")).ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_change_touched_stands_at_the_change_and_the_rest_where_it_was()
    {
        var spec = Manifest.Of(Web.Configure((V1Deployment d) => d.Spec.Paused = true)).Rendered.Objects.Single(o => o.Kind == "Deployment").Root.At("spec");
        Assert.Equal("Configure", spec.At("paused")!.Place.Source.Name);
        Assert.Equal("Replicas", spec.At("replicas")!.Place.Source.Name);
    }

    [Fact]
    public void A_change_that_makes_it_invalid_is_reported()
    {
        var problem = Manifest.Of(Web.Configure((V1Deployment d) => d.Spec.Replicas = -1)).Validate().Single();
        Assert.Equal("spec.replicas", problem.Field);
        Assert.Equal("Configure", problem.File);
    }

    [Fact]
    public void A_type_that_is_not_rendered_is_reported() => Assert.Equal(
        "Configure: the workload renders no V1Ingress; it renders Service, Deployment.",
        Manifest.Of(Web.Configure((V1Ingress i) => i.Spec.IngressClassName = "x")).Validate().Single().Message);

    [Fact]
    public void Objects_of_the_client_are_rendered_evaluated_and_given_back_typed()
    {
        var service = new V1Service
        {
            ApiVersion = "v1",
            Kind = "Service",
            Metadata = new V1ObjectMeta { Name = "other" },
            Spec = new V1ServiceSpec { Ports = [new V1ServicePort { Port = 80 }], Selector = new Dictionary<string, string> { ["app"] = "nothing" } },
        };
        var manifest = Manifest.Of(Web).Add(service).InNamespace("shop");
        service.Metadata.Name = "changed";
        Assert.Equal(["web", "web", "other"], manifest.Objects.Select(o => ((k8s.IKubernetesObject<V1ObjectMeta>)o).Metadata.Name));
        Assert.All(manifest.Objects, o => Assert.Equal("shop", ((k8s.IKubernetesObject<V1ObjectMeta>)o).Metadata.NamespaceProperty));
        Assert.Contains(manifest.Findings, f => f.Rule == "HAK6001" && f.Object.Name == "other");
        Assert.Equal(2, manifest.Objects.OfType<V1Deployment>().Single().Spec.Replicas);
    }

    [Fact]
    public void An_object_of_the_client_without_a_name_is_refused() => Assert.Equal(
        "Part 1 of the manifest: metadata.name is missing: an object must name its apiVersion, kind and metadata.name.",
        Assert.Throws<ArgumentException>(() => Manifest.Of(new V1ConfigMap { ApiVersion = "v1", Kind = "ConfigMap" })).Message);
}
