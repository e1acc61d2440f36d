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
}
