using HaKit.Assessments;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Validation;
using HaKit.Validation.Admission.Simulation;

namespace HaKit.Core.Tests.Validation;

public class PolicySimulationTests
{
    private const string Binding = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: {name: b}
        spec: {policyName: p, validationActions: [Deny]}
        """;

    [Fact]
    public void A_policy_that_is_bound_RefusesWithItsOwnMessage()
    {
        var outcome = Assert.Single(Check(Policy("object.spec.replicas >= 3", "message: at least 3 replicas"), Binding, Deployment()));
        Assert.Equal((PolicyAction.Deny, "p", "b", "Invalid", "at least 3 replicas"), (outcome.Action, outcome.Policy, outcome.Binding, outcome.Reason, outcome.Message));
        Assert.Equal("ValidatingAdmissionPolicy 'p' with binding 'b' denied request: at least 3 replicas", outcome.ServerMessage);
        Assert.True(outcome.Place.Line > 1);
    }

    [Fact]
    public void An_object_that_meets_the_policy_IsAccepted() => Assert.Empty(Check(Policy("object.spec.replicas >= 2"), Binding, Deployment()));

    [Fact]
    public void A_policy_without_binding_DoesNothing() => Assert.Empty(Check(Policy("false"), "", Deployment()));

    [Fact]
    public void Defaults_are_filled_in_before_policies_See() =>
        Assert.Empty(Check(Policy("object.spec.strategy.type == 'RollingUpdate' && object.metadata.namespace == 'default'"), Binding, Deployment()));

    [Theory]
    [InlineData("message: too few, messageExpression: \"'only ' + string(object.spec.replicas)\"", "only 2")]
    [InlineData("message: too few, messageExpression: \"''\"", "too few")]
    [InlineData("message: too few, messageExpression: \"object.spec.missing\"", "too few")]
    [InlineData("", "failed expression: object.spec.replicas >= 3")]
    public void The_message_IsTheExpressionsThenTheFixedOneThenTheRule(string message, string expected) =>
        Assert.Equal(expected, Assert.Single(Check(Policy("object.spec.replicas >= 3", message), Binding, Deployment())).Message);

    [Fact]
    public void All_actions_of_the_binding_AreTold()
    {
        var outcomes = Check(Policy("false", "reason: Forbidden"), Binding.Replace("[Deny]", "[Warn, Audit]", StringComparison.Ordinal), Deployment());
        Assert.Equal([PolicyAction.Warn, PolicyAction.Audit], outcomes.Select(outcome => outcome.Action));
        Assert.All(outcomes, outcome => Assert.Equal("Forbidden", outcome.Reason));
    }

    [Theory]
    [InlineData("resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [statefulsets]}]", false)]
    [InlineData("resourceRules: [{apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*']}]", true)]
    [InlineData("resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [UPDATE], resources: [deployments]}]", false)]
    [InlineData("resourceRules: [{apiGroups: [apps], apiVersions: [v1beta1], operations: [CREATE], resources: [deployments]}], matchPolicy: Exact", false)]
    [InlineData("resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments], scope: Cluster}]", false)]
    [InlineData("resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments], resourceNames: [other]}]", false)]
    [InlineData("resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: ['*']}], excludeResourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]", false)]
    [InlineData("resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: ['*']}], objectSelector: {matchLabels: {app: web}}", true)]
    [InlineData("resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: ['*']}], objectSelector: {matchLabels: {app: other}}", false)]
    [InlineData("resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: ['*']}], namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [default]}]}", false)]
    public void Match_constraints_DecideWhoIsAsked(string constraints, bool asked) =>
        Assert.Equal(asked, Check(Policy("false", constraints: constraints), Binding, Deployment()).Count > 0);

    [Fact]
    public void Labels_of_a_namespace_that_is_not_among_the_inputs_AreNotGuessed()
    {
        const string Constraints = "resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: ['*']}], namespaceSelector: {matchLabels: {env: prod}}";
        const string Space = "{apiVersion: v1, kind: Namespace, metadata: {name: default, labels: {env: ENV}}}";
        var open = Assert.Single(Check(Policy("false", constraints: Constraints), Binding, Deployment()));
        Assert.Equal(PolicyAction.NotEvaluated, open.Action);
        Assert.Equal("whether the policy applies depends on the labels of namespace 'default' or of the object, which are not known here", open.Message);
        Assert.Equal(PolicyAction.Deny, Assert.Single(Check(Policy("false", constraints: Constraints), Binding, Deployment(), Space.Replace("ENV", "prod", StringComparison.Ordinal))).Action);
        Assert.Empty(Check(Policy("false", constraints: Constraints), Binding, Deployment(), Space.Replace("ENV", "test", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("failurePolicy: Fail", "Deny: expression 'object.spec.missing > 1' resulted in error: no such key: missing")]
    [InlineData("failurePolicy: Ignore", "")]
    public void Errors_follow_the_failure_policy(string policy, string expected) => Assert.Equal(
        expected, string.Join("; ", Check(Policy("object.spec.missing > 1", extra: policy), Binding, Deployment()).Select(outcome => outcome.Action + ": " + outcome.Message)));

    [Theory]
    [InlineData("object.metadata.name == 'web'", 1)]
    [InlineData("object.metadata.name != 'web'", 0)]
    public void Match_conditions_come_first(string condition, int outcomes) =>
        Assert.Equal(outcomes, Check(Policy("false", extra: $"matchConditions: [{{name: c, expression: \"{condition}\"}}]"), Binding, Deployment()).Count);

    [Fact]
    public void Variables_build_on_each_other() => Assert.Equal("10", Assert.Single(Check(
        Policy("variables.b < 5", "messageExpression: string(variables.b)", extra: "variables: [{name: a, expression: object.spec.replicas}, {name: b, expression: variables.a * 5}]"),
        Binding, Deployment())).Message);

    [Theory]
    [InlineData("request.userInfo.username == 'me'")]
    [InlineData("authorizer.group('apps').resource('deployments').check('get').allowed()")]
    [InlineData("namespaceObject.metadata.labels['env'] == 'prod'")]
    public void What_depends_on_the_cluster_IsNotEvaluated(string expression)
    {
        var outcome = Assert.Single(Check(Policy(expression), Binding, Deployment()));
        Assert.Equal(PolicyAction.NotEvaluated, outcome.Action);
        Assert.Equal($"the expression '{expression}' depends on what is not known here", outcome.Message);
    }

    [Fact]
    public void Parameters_among_the_inputs_AreUsed()
    {
        const string Parameter = "{apiVersion: v1, kind: ConfigMap, metadata: {name: limits, namespace: default}, data: {least: '3'}}";
        var policy = Policy("object.spec.replicas >= int(params.data.least)", extra: "paramKind: {apiVersion: v1, kind: ConfigMap}");
        var binding = Binding.Replace("policyName: p", "policyName: p, paramRef: {name: limits, parameterNotFoundAction: Deny}", StringComparison.Ordinal);
        Assert.Equal(PolicyAction.Deny, Assert.Single(Check(policy, binding, Deployment(), Parameter)).Action);
        Assert.Empty(Check(policy, binding, Deployment(), Parameter.Replace("'3'", "'2'", StringComparison.Ordinal)));
        var missing = Assert.Single(Check(policy, binding, Deployment()));
        Assert.Equal((PolicyAction.NotEvaluated, "its parameters (v1 ConfigMap 'limits') are not among the inputs"), (missing.Action, missing.Message));
    }

    [Theory]
    [InlineData("[Deny]", false, "", "PolicyDenied ValidatingAdmissionPolicy 'p' with binding 'b' denied request: no")]
    [InlineData("[Warn]", true, "ValidatingAdmissionPolicy 'p' with binding 'b' warns: no", "")]
    [InlineData("[Audit]", true, "ValidatingAdmissionPolicy 'p' with binding 'b' notes in the audit log: no", "")]
    public void An_assessment_TellsWhatPoliciesSay(string actions, bool isValid, string reason, string errors)
    {
        var objects = Read(string.Join("\n---\n", Policy("false", "message: 'no'"), Binding.Replace("[Deny]", actions, StringComparison.Ordinal), Deployment()));
        var assessment = Assessment.Of([.. objects.Select(one => new AssessedInput(one))], AssessmentOptions.Default);
        var verdict = assessment.Objects[2].Verdict;
        Assert.Equal((isValid ? VerdictStatus.Valid : VerdictStatus.Invalid, reason), (verdict.Status, verdict.Reason));
        Assert.Equal(errors, string.Join("; ", verdict.Errors.Select(error => error.Reason + " " + error.Message)));
    }

    [Fact]
    public void Mutating_policies_AreNamedAsNotSimulated()
    {
        var objects = Read("{apiVersion: admissionregistration.k8s.io/v1, kind: MutatingAdmissionPolicy, metadata: {name: m}}");
        Assert.Equal("m", Assert.Single(PolicySimulation.Of(objects, KubernetesVersion.Default).NotSimulated).Name);
    }

    [Fact]
    public void Policies_themselves_AreNeverRefusedByPolicies() =>
        Assert.Empty(Check(Policy("false", constraints: "resourceRules: [{apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*']}]"), Binding, Binding));

    private static string Policy(string expression, string message = "", string? constraints = null, string extra = "") => $$"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: {name: p}
        spec:
          {{(extra.Length == 0 ? "failurePolicy: Fail" : extra)}}
          matchConstraints: { {{constraints ?? "resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]"}} }
          validations:
          - { expression: "{{expression}}"{{(message.Length == 0 ? "" : ", " + message)}} }
        """;

    private static string Deployment() => """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, labels: {app: web}}
        spec:
          replicas: 2
          selector: {matchLabels: {app: web}}
          template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: nginx}]}}
        """;

    private static IReadOnlyList<PolicyOutcome> Check(string policy, string binding, string manifest, string other = "")
    {
        var objects = Read(string.Join("\n---\n", policy, binding, other));
        return PolicySimulation.Of(objects, KubernetesVersion.Default).Check(Read(manifest)[0]);
    }

    private static List<ManifestObject> Read(string yaml) =>
        [.. YamlReader.Read(yaml, new Source(SourceKind.Text, "inputs.yaml")).Where(document => document.Root is MapNode).Select(document => new ManifestObject((MapNode)document.Root!))];
}
