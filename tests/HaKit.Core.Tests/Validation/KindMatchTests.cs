using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Validation;

namespace HaKit.Core.Tests.Validation;

/// <summary>What is said of kinds that the target version does not serve.</summary>
public class KindMatchTests
{
    [Theory]
    [InlineData("extensions/v1beta1", "Deployment", "1.36", "apiVersion", "Kubernetes 1.16 removed it; use apps/v1")]
    [InlineData("policy/v1beta1", "PodSecurityPolicy", "1.36", "apiVersion", "Kubernetes 1.25 removed it; Pod Security admission took its place")]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", "1.33", "apiVersion", "Kubernetes 1.34 introduced it, the target is 1.33")]
    [InlineData("apps/v1", "Deployement", "1.36", "kind", "use kind Deployment")]
    [InlineData("apps/v1", "deployment", "1.36", "kind", "use kind Deployment")]
    [InlineData("policy/v1", "PDB", "1.36", "kind", "use kind PodDisruptionBudget")]
    [InlineData("v1", "Deployment", "1.36", "apiVersion", "use apiVersion apps/v1")]
    [InlineData("networking/v1", "Ingress", "1.36", "apiVersion", "use apiVersion networking.k8s.io/v1")]
    [InlineData("autoscaling/v1", "Scale", "1.36", "kind", "it exists only as a subresource of other objects")]
    public void Says_what_to_write_instead(string apiVersion, string kind, string version, string field, string advice)
    {
        var error = KindMatch.Find(Object(apiVersion, kind), KubernetesVersion.Parse(version))!;
        Assert.Equal((field, Reasons.NoMatch), (error.Field, error.Reason));
        Assert.Equal($"no matches for kind \"{kind}\" in version \"{apiVersion}\": {advice}", error.Message);
    }

    [Theory]
    [InlineData("apps/v1", "Deployment")]
    [InlineData("cert-manager.io/v1", "Certificate")]
    [InlineData("serving.knative.dev/v1", "Service")]
    [InlineData("autoscaling.k8s.io/v1", "VerticalPodAutoscaler")]
    [InlineData("gateway.networking.k8s.io/v1", "HTTPRoute")]
    [InlineData("kustomize.config.k8s.io/v1beta1", "Kustomization")]
    [InlineData("v1", "Config")]
    public void Served_and_foreign_kinds_pass(string apiVersion, string kind) =>
        Assert.Null(KindMatch.Find(Object(apiVersion, kind), KubernetesVersion.Parse("1.36")));

    [Fact]
    public void A_version_that_the_definition_does_not_serve_is_refused()
    {
        var definition = Read("""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: foos.example.com}
            spec:
              group: example.com
              names: {kind: Foo, plural: foos}
              scope: Namespaced
              versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}, {name: v1alpha1, served: false, storage: false}]
            """);
        var options = new ValidationOptions(KubernetesVersion.Default, SchemaSet.FromObjects([definition]));
        Assert.Equal(VerdictStatus.Valid, ManifestValidator.Check(Object("example.com/v1", "Foo"), options).Status);
        var error = Assert.Single(ManifestValidator.Check(Object("example.com/v1alpha1", "Foo"), options).Errors);
        Assert.Equal("no matches for kind \"Foo\" in version \"example.com/v1alpha1\": its definition serves example.com/v1", error.Message);
        Assert.Equal(VerdictStatus.Skipped, ManifestValidator.Check(Object("example.com/v1", "Bar"), options).Status);
    }

    private static ManifestObject Object(string apiVersion, string kind) => Read($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: a, namespace: shop}}\n");

    private static ManifestObject Read(string text) => new((MapNode)YamlReader.Read(text, new Source(SourceKind.Text, "in.yaml"))[0].Root!);
}
