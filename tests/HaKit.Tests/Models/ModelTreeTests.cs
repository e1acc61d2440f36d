using System.Text.Json.Serialization;
using HaKit.Models;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using k8s;
using k8s.Models;

namespace HaKit.Tests.Models;

public class ModelTreeTests
{
    [Fact]
    public void A_model_that_does_not_say_what_it_is_IsToldByItsClass() =>
        Assert.Equal("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n", Yaml(new V1Deployment { Metadata = new V1ObjectMeta { Name = "a" } }));

    [Fact]
    public void Empty_objects_AreWrittenWhereTheyMeanSomething()
    {
        var policy = new V1NetworkPolicy
        {
            Metadata = new V1ObjectMeta(),
            Spec = new V1NetworkPolicySpec { PodSelector = new V1LabelSelector(), Ingress = [new V1NetworkPolicyIngressRule()], Egress = [] },
        };
        Assert.Equal("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nspec:\n  ingress:\n  - {}\n  podSelector: {}\n", Yaml(policy));

        var pod = new V1Pod
        {
            Spec = new V1PodSpec
            {
                Containers = [new V1Container { Name = "a", Resources = new V1ResourceRequirements() }],
                Volumes = [new V1Volume { Name = "v", EmptyDir = new V1EmptyDirVolumeSource() }],
            },
            Status = new V1PodStatus(),
        };
        Assert.Equal("apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n  volumes:\n  - emptyDir: {}\n    name: v\n", Yaml(pod));
    }

    [Fact]
    public void Times_AreWrittenAsTheApiWritesThem()
    {
        var lease = new V1Lease
        {
            Metadata = new V1ObjectMeta { CreationTimestamp = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) },
            Spec = new V1LeaseSpec { RenewTime = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified) },
        };
        Assert.Contains("creationTimestamp: \"2026-01-02T03:04:05Z\"\n", Yaml(lease));
        Assert.Contains("renewTime: \"2026-01-02T03:04:05.000000Z\"\n", Yaml(lease));
    }

    [Fact]
    public void Four_thousand_objects_AreReadFromOneFile()
    {
        var models = Enumerable.Range(0, 4000).Select(i => new V1Deployment
        {
            Metadata = new V1ObjectMeta { Name = "app-" + i, Labels = new Dictionary<string, string> { ["app"] = "a", ["tier"] = "b" } },
            Spec = new V1DeploymentSpec { Replicas = i, Template = new V1PodTemplateSpec { Spec = new V1PodSpec { Containers = [new V1Container { Name = "c", Image = "i", Args = ["a", "b", "c"] }] } } },
        }).ToList();
        var read = YamlReader.Read(ModelYaml.WriteToString(models), Source.None);
        Assert.Equal(4000, read.Count);
        var last = ModelTree.ToModel<V1Deployment>(new ManifestObject((MapNode)read[3999].Root!));
        Assert.Equal((3999, "c"), (last.Spec.Replicas, last.Spec.Template.Spec.Containers[0].Args[2]));
    }

    [Fact]
    public void What_does_not_fit_IsNamedWithItsPlace_AllAtOnce()
    {
        const string Text = """
            apiVersion: apps/v1
            kind: Deployment
            spec:
              replicas: three
              nope: 1
              template:
                metadata:
                  labels: {app: 1}
                  creationTimestamp: yesterday
                spec:
                  containers:
                  - name: 1
                    resources:
                      limits: {cpu: lots}
                    ports: {a: b}
            """;
        var root = (MapNode)YamlReader.Read(Text, new Source(SourceKind.Text, "f.yaml"))[0].Root!;
        var broken = Assert.Throws<ModelFitException>(() => ModelTree.ToModel(new ManifestObject(root)));
        Assert.Equal(
            [
                "f.yaml:4:13: spec.replicas: must be a whole number of 32 bits, is the string \"three\"",
                "f.yaml:5:9: spec.nope: the client has no such field",
                "f.yaml:8:21: spec.template.metadata.labels[app]: must be a string: put it in quotes, is the number 1",
                "f.yaml:9:26: spec.template.metadata.creationTimestamp: must be a time like 2026-01-31T12:00:00Z, is the string \"yesterday\"",
                "f.yaml:12:15: spec.template.spec.containers[0].name: must be a string: put it in quotes, is the number 1",
                "f.yaml:14:25: spec.template.spec.containers[0].resources.limits[cpu]: must be a quantity like 100m or 1Gi, is the string \"lots\"",
                "f.yaml:15:16: spec.template.spec.containers[0].ports: must be a list, is an object",
            ],
            broken.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void A_kind_the_client_does_not_know_HasNoModel()
    {
        var root = (MapNode)YamlReader.Read("{apiVersion: example.com/v1, kind: Deployment}", Source.None)[0].Root!;
        Assert.Null(ModelTree.ToModel(new ManifestObject(root)));
        Assert.Throws<InvalidCastException>(() => ModelTree.ToModel<V1Deployment>(new ManifestObject(root)));
    }

    [Fact]
    public void Custom_resources_AreTakenAsClassesAndAsDictionaries()
    {
        const string Expected = "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: w\nspec:\n  size: 3\n  tags:\n  - a\n";
        Assert.Equal(Expected, Yaml(new Widget { Metadata = new V1ObjectMeta { Name = "w" }, Spec = new WidgetSpec { Size = 3, Tags = ["a"] } }));
        Assert.Equal(Expected, Yaml(new Dictionary<string, object>
        {
            ["spec"] = new Dictionary<object, object> { ["size"] = 3, ["tags"] = new[] { "a" } },
            ["kind"] = "Widget",
            ["apiVersion"] = "example.com/v1",
            ["metadata"] = System.Text.Json.JsonSerializer.SerializeToElement(new { name = "w" }),
        }));
        Assert.Throws<ArgumentException>(() => ModelTree.ToTree("text"));
    }

    [Fact]
    public void A_class_derived_from_a_model_IsItsModel() =>
        Assert.Equal("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n", Yaml(new Derived { Metadata = new V1ObjectMeta { Name = "a" } }));

    [Fact]
    public void An_object_that_contains_itself_IsRefused()
    {
        var schema = new V1JSONSchemaProps();
        schema.Not = schema;
        var definition = new V1CustomResourceDefinition
        {
            Spec = new V1CustomResourceDefinitionSpec { Versions = [new V1CustomResourceDefinitionVersion { Schema = new V1CustomResourceValidation { OpenAPIV3Schema = schema } }] },
        };
        const string Message = "an object nested deeper than 500 levels cannot be written; does it contain itself?";
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => Yaml(definition)).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => ModelTree.ToTree(definition)).Message);
    }

    private static string Yaml(object model) => ModelYaml.WriteToString([model]);

    private record Derived : V1Namespace;

    [KubernetesEntity(ApiVersion = "v1", Group = "example.com", Kind = "Widget")]
    private sealed class Widget : IKubernetesObject<V1ObjectMeta>
    {
        public string ApiVersion { get; set; } = "example.com/v1";

        public string Kind { get; set; } = "Widget";

        public V1ObjectMeta Metadata { get; set; } = new();

        public WidgetSpec? Spec { get; set; }
    }

    private sealed class WidgetSpec
    {
        public int Size { get; set; }

        [JsonPropertyName("tags")]
        public List<string> Tags { get; set; } = [];
    }
}
