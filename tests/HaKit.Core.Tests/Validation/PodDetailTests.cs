namespace HaKit.Core.Tests.Validation;

/// <summary>Annotations, Windows, label keys and files of pods.</summary>
public class PodDetailTests
{
    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";

    [Theory]
    [InlineData(AppArmor + "c: runtime/default", null)]
    [InlineData(AppArmor + "d: runtime/default", "metadata.annotations[" + AppArmor + "d] FieldValueInvalid")]
    [InlineData(AppArmor + "c: other", "metadata.annotations[" + AppArmor + "c] FieldValueInvalid")]
    [InlineData("seccomp.security.alpha.kubernetes.io/pod: localhost/a", null)]
    [InlineData("seccomp.security.alpha.kubernetes.io/pod: localhost/../a", "metadata.annotations.seccomp.security.alpha.kubernetes.io/pod FieldValueInvalid")]
    [InlineData("controller.kubernetes.io/pod-deletion-cost: '-5'", null)]
    [InlineData("controller.kubernetes.io/pod-deletion-cost: '05'", "metadata.annotations[controller.kubernetes.io/pod-deletion-cost] FieldValueInvalid")]
    [InlineData("controller.kubernetes.io/pod-deletion-cost: '2147483648'", "metadata.annotations[controller.kubernetes.io/pod-deletion-cost] FieldValueInvalid")]
    [InlineData("kubernetes.io/config.mirror: x", "metadata.annotations[kubernetes.io/config.mirror] FieldValueInvalid")]
    [InlineData("scheduler.alpha.kubernetes.io/tolerations: '[{\"operator\":\"Exists\"}]'", null)]
    [InlineData("scheduler.alpha.kubernetes.io/tolerations: 'x'", "metadata.annotations FieldValueInvalid")]
    public void Annotations_AreReadAsFields(string annotation, string? cause) => Server.Refuses(
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: p, annotations: {{{annotation}}}}}, spec: {{containers: [{{name: c, image: i}}]}}}}", cause is null ? [] : [cause]);

    [Theory]
    [InlineData("Unconfined", null)]
    [InlineData("RuntimeDefault", "spec.containers[0].securityContext.appArmorProfile.type FieldValueForbidden")]
    public void AppArmor_IsSaidAlikeTwice(string type, string? cause) => Server.Refuses(
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: p, annotations: {{{AppArmor}c: unconfined}}}}, spec: {{containers: [{{name: c, image: i, securityContext: {{appArmorProfile: {{type: {type}}}}}}}]}}}}",
        cause is null ? [] : [cause]);

    [Theory]
    [InlineData("hostNetwork: true, securityContext: {windowsOptions: {hostProcess: true}}", "", null)]
    [InlineData("securityContext: {windowsOptions: {hostProcess: true}}", "", "spec.hostNetwork FieldValueInvalid")]
    [InlineData("hostNetwork: true, initContainers: [{name: i, image: i}]", "hostProcess: true", "spec FieldValueInvalid")]
    [InlineData("hostNetwork: true, securityContext: {windowsOptions: {hostProcess: true}}", "hostProcess: false", "spec.containers[0].securityContext.windowsOptions.hostProcess FieldValueInvalid")]
    [InlineData("", "runAsUserName: 'NT AUTHORITY\\LOCAL SERVICE'", null)]
    [InlineData("", "runAsUserName: ''", "spec.containers[0].securityContext.windowsOptions.runAsUserName FieldValueInvalid")]
    [InlineData("", "runAsUserName: 'a\\b\\c'", "spec.containers[0].securityContext.windowsOptions.runAsUserName FieldValueInvalid")]
    [InlineData("", "runAsUserName: '\\b'", "spec.containers[0].securityContext.windowsOptions.runAsUserName FieldValueInvalid")]
    [InlineData("", "runAsUserName: ' .'", "spec.containers[0].securityContext.windowsOptions.runAsUserName FieldValueInvalid")]
    [InlineData("", "gmsaCredentialSpecName: Name", "spec.containers[0].securityContext.windowsOptions.gmsaCredentialSpecName FieldValueInvalid")]
    public void Windows_options_AreChecked(string spec, string options, string? cause) => Server.Refuses(
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: p}}, spec: {{{spec}{(spec.Length == 0 ? "" : ", ")}containers: [{{name: c, image: i, securityContext: {{windowsOptions: {{{options}}}}}}}]}}}}",
        cause is null ? [] : [cause]);

    [Theory]
    [InlineData("mismatchLabelKeys: [app]", "{key: app, operator: Exists}", null)]
    [InlineData("matchLabelKeys: [app]", "{key: other, operator: Exists}", null)]
    [InlineData("matchLabelKeys: [app]", "{key: app, operator: Exists}", "spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0][0] FieldValueInvalid")]
    [InlineData("matchLabelKeys: [app], mismatchLabelKeys: [app]", "{key: other, operator: Exists}",
        "spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0][0] FieldValueInvalid,spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys[0] FieldValueInvalid")]
    public void Label_keys_BecomePartOfThePodsSelector(string keys, string requirement, string? causes) => Server.Refuses(
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: p, labels: {{app: a}}}}, spec: {{containers: [{{name: c, image: i}}], affinity: {{podAffinity: {{requiredDuringSchedulingIgnoredDuringExecution: [{{topologyKey: z, labelSelector: {{matchExpressions: [{requirement}]}}, {keys}}}]}}}}}}}}",
        causes?.Split(',') ?? []);

    [Theory]
    [InlineData("{name: v, emptyDir: {}}", null)]
    [InlineData("{name: w, emptyDir: {}}", "spec.containers[0].env[0].valueFrom.fileKeyRef.volumeName FieldValueNotFound")]
    [InlineData("{name: v, hostPath: {path: /a}}", "spec.containers[0].env[0].valueFrom.fileKeyRef.volumeName FieldValueInvalid")]
    public void Files_of_variables_LieInAnEmptyVolume(string volume, string? cause) => Server.Refuses(
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: p}}, spec: {{volumes: [{volume}], containers: [{{name: c, image: i, env: [{{name: A, valueFrom: {{fileKeyRef: {{volumeName: v, path: f, key: K}}}}}}]}}]}}}}",
        cause is null ? [] : [cause]);

    [Theory]
    [InlineData("metadata: {labels: {a: b}}", null)]
    [InlineData("metadata: {uid: x}", "spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.uID FieldValueForbidden")]
    public void Ephemeral_claims_HaveNoNameOfTheirOwn(string metadata, string? cause) => Server.Refuses(
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: p}}, spec: {{volumes: [{{name: v, ephemeral: {{volumeClaimTemplate: {{{metadata}, spec: {{accessModes: [ReadWriteOnce], resources: {{requests: {{storage: 1}}}}}}}}}}}}], containers: [{{name: c, image: i}}]}}}}",
        cause is null ? [] : [cause]);

    [Fact]
    public void Mounts_AreReportedAtTheirListWhereTheServerDoesSo() => Server.Refuses(
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {volumes: [{name: v, emptyDir: {}}], containers: [{name: c, image: i, volumeMounts: [{name: v, mountPath: /a, subPath: /b, subPathExpr: c, mountPropagation: Bidirectional}]}]}}",
        "spec.containers[0].volumeMounts.subPath FieldValueInvalid", "spec.containers[0].volumeMounts[0].subPathExpr FieldValueInvalid",
        "spec.containers[0].volumeMounts.mountPropagation FieldValueForbidden");

    [Theory]
    [InlineData("0-2,5", 4, null)]
    [InlineData("0-2,5", 5, "spec.successPolicy.rules[0].succeededCount FieldValueInvalid")]
    [InlineData("5,3", 0, "spec.successPolicy.rules[0].succeededIndexes FieldValueInvalid")]
    [InlineData("10", 0, "spec.successPolicy.rules[0].succeededIndexes FieldValueInvalid")]
    [InlineData("1-2-3", 0, "spec.successPolicy.rules[0].succeededIndexes FieldValueInvalid")]
    [InlineData("x", 0, "spec.successPolicy.rules[0].succeededIndexes FieldValueInvalid")]
    public void Success_policies_CountIndexes(string indexes, int count, string? cause) => Server.Refuses(
        $"{{apiVersion: batch/v1, kind: Job, metadata: {{name: j}}, spec: {{completionMode: Indexed, completions: 10, successPolicy: {{rules: [{{succeededIndexes: '{indexes}', succeededCount: {count}}}]}}, template: {{spec: {{restartPolicy: Never, containers: [{{name: c, image: i}}]}}}}}}}}",
        cause is null ? [] : [cause]);

    [Fact]
    public void Controllers_without_a_template_AreRefused() => Server.Refuses(
        "{apiVersion: v1, kind: ReplicationController, metadata: {name: r}, spec: {selector: {a: b}}}", "spec.template FieldValueRequired");

    [Fact]
    public void Controllers_GetLabelsAndSelectorFromTheirPods() =>
        Server.Accepts("{apiVersion: v1, kind: ReplicationController, metadata: {name: r}, spec: {template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}}}");

    [Theory]
    [InlineData("targetCPUUtilizationPercentage: 50", null)]
    [InlineData("targetCPUUtilizationPercentage: 0", "spec.metrics[0].resource.target.averageUtilization FieldValueInvalid")]
    public void First_autoscalers_AreCheckedInTheServersForm(string spec, string? cause) => Server.Refuses(
        $"{{apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler, metadata: {{name: h}}, spec: {{maxReplicas: 3, scaleTargetRef: {{apiVersion: apps/v1, kind: Deployment, name: d}}, {spec}}}}}",
        cause is null ? [] : [cause]);

    [Fact]
    public void MountOption_IsForServersThatMountWithLabels()
    {
        const string Pod = "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {securityContext: {seLinuxChangePolicy: MountOption}, containers: [{name: c, image: i}]}}";
        Server.Refuses(Pod, "spec.securityContext.seLinuxChangePolicy FieldValueNotSupported");
        Server.Accepts(Pod, "1.37");
    }
}
