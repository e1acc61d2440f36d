using k8s.Models;

namespace HaKit.Tests.Manifests;

/// <summary>What a manifest can be made of, and how environments vary it.</summary>
public class CompositionTests
{
    private static readonly Workload Web = Workload.Deployment("web", "web:1").Port(8080).Expose(80);

    private static readonly Workload Reader = Web.Env("URI", EnvSource.Secret("db", "uri")).Volume("/data", VolumeSource.Claim("files"));

    private static string[] Names(Manifest manifest) => [.. manifest.Rendered.Objects.Select(o => o.ToString())];

    private static V1ConfigMap Settings => new() { Metadata = new() { Name = "settings" }, Data = new Dictionary<string, string> { ["level"] = "info" } };

    [Fact]
    public void Workloads_client_objects_sequences_and_manifests_go_together() => Assert.Equal(
        ["Service web", "Deployment web", "ConfigMap settings", "Deployment a", "Deployment b", "Namespace shop"],
        Names(Manifest.Of(Web, Settings, new[] { "a", "b" }.Select(name => Workload.Deployment(name, "x:1")), Manifest.Of(Resource.Namespace("shop")))));

    [Fact]
    public void Nothing_at_all_is_an_empty_manifest() => Assert.Empty(Manifest.Of().Rendered.Objects);

    [Theory]
    [InlineData("kind: x", "Part 1 of the manifest is a text: use AddYaml for YAML. (Parameter 'part')")]
    [InlineData(5, "Part 1 of the manifest is a Int32: must be a Workload, a Resource, an object of the Kubernetes client, a manifest, or a sequence of them. (Parameter 'part')")]
    public void What_is_no_part_is_refused(object part, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Manifest.Of(part, Web)).Message);

    [Fact]
    public void Yaml_is_added_document_by_document_and_lists_are_taken_apart() => Assert.Equal(
        ["ConfigMap shop/a", "ConfigMap shop/b", "ConfigMap own/c"],
        Names(Manifest.FromYaml("""
            apiVersion: v1
            kind: List
            items:
            - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
            - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
            ---
            # nothing here
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: c
              namespace: own
            """).InNamespace("shop")));

    [Theory]
    [InlineData("a: [", "YAML(2,1): not valid YAML: ")]
    [InlineData("just: a map", "YAML(1,1): not a Kubernetes object: no apiVersion and no kind.")]
    public void Yaml_that_is_no_object_is_refused_with_its_place(string yaml, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Manifest.FromYaml(yaml)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_of_yaml_is_added_and_one_that_is_not_there_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("hakit-yaml-");
        var path = Path.Combine(folder.FullName, "a.yaml");
        File.WriteAllText(path, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        Assert.Equal(["ConfigMap a"], Names(Manifest.Empty.AddYamlFile(path)));
        folder.Delete(recursive: true);
        Assert.StartsWith($"AddYamlFile '{path}': cannot be read: ", Assert.Throws<ArgumentException>(() => Manifest.Empty.AddYamlFile(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_expected_from_elsewhere_is_no_finding_and_all_else_is()
    {
        static string[] Missing(Manifest manifest) => [.. manifest.Findings.Where(f => f.Rule is "HAK7006" or "HAK7001").Select(f => f.Message)];
        Assert.Equal(2, Missing(Manifest.Of(Reader)).Length);
        Assert.StartsWith("PersistentVolumeClaim files", Assert.Single(Missing(Manifest.Of(Reader).Expects(External.Secret("db")))), StringComparison.Ordinal);
        Assert.Empty(Missing(Manifest.Of(Reader.Expects(External.Secret("db"), External.Claim("files")))));
        Assert.Empty(Missing(Manifest.Of(Web.Env("URI", EnvSource.Secret("db", "uri", external: true)))));
        Assert.Empty(Missing(Manifest.Of(Web.ServiceAccount("made-elsewhere", create: false))));
    }

    [Fact]
    public void What_a_client_object_expects_is_read_from_the_manifest_too() => Assert.Empty(
        Manifest.Of(Manifest.Of(Reader.Replicas(2)).Objects.ToArray<object>()).Expects(External.Secret("db"), External.Claim("files")).Findings.Where(f => f.Rule == "HAK7006"));

    [Fact]
    public void An_environment_replaces_hosts_peers_survival_and_acceptances_of_its_base()
    {
        var web = Web.Ingress("shop.example.com").AllowFrom(Peer.Workload("gateway")).Survives(Fault.ZoneLoss, 2).Accept(Rules.SingleReplica, "one is enough");
        var yaml = Manifest.Of(web).ForEnvironment("test", m => m.Change("web", w => w
            .Ingress("shop.test.example.com").AllowFrom(Peer.SameNamespace).Survives(Fault.ZoneLoss, 1).Accept(Rules.SingleReplica, "a test"))).In("test").ToYaml();
        Assert.DoesNotContain("host: shop.example.com", yaml, StringComparison.Ordinal);
        Assert.Contains("host: shop.test.example.com", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("gateway", yaml, StringComparison.Ordinal);
        Assert.Contains("hakit.dev/survives: zone\n", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("one is enough", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void The_namespace_object_moves_with_the_namespace_of_an_environment() => Assert.Equal(
        ["Namespace shop-test", "Namespace other", "Service shop-test/web", "Deployment shop-test/web", "Namespace shop-test"],
        Names(Manifest.Of(Resource.Namespace("shop"), Resource.Namespace("other"), Web, new V1Namespace { Metadata = new() { Name = "shop" } })
            .InNamespace("shop").ForEnvironment("test", m => m.InNamespace("shop-test")).In("test")));

    [Fact]
    public void ChangeAll_changes_every_workload_and_may_replace_what_they_set()
    {
        var manifest = Manifest.Of(Web.Env("LEVEL", "info"), Workload.Deployment("api", "api:1"), Resource.Namespace("shop")).ChangeAll(w => w.Env("LEVEL", "debug"));
        Assert.Empty(manifest.Validate());
        Assert.Equal(2, manifest.ToYaml().Split("value: debug").Length - 1);
    }

    [Fact]
    public void Resources_and_client_objects_are_changed_by_type_and_name()
    {
        var yaml = Manifest.Of(Settings, Resource.ConfigMap("own", ("level", "info")))
            .Change("settings", (V1ConfigMap c) => c.Data["level"] = "debug")
            .Change("own", (V1ConfigMap c) => c.Data["level"] = "trace").ToYaml();
        Assert.Contains("level: debug", yaml, StringComparison.Ordinal);
        Assert.Contains("level: trace", yaml, StringComparison.Ordinal);
        Assert.Equal(
            "Change 'nope': there is no V1ConfigMap of this name among the resources and objects. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => Manifest.Of(Settings).Change("nope", (V1ConfigMap _) => { })).Message);
        Assert.Empty(Names(Manifest.Of(Settings).Without("ConfigMap", "settings")));
        Assert.Equal("Without 'Secret a': there is no such object. (Parameter 'name')", Assert.Throws<ArgumentException>(() => Manifest.Of(Web).Without("Secret", "a")).Message);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "HAK1003")]
    public void Implied_replicas_are_left_to_an_autoscaler_that_is_added_beside(bool written, string rule)
    {
        var autoscaler = new V2HorizontalPodAutoscaler
        {
            Metadata = new() { Name = "web" },
            Spec = new() { MinReplicas = 2, MaxReplicas = 5, ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = "web" } },
        };
        var manifest = Manifest.Of(written ? Web.Replicas(3) : Web, autoscaler).InNamespace("shop");
        Assert.Equal(rule, string.Join(",", manifest.Findings.Where(f => f.Rule == "HAK1003").Select(f => f.Rule)));
        Assert.Equal(written, manifest.ToYaml().Contains("replicas:", StringComparison.Ordinal));
    }

    [Fact]
    public void When_goes_on_only_where_the_condition_holds()
    {
        Assert.Equal(6, Web.When(true, w => w.Replicas(6)).Spec.Replicas!.Value);
        Assert.Null(Web.When(false, w => w.Replicas(6)).Spec.Replicas);
        Assert.Throws<InvalidOperationException>(() => Web.When(true, _ => null!));
        Assert.Equal(["Namespace a"], Names(Manifest.Empty.When(true, m => m.Add(Resource.Namespace("a"))).When(false, m => m.Add(Resource.Namespace("b")))));
    }
}
