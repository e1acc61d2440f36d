using HaKit.Assessments;
using HaKit.Core.Tests.Rules;
using HaKit.Evaluation;
using HaKit.Inputs;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Core.Tests.Assessments;

/// <summary>What there is to say about a set, in one result.</summary>
public class AssessmentTests
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec: {selector: {app: web}, ports: [{port: 80}]}
        """;

    [Fact]
    public void A_refused_object_is_reported_and_evaluated_no_further()
    {
        var result = Of(("web.yaml", Manifests.Deployment("replicas: 1\nnonsense: 1")));
        Assert.Equal(["HAK0010"], Rules(result));
        Assert.False(result.IsValid);
        Assert.True(Assert.Single(result.Objects).IsRefused);
    }

    [Fact]
    public void A_refused_workload_still_exists_for_others() =>
        Assert.DoesNotContain("HAK6001", Rules(Of(("web.yaml", Manifests.Deployment("replicas: 3\nnonsense: 1", @namespace: "shop")), ("svc.yaml", Service))));

    [Fact]
    public void A_removed_version_is_said_once_and_evaluated()
    {
        var result = Of(("web.yaml", Manifests.Workload("extensions/v1beta1", "Deployment", "replicas: 1")));
        Assert.Equal(1, Rules(result).Count(rule => rule is "HAK7002" or "HAK0013"));
        Assert.Contains("HAK1001", Rules(result));
        Assert.Equal("HAK0013", Assert.Single(result.Problems).Rule);
    }

    [Fact]
    public void The_second_definition_is_named_and_nothing_follows_from_it()
    {
        var result = Of(("a.yaml", Service), ("b.yaml", Service.Replace("port: 80", "port: 81", StringComparison.Ordinal)));
        var twice = Assert.Single(result.Findings, finding => finding.Rule == "HAK9005");
        Assert.Equal("Service shop/web is defined twice: a.yaml:1:1 and b.yaml:1:1.", twice.Message);
        Assert.Equal((Severity.Error, "b.yaml", 1, 1), (twice.Severity, twice.File, twice.Line, twice.Column));
        Assert.Single(result.Findings, finding => finding.Rule == "HAK6001");
    }

    [Fact]
    public void Identical_copies_are_information()
    {
        var twice = Assert.Single(Of(("a.yaml", Service), ("b.yaml", Service)).Problems);
        Assert.Equal((Severity.Info, "Service shop/web is defined twice: a.yaml:1:1 and b.yaml:1:1; the copies are identical."), (twice.Severity, twice.Message));
        Assert.Equal("Remove one of the copies.", twice.Remediation);
    }

    [Theory]
    [InlineData("namespace: shop", "namespace: other")]
    [InlineData("name: web", "generateName: web-")]
    public void Other_identities_are_no_duplicates(string was, string now) =>
        Assert.Empty(Of(("a.yaml", Service), ("b.yaml", Service.Replace(was, now, StringComparison.Ordinal))).Problems);

    [Fact]
    public void No_namespace_is_the_default_one() => Assert.NotEmpty(Of(
        ("a.yaml", Service.Replace(", namespace: shop", "", StringComparison.Ordinal)),
        ("b.yaml", Service.Replace("namespace: shop", "namespace: default", StringComparison.Ordinal))).Problems);

    [Fact]
    public void Cluster_wide_kinds_have_no_namespace()
    {
        const string role = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: a}\nrules: []\n";
        Assert.NotEmpty(Of(("a.yaml", role), ("b.yaml", role)).Problems);
    }

    [Theory]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: {{ .Name }}}\n")]
    [InlineData("apiVersion: {{ .Api }}\nkind: {{ .Kind }}\nmetadata: {name: x}\n")]
    [InlineData("a: [\n")]
    public void What_cannot_be_read_may_hold_what_is_missing(string unread)
    {
        var result = Of(("svc.yaml", Service), ("unread.yaml", unread));
        Assert.DoesNotContain("HAK6001", Rules(result));
        var held = Assert.Single(result.HeldBack);
        Assert.Equal(("HAK6001", "web"), (held.Rule.Id.Value, held.Subject.Name));
        Assert.StartsWith("unread.yaml:", held.Because.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_a_kind_that_runs_no_pods_holds_nothing_back()
    {
        var result = Of(("svc.yaml", Service), ("map.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: {{ .Name }}}\n"));
        Assert.Contains("HAK6001", Rules(result));
        Assert.Empty(result.HeldBack);
    }

    [Theory]
    [InlineData("cert-manager.io/v1", "Certificate", "secretName: tls", true)]
    [InlineData("external-secrets.io/v1", "ExternalSecret", "target: {name: x}", true)]
    [InlineData("postgresql.cnpg.io/v1", "Cluster", "instances: 3", false)]
    [InlineData("argoproj.io/v1alpha1", "Application", "project: a", false)]
    [InlineData("example.com/v1", "Thing", "color: blue", true)]
    [InlineData("example.com/v1", "Thing", "template: {spec: {containers: [{name: a}]}}", false)]
    [InlineData("example.com/v1", "Thing", "credentials: {secretName: a}", true)]
    public void A_custom_object_opens_the_world_only_for_what_it_makes(string apiVersion, string kind, string spec, bool isReported)
    {
        var result = Of(("svc.yaml", Service), ("x.yaml", $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: x, namespace: shop}}\nspec: {{{spec}}}\n"));
        Assert.Equal(isReported, Rules(result).Contains("HAK6001"));
        Assert.Equal(!isReported, result.HeldBack.Any(held => held.Rule.Id.Value == "HAK6001"));
    }

    [Fact]
    public void An_operator_in_another_namespace_holds_nothing_back()
    {
        const string cluster = "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: {name: x, namespace: other}\nspec: {instances: 3}\n";
        Assert.Contains("HAK6001", Rules(Of(("svc.yaml", Service), ("x.yaml", cluster))));
    }

    [Fact]
    public void Findings_come_by_object()
    {
        var result = Of(("svc.yaml", Service), ("web.yaml", Manifests.Deployment("replicas: 1\nnonsense: 1")));
        Assert.Equal(["HAK6001", "HAK0010"], Rules(result));
    }

    [Fact]
    public void A_mutating_policy_says_that_it_is_not_simulated()
    {
        const string policy = """
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingWebhookConfiguration
            metadata: {name: inject}
            """;
        var one = Assert.Single(Of(("hook.yaml", policy)).Objects);
        Assert.Equal("what it does to the other inputs is not simulated", one.Verdict.Reason);
    }

    private static List<string> Rules(Assessment result) => [.. result.Findings.Select(finding => finding.Rule)];

    private static Assessment Of(params (string Name, string Text)[] files)
    {
        var documents = new List<InputDocument>();
        foreach (var (name, text) in files)
        {
            foreach (var chunk in YamlReader.Split(text))
                documents.AddRange(YamlReader.ReadChunk(chunk, new Source(SourceKind.Text, name)).Select(document => DocumentClassifier.Classify(document, chunk)));
        }

        return new DocumentAssessment(documents, new AssessmentOptions { Rules = RuleOptions.Default }).Result;
    }
}
