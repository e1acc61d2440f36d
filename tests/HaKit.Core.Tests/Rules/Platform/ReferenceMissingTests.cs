using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Platform;

public class ReferenceMissingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ReferenceMissing);

    [Theory]
    [InlineData("envFrom: [{configMapRef: {name: settings}}]", "envFrom[0].configMapRef.name", "ConfigMap")]
    [InlineData("envFrom: [{secretRef: {name: settings}}]", "envFrom[0].secretRef.name", "Secret")]
    [InlineData("env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: a}}}]", "env[0].valueFrom.configMapKeyRef.name", "ConfigMap")]
    [InlineData("env: [{name: A, valueFrom: {secretKeyRef: {name: settings, key: a}}}]", "env[0].valueFrom.secretKeyRef.name", "Secret")]
    public void A_missing_source_of_variables_Reports(string container, string field, string kind) => Rule.Reports(
        Error, "spec.template.spec.containers[0]." + field, $"{kind} settings is not in namespace default: the pod never starts.", Deployment(container: container));

    [Theory]
    [InlineData("{name: v, configMap: {name: settings}}", "configMap.name", "ConfigMap")]
    [InlineData("{name: v, secret: {secretName: settings}}", "secret.secretName", "Secret")]
    [InlineData("{name: v, persistentVolumeClaim: {claimName: settings}}", "persistentVolumeClaim.claimName", "PersistentVolumeClaim")]
    [InlineData("{name: v, projected: {sources: [{secret: {name: settings}}]}}", "projected.sources[0].secret.name", "Secret")]
    public void A_missing_volume_Reports(string volume, string field, string kind) => Rule.Reports(
        Error, "spec.template.spec.volumes[0]." + field, $"{kind} settings is not in namespace default: the pod never starts.", Deployment(pod: $"volumes: [{volume}]"));

    [Fact]
    public void A_source_of_the_set_Passes() => Rule.Passes(
        Deployment(container: "envFrom: [{configMapRef: {name: settings}}]"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n");

    [Theory]
    [InlineData("envFrom: [{configMapRef: {name: settings, optional: true}}]")]
    [InlineData("envFrom: [{configMapRef: {name: kube-root-ca.crt}}]")]
    [InlineData("")]
    public void Optional_or_always_there_DoesNotApply(string container) => Rule.DoesNotApply(Deployment(container: container));

    [Fact]
    public void In_an_open_world_it_is_not_asked() => Rule.OpenWorld.DoesNotApply(Deployment(container: "envFrom: [{configMapRef: {name: settings}}]"));

    [Fact]
    public void Beside_objects_that_may_make_it_is_Unknown() => Rule.IsUnknown(Deployment(container: "envFrom: [{secretRef: {name: settings}}]"), Opaque);

    private const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {log-level: info}\n";

    private const string Secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {pasword: x}\n";

    [Fact]
    public void A_missing_key_of_a_Secret_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.key",
        "Secret db has no key password (it has pasword): the container never starts.",
        Deployment(container: "env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: password}}}]"),
        Secret);

    [Theory]
    [InlineData("{name: v, configMap: {name: settings, items: [{key: level, path: a}]}}", "configMap.items[0].key")]
    [InlineData("{name: v, projected: {sources: [{configMap: {name: settings, items: [{key: log-level, path: a}, {key: level, path: b}]}}]}}",
        "projected.sources[0].configMap.items[1].key")]
    public void A_missing_key_of_a_volume_Reports(string volume, string field) => Rule.Reports(
        Error,
        "spec.template.spec.volumes[0]." + field,
        "ConfigMap settings has no key level (it has log-level): the container never starts.",
        Deployment(pod: $"volumes: [{volume}]"),
        Settings);

    [Theory]
    [InlineData("env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: pasword}}}]")]
    [InlineData("env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: log-level}}}]")]
    public void A_key_that_is_there_Passes(string container) => Rule.Passes(Deployment(container: container), Settings, Secret);

    [Fact]
    public void An_optional_key_DoesNotApply() => Rule.DoesNotApply(
        Deployment(container: "env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: password, optional: true}}}]"), Secret);

    [Theory]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata: {name: db}\n")]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ntype: kubernetes.io/service-account-token\ndata: {extra: eA==}\n")]
    [InlineData($"apiVersion: v1\nkind: Secret\nmetadata: {{name: db}}\ndata: {Unknown}\n")]
    public void Keys_that_somebody_else_fills_are_not_reported(string secret) =>
        Assert.Empty(Rule.Findings(Deployment(container: "env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: token}}}]"), secret));

    [Fact]
    public void A_claim_template_replaces_the_volume_of_its_name() => Rule.DoesNotApply(StatefulSet(
        "replicas: 3\nvolumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce]}}]",
        "volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]"));

    [Fact]
    public void A_missing_Secret_for_pulling_is_information()
    {
        Rule.Reports(
            Info,
            "spec.template.spec.imagePullSecrets[0].name",
            "Secret registry, named in imagePullSecrets, is not in namespace default: images that need it cannot be pulled.",
            Deployment(pod: "imagePullSecrets: [{name: registry}]"));
        Rule.DoesNotApply(Deployment(pod: "imagePullSecrets: [{name: db}]"), Secret);
    }
}
