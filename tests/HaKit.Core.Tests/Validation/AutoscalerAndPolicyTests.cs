namespace HaKit.Core.Tests.Validation;

public class AutoscalerAndPolicyTests
{
    [Theory]
    [InlineData("maxReplicas: 3", null)]
    [InlineData("maxReplicas: 3, minReplicas: 4", "spec.maxReplicas FieldValueInvalid")]
    [InlineData("maxReplicas: 3, minReplicas: 0", "spec.minReplicas FieldValueInvalid")]
    [InlineData("maxReplicas: 3, behavior: {scaleDown: {policies: []}}", "spec.behavior.scaleDown.policies FieldValueRequired")]
    [InlineData("maxReplicas: 3, behavior: {scaleDown: {stabilizationWindowSeconds: 3601}}", "spec.behavior.scaleDown.stabilizationWindowSeconds FieldValueInvalid")]
    [InlineData("maxReplicas: 3, metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 0}}}]", "spec.metrics[0].resource.target.averageUtilization FieldValueInvalid")]
    [InlineData("maxReplicas: 3, metrics: [{type: Pods}]", "spec.metrics[0].pods FieldValueRequired")]
    public void Autoscalers_HaveBoundsAndMetrics(string spec, string? cause) => Server.Refuses(
        $"{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: h}}, spec: {{scaleTargetRef: {{apiVersion: apps/v1, kind: Deployment, name: w}}, {spec}}}}}",
        cause is null ? [] : [cause]);

    [Fact]
    public void Scaling_to_zero_IsOnSince_1_37WithAMetricThatSeesNoPods()
    {
        const string Scaler = "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h}, spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: w}, minReplicas: 0, maxReplicas: 2}}";
        Server.Refuses("1.37", Scaler, ["spec.metrics FieldValueForbidden"]);
    }

    [Theory]
    [InlineData("maxUnavailable: 1", null)]
    [InlineData("maxUnavailable: 1, minAvailable: 1", "spec FieldValueInvalid")]
    [InlineData("minAvailable: 101%", "spec.minAvailable FieldValueInvalid")]
    [InlineData("minAvailable: '5'", "spec.minAvailable FieldValueInvalid")]
    public void Budgets_BoundOneWay(string spec, string? cause) => Server.Refuses(
        $"{{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {{name: b}}, spec: {{{spec}}}}}", cause is null ? [] : [cause]);

    [Theory]
    [InlineData("variables: [{name: r, expression: object.spec.replicas}], validations: [{expression: variables.r >= 2}]", null)]
    [InlineData("validations: [{expression: variables.r >= 2}]", "compilation failed: ERROR: <input>:1:1: undeclared reference to 'variables' (in container '')\n | variables.r >= 2\n | ^")]
    [InlineData("validations: [{expression: '1'}]", "must evaluate to bool but got int")]
    [InlineData("validations: [{expression: 'object.spec.x.all(c, c.startsWith(\"a\"))'}]", null)]
    [InlineData("validations: [{expression: 'has(object.spec) && size(object.spec.list) > 0'}]", null)]
    [InlineData("validations: [{expression: '\"a\" + 1 == \"b\"'}]", "compilation failed: ERROR: <input>:1:5: found no matching overload for '_+_' applied to '(string, int)'\n | \"a\" + 1 == \"b\"\n | ....^")]
    [InlineData("validations: [{expression: 'request.bogus == 1'}]", "compilation failed: ERROR: <input>:1:8: undefined field 'bogus'\n | request.bogus == 1\n | .......^")]
    public void Expressions_Compile(string spec, string? detail)
    {
        var errors = Server.Errors($"{{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicy, metadata: {{name: p}}, spec: {{matchConstraints: {{resourceRules: [{{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}}]}}, {spec}}}}}");
        if (detail is null)
            Assert.Empty(errors);
        else
            Assert.EndsWith(": " + detail, Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hard: {pods: 10}", null)]
    [InlineData("hard: {bogus: 10}", "spec.hard[bogus] FieldValueInvalid")]
    [InlineData("hard: {pods: 1500m}", "spec.hard[pods] FieldValueInvalid")]
    [InlineData("hard: {services: 1}, scopes: [BestEffort]", "spec.scopes FieldValueInvalid")]
    public void Quotas_BoundWhatExists(string spec, string? cause) =>
        Server.Refuses($"{{apiVersion: v1, kind: ResourceQuota, metadata: {{name: q}}, spec: {{{spec}}}}}", cause is null ? [] : [cause]);
}
