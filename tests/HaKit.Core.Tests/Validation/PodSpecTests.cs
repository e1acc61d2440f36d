namespace HaKit.Core.Tests.Validation;

public class PodSpecTests
{
    private const string Container = "spec.template.spec.containers[0].";

    [Fact]
    public void A_plain_Deployment_IsAccepted() => Server.Accepts(Server.Deployment());

    [Fact]
    public void A_container_without_image_IsRefusedWithItsPlace()
    {
        var error = Assert.Single(Server.Errors(Server.Deployment().Replace("        image: nginx:1.29\n", "")));
        Assert.Equal(Container + "image", error.Field);
        Assert.Equal("Required value", error.Message);
        Assert.Equal(17, error.Place.Line);
    }

    [Theory]
    [InlineData("ports: [{containerPort: 80}, {containerPort: 0}]", "ports[1].containerPort FieldValueRequired")]
    [InlineData("ports: [{containerPort: 65536}]", "ports[0].containerPort FieldValueInvalid")]
    [InlineData("ports: [{containerPort: 80, name: http}, {containerPort: 81, name: http}]", "ports[1].name FieldValueDuplicate")]
    [InlineData("ports: [{containerPort: 80, name: UPPER}]", "ports[0].name FieldValueInvalid")]
    [InlineData("ports: [{containerPort: 80, protocol: HTTP}]", "ports[0].protocol FieldValueNotSupported")]
    [InlineData("env: [{name: A=B}]", "env[0].name FieldValueInvalid")]
    [InlineData("env: [{name: A, value: x, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]", "env[0].valueFrom FieldValueInvalid")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.bogus}}}]", "env[0].valueFrom.fieldRef.fieldPath FieldValueInvalid")]
    [InlineData("envFrom: [{}]", "envFrom FieldValueInvalid")]
    [InlineData("volumeMounts: [{name: data, mountPath: /data}]", "volumeMounts[0].name FieldValueNotFound")]
    [InlineData("readinessProbe: {}", "readinessProbe FieldValueRequired")]
    [InlineData("readinessProbe: {tcpSocket: {port: 80}, exec: {command: [a]}}", "readinessProbe.tcpSocket FieldValueForbidden")]
    [InlineData("livenessProbe: {successThreshold: 2, tcpSocket: {port: 80}}", "livenessProbe.successThreshold FieldValueInvalid")]
    [InlineData("readinessProbe: {terminationGracePeriodSeconds: 1, tcpSocket: {port: 80}}", "readinessProbe.terminationGracePeriodSeconds FieldValueInvalid")]
    [InlineData("lifecycle: {preStop: {sleep: {seconds: 31}}}", "lifecycle.preStop.sleep FieldValueInvalid")]
    [InlineData("resources: {limits: {cpu: 1}, requests: {cpu: 2}}", "resources.requests FieldValueInvalid")]
    [InlineData("resources: {limits: {cpus: 1}}", "resources.limits[cpus] FieldValueInvalid")]
    [InlineData("resources: {requests: {example.com/gpu: 1}}", "resources.limits FieldValueRequired")]
    [InlineData("securityContext: {allowPrivilegeEscalation: false, privileged: true}", "securityContext FieldValueInvalid")]
    [InlineData("imagePullPolicy: Sometimes", "imagePullPolicy FieldValueNotSupported")]
    public void A_faulty_container_IsRefused(string lines, string cause) => Server.Refuses(Server.Deployment(container: lines), Container + cause);

    [Theory]
    [InlineData("restartPolicy: Never", "restartPolicy FieldValueNotSupported")]
    [InlineData("volumes: [{name: a, emptyDir: {}, hostPath: {path: /x}}]", "volumes[0].hostPath FieldValueForbidden")]
    [InlineData("volumes: [{name: a, hostPath: {path: /x/../y}}]", "volumes[0].hostPath.path FieldValueInvalid")]
    [InlineData("tolerations: [{value: x}]", "tolerations[0].operator FieldValueInvalid")]
    [InlineData("topologySpreadConstraints: [{maxSkew: 0, topologyKey: a, whenUnsatisfiable: DoNotSchedule}]", "topologySpreadConstraints[0].maxSkew FieldValueInvalid")]
    [InlineData("topologySpreadConstraints: [{maxSkew: 1, topologyKey: a, whenUnsatisfiable: ScheduleAnyway, minDomains: 2}]", "topologySpreadConstraints[0].minDomains FieldValueInvalid")]
    [InlineData("dnsPolicy: None", "dnsConfig FieldValueRequired")]
    [InlineData("hostAliases: [{ip: 300.1.1.1}]", "hostAliases[0].ip FieldValueInvalid")]
    [InlineData("os: {name: beos}", "os FieldValueNotSupported")]
    [InlineData("initContainers: [{name: i, image: i, livenessProbe: {tcpSocket: {port: 1}}}]", "initContainers[0].livenessProbe FieldValueForbidden")]
    [InlineData("initContainers: [{name: i, image: i, restartPolicy: Always, livenessProbe: {tcpSocket: {port: 1}}}]", null)]
    [InlineData("volumes: [{name: a}]", null)]
    public void A_faulty_pod_IsRefused(string lines, string? cause) =>
        Server.Refuses(Server.Deployment(spec: lines), cause is null ? [] : ["spec.template.spec." + cause]);

    [Fact]
    public void Anti_affinity_as_old_guides_print_it_IsRefused() => Server.Refuses(
        Server.Deployment(spec: "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{weight: 100, podAffinityTerm: {topologyKey: kubernetes.io/hostname}}]}}"),
        "spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].weight UnknownField",
        "spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm UnknownField");

    [Fact]
    public void A_sleep_of_zero_IsAcceptedSince_1_33()
    {
        var pod = Server.Deployment(container: "lifecycle: {preStop: {sleep: {seconds: 0}}}");
        Server.Accepts(pod, "1.33");
        Server.Refuses("1.32", pod, [Container + "lifecycle.preStop.sleep FieldValueInvalid"]);
    }
}
