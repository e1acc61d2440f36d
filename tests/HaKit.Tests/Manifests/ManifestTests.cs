using HaKit.Tree;

namespace HaKit.Tests.Manifests;

public class ManifestTests
{
    private static readonly Workload Web = Workload.Deployment("web", "web:1").Port(8080).Expose(80);

    [Fact]
    public void Objects_stand_in_the_order_in_which_they_were_added() => Assert.Equal(
        ["Namespace shop", "Service web", "Deployment web", "ConfigMap settings"],
        Manifest.Of(Resource.Namespace("shop"), Web).Add(Resource.ConfigMap("settings", ("a", "b"))).Rendered.Objects.Select(o => o.ToString()));

    [Fact]
    public void The_namespace_goes_to_all_that_name_none_and_to_nothing_cluster_wide()
    {
        var objects = Manifest.Of(Resource.Namespace("shop"), Resource.PriorityClass("high", 1000), Web, Web.Named("own").InNamespace("other"))
            .Add(Widget("w")).Add(Resource.Claim("files", "1Gi")).InNamespace("shop").Rendered.Objects;
        Assert.Equal(["", "", "shop", "shop", "other", "other", "shop", "shop"], objects.Select(o => o.Namespace));
    }

    [Fact]
    public void Labels_go_to_all_objects_and_pods_but_never_to_selectors_or_over_their_own()
    {
        var manifest = Manifest.Of(Web.Label("team", "own")).Add(Widget("w")).Label("team", "common").Label("stage", "prod");
        var deployment = manifest.Rendered.Objects.Single(o => o.Kind == "Deployment").Root;
        Assert.Equal("own", deployment.At("metadata", "labels").Text("team"));
        Assert.Equal("prod", deployment.At("spec", "template", "metadata").At("labels").Text("stage"));
        Assert.Null(deployment.At("spec", "selector", "matchLabels").Text("stage"));
        Assert.Equal("common", manifest.Rendered.Objects.Single(o => o.Kind == "Widget").Root.At("metadata", "labels").Text("team"));
    }

    [Fact]
    public void Two_objects_of_one_name_are_an_error_that_names_both_places()
    {
        var problem = Manifest.Of(Workload.Deployment("web", "web:1"), Workload.Deployment("web", "other:2")).Validate().Single();
        Assert.Equal("Deployment web is defined twice: part 1 (Deployment) and part 2 (Deployment).", problem.Message);
        Assert.Equal("HAK9005", problem.Rule);
    }

    [Fact]
    public void The_same_name_in_another_namespace_is_no_duplicate() => Assert.Empty(Manifest.Of(Web.InNamespace("a"), Web.InNamespace("b")).Validate());

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var exception = Assert.Throws<ManifestValidationException>(() => Manifest.Of(Web.Autoscale(5, 2).Env("A", "1").Env("A", "2")).ToYaml());
        Assert.Equal(2, exception.Findings.Count(f => f.Rule == "HAK9002"));
        Assert.StartsWith("The manifest is invalid: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("\nDeployment web: Env: A is set twice. Keep one of them.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_api_server_would_refuse_is_refused_here() =>
        Assert.Equal("spec.schedule", Manifest.Of(Workload.CronJob("c", "i:1", "99 * * * *")).Validate().Single().Field);

    [Fact]
    public void An_accepted_risk_stays_visible_and_fails_nothing()
    {
        var findings = Manifest.Of(Web.Accept(Rules.SingleReplica, "leader election; restart takes 2 s")).Findings;
        Assert.Equal("leader election; restart takes 2 s", findings.Single(f => f.Rule == "HAK1001").Accepted);
    }

    [Fact]
    public void An_environment_changes_the_manifest_only_where_it_is_chosen()
    {
        var manifest = Manifest.Of(Web.Env("LEVEL", "info"), Resource.ConfigMap("settings", ("a", "b")))
            .ForEnvironment("prod", m => m.InNamespace("prod").Change("web", w => w.Replicas(6).Env("LEVEL", "warn")))
            .ForEnvironment("test", m => m.Without("web"));
        Assert.Equal(["prod", "test"], manifest.Environments);
        var prod = manifest.In("prod").Rendered.Objects.Single(o => o.Kind == "Deployment");
        Assert.Equal("prod", prod.Namespace);
        Assert.Equal(6, prod.Root.At("spec").Int("replicas"));
        Assert.Equal("warn", prod.Root.At("spec", "template", "spec").Items("containers")[0].Items("env").Single().Text("value"));
        Assert.Equal(1, manifest.Rendered.Objects.Single(o => o.Kind == "Deployment").Root.At("spec").Int("replicas"));
        Assert.Single(manifest.In("test").Rendered.Objects);
    }

    [Fact]
    public void An_unknown_environment_is_refused_with_those_that_are_known() => Assert.Equal(
        "Environment 'prd': must be one of prod. (Parameter 'environment')",
        Assert.Throws<ArgumentException>(() => Manifest.Of(Web).ForEnvironment("prod", m => m).In("prd")).Message);

    [Fact]
    public void A_change_of_an_unknown_workload_is_refused_with_those_that_are_known() => Assert.Equal(
        "Change 'wbe': there is no such workload; there are: web. (Parameter 'workload')",
        Assert.Throws<ArgumentException>(() => Manifest.Of(Web).Change("wbe", w => w)).Message);

    [Fact]
    public void A_null_part_is_refused() => Assert.Throws<ArgumentNullException>(() => Manifest.Of(Web, null!));

    [Fact]
    public void A_custom_resource_keeps_every_value() => Assert.Equal(
        "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: w\nspec:\n  count: 3\n  \"on\": true\n  parts:\n  - size: 1.5\n  - size: 2\n",
        Manifest.Empty.Add(Widget("w")).ToYaml());

    [Theory]
    [InlineData("kind")]
    [InlineData("apiVersion")]
    public void A_custom_resource_without_identity_is_refused(string missing)
    {
        var resource = Widget("w");
        resource.Remove(missing);
        Assert.StartsWith(
            $"Part 1 of the manifest: {missing} is missing: an object must name its apiVersion, kind and metadata.name.",
            Assert.Throws<ArgumentException>(() => Manifest.Empty.Add(resource)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Later_changes_to_a_custom_resource_change_nothing_here()
    {
        var resource = Widget("w");
        var manifest = Manifest.Empty.Add(resource);
        resource["kind"] = "Other";
        Assert.Equal("Widget", manifest.Rendered.Objects.Single().Kind);
    }

    [Fact]
    public void The_same_manifest_gives_the_same_bytes() => Assert.Equal(Manifest.Of(Web, Workload.RabbitMq()).ToYaml(), Manifest.Of(Web, Workload.RabbitMq()).ToYaml());

    [Fact]
    public void A_changed_file_or_secret_replaces_the_pods()
    {
        Assert.NotEqual(Hash(Web.ConfigFile("/etc/a", "1")), Hash(Web.ConfigFile("/etc/a", "2")));
        Assert.NotEqual(Hash(Web.Secret("s", ("k", "1"))), Hash(Web.Secret("s", ("k", "2"))));
        Assert.NotEqual(Hash(Web.ConfigFile("/etc/a", "bc")), Hash(Web.ConfigFile("/etc/ab", "c")));
        Assert.Equal(Hash(Web.ConfigFile("/etc/a", "1")), Hash(Web.ConfigFile("/etc/a", "1").Replicas(3)));
    }

    private static string? Hash(Workload workload) => Manifest.Of(workload).Rendered.Objects.Single(o => o.Kind == "Deployment")
        .Root.At("spec", "template", "metadata").At("annotations").Text("hakit.dev/config-hash");

    private static Dictionary<string, object?> Widget(string name) => new()
    {
        ["apiVersion"] = "example.com/v1",
        ["kind"] = "Widget",
        ["metadata"] = new Dictionary<string, object?> { ["name"] = name },
        ["spec"] = new Dictionary<string, object?>
        {
            ["count"] = 3,
            ["on"] = true,
            ["parts"] = new List<object?> { new Dictionary<string, object?> { ["size"] = 1.5 }, new Dictionary<string, object?> { ["size"] = 2L } },
            ["nothing"] = null,
        },
    };
}
