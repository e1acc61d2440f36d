namespace HaKit.Core.Tests.Validation;

public class NodeTests
{
    [Theory]
    [InlineData("spec: {podCIDR: 10.0.0.0/24, podCIDRs: [10.0.0.0/24, 'fd00::/64']}", null)]
    [InlineData("spec: {podCIDRs: [10.0.0.0/24, 10.1.0.0/24]}", "spec.podCIDRs FieldValueInvalid")]
    [InlineData("spec: {podCIDR: x}", "spec.podCIDRs[0] FieldValueInvalid")]
    [InlineData("spec: {podCIDR: 10.0.0.0/24, podCIDRs: [x]}", null)]
    [InlineData("spec: {taints: [{key: a, effect: NoSchedule}, {key: a, effect: NoSchedule}]}", "metadata.taints[1] FieldValueDuplicate")]
    [InlineData("spec: {taints: [{key: a}]}", "metadata.taints[0].effect FieldValueRequired")]
    [InlineData("status: {capacity: {cpu: '-1'}}", "status.capacity.cpu FieldValueInvalid")]
    [InlineData("status: {capacity: {cpu: ' 1'}}", null)]
    [InlineData("status: {declaredFeatures: [B, A]}", "status.declaredFeatures[1] FieldValueInvalid")]
    public void Nodes_AreChecked(string fields, string? cause) =>
        Server.Refuses($"{{apiVersion: v1, kind: Node, metadata: {{name: node}}, {fields}}}", cause is null ? [] : [cause]);

    [Theory]
    [InlineData("handler: runc", null)]
    [InlineData("handler: ''", "handler FieldValueRequired")]
    [InlineData("handler: Runc", "handler FieldValueInvalid")]
    [InlineData("handler: runc, overhead: {podFixed: {memory: '-1'}}", "overhead.limits[memory] FieldValueInvalid")]
    [InlineData("handler: runc, scheduling: {tolerations: [{operator: Exists}, {operator: Exists}]}", "scheduling.tolerations[1] FieldValueDuplicate")]
    public void Runtime_classes_AreChecked(string fields, string? cause) =>
        Server.Refuses($"{{apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: {{name: r}}, {fields}}}", cause is null ? [] : [cause]);

    [Theory]
    [InlineData("leaseDurationSeconds: 1", null)]
    [InlineData("leaseDurationSeconds: 0", "spec.leaseDurationSeconds FieldValueInvalid")]
    [InlineData("leaseTransitions: -1", "spec.leaseTransitions FieldValueInvalid")]
    [InlineData("renewTime: '2026-01-01T00:00:00.000000Z'", null)]
    [InlineData("renewTime: '2026-01-01T00:00:00Z'", "spec.renewTime DecodeError")]
    [InlineData("renewTime: '2026-01-01T00:00:00.000000000Z'", "spec.renewTime DecodeError")]
    public void Leases_AreChecked(string spec, string? cause) =>
        Server.Refuses($"{{apiVersion: coordination.k8s.io/v1, kind: Lease, metadata: {{name: l}}, spec: {{{spec}}}}}", cause is null ? [] : [cause]);

    [Theory]
    [InlineData("v1", "involvedObject: {namespace: a}", null)]
    [InlineData("v1", "involvedObject: {namespace: b}", "involvedObject.namespace FieldValueInvalid")]
    [InlineData("v1", "involvedObject: {}", "involvedObject.namespace FieldValueInvalid")]
    [InlineData("v1", "involvedObject: {namespace: b}, eventTime: '2026-01-01T00:00:00.000000Z', reportingInstance: i, action: A, reason: R", "reportingComponent FieldValueRequired,reportingComponent FieldValueInvalid")]
    [InlineData("events.k8s.io/v1", "regarding: {namespace: a}, eventTime: '2026-01-01T00:00:00.000000Z', reportingController: c, reportingInstance: i, action: A, reason: R, type: Normal", null)]
    [InlineData("events.k8s.io/v1", "regarding: {namespace: a}, type: Normal", "eventTime FieldValueRequired")]
    [InlineData("events.k8s.io/v1", "regarding: {namespace: a}, eventTime: '2026-01-01T00:00:00.000000Z', reportingController: c, reportingInstance: i, action: A, reason: R, type: Normal, deprecatedCount: 1, series: {count: 1}",
        "count FieldValueInvalid,series.count FieldValueInvalid,series.lastObservedTime FieldValueRequired")]
    public void Events_AreAboutOneNamespace(string version, string fields, string? causes) =>
        Server.Refuses($"{{apiVersion: {version}, kind: Event, metadata: {{name: e, namespace: a}}, {fields}}}", causes?.Split(',') ?? []);
}
