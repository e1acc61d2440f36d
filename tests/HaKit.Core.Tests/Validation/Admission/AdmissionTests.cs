namespace HaKit.Core.Tests.Validation.Admission;

public class AdmissionTests
{
    private const string Webhook = "name: a.example.com, sideEffects: None, admissionReviewVersions: [v1], clientConfig: {url: 'https://a.example.com'}";

    [Theory]
    [InlineData(Webhook, null)]
    [InlineData("name: a.com, sideEffects: None, admissionReviewVersions: [v1], clientConfig: {url: 'https://a'}", "webhooks[0].name FieldValueInvalid")]
    [InlineData("name: a.b.c, admissionReviewVersions: [v1], clientConfig: {url: 'https://a'}", "webhooks[0].sideEffects FieldValueRequired")]
    [InlineData("name: a.b.c, sideEffects: Some, admissionReviewVersions: [v1], clientConfig: {url: 'https://a'}", "webhooks[0].sideEffects FieldValueNotSupported")]
    [InlineData("name: a.b.c, sideEffects: None, admissionReviewVersions: [v2], clientConfig: {url: 'https://a'}", "webhooks[0].admissionReviewVersions FieldValueInvalid")]
    [InlineData("name: a.b.c, sideEffects: None, admissionReviewVersions: [v1, v1], clientConfig: {url: 'https://a'}", "webhooks[0].admissionReviewVersions[1] FieldValueInvalid")]
    [InlineData("name: a.b.c, sideEffects: None, clientConfig: {url: 'https://a'}", "webhooks[0].admissionReviewVersions FieldValueRequired")]
    [InlineData(Webhook + ", timeoutSeconds: 31", "webhooks[0].timeoutSeconds FieldValueInvalid")]
    [InlineData(Webhook + ", failurePolicy: X", "webhooks[0].failurePolicy FieldValueNotSupported")]
    [InlineData(Webhook + ", matchConditions: [{name: nn, expression: object.x > 1}]", null)]
    [InlineData(Webhook + ", matchConditions: [{name: nn, expression: params.x > 1}]", "webhooks[0].matchConditions[0].expression FieldValueInvalid")]
    [InlineData(Webhook + ", rules: [{operations: [CREATE], apiGroups: [''], apiVersions: [v1], resources: [pods]}]", null)]
    [InlineData(Webhook + ", rules: [{operations: [X], apiGroups: [''], apiVersions: [v1], resources: ['*', pods]}]", "webhooks[0].rules[0].operations[0] FieldValueNotSupported", "webhooks[0].rules[0].resources FieldValueInvalid")]
    [InlineData(Webhook + ", rules: [{operations: [CREATE], apiGroups: [''], apiVersions: [v1], resources: [pods, '*']}]", null)]
    public void Webhooks_SayWhomToAskAboutWhat(string webhook, params string?[]? causes)
    {
        foreach (var kind in new[] { "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration" })
            Server.Refuses($"{{apiVersion: admissionregistration.k8s.io/v1, kind: {kind}, metadata: {{name: w}}, webhooks: [{{{webhook}}}]}}", [.. (causes ?? []).OfType<string>()]);
    }

    [Theory]
    [InlineData("{}", "clientConfig FieldValueRequired")]
    [InlineData("{url: 'https://a', service: {namespace: ns, name: s}}", "clientConfig FieldValueRequired")]
    [InlineData("{url: 'http://a'}", "clientConfig.url FieldValueInvalid")]
    [InlineData("{url: 'https://u:p@a'}", "clientConfig.url FieldValueInvalid")]
    [InlineData("{url: 'https://a/b?c'}", "clientConfig.url FieldValueInvalid")]
    [InlineData("{url: 'https://a b'}", "clientConfig.url FieldValueRequired")]
    [InlineData("{service: {name: s}}", "clientConfig.service.name FieldValueRequired")]
    [InlineData("{service: {namespace: ns, name: s, port: 70000}}", "clientConfig.service.port FieldValueInvalid")]
    [InlineData("{service: {namespace: ns, name: s, path: a}}", "clientConfig.service.path FieldValueInvalid")]
    [InlineData("{service: {namespace: ns, name: s, path: /a/b}}", null)]
    [InlineData("{service: {namespace: ns, name: s, path: /a//b}}", "clientConfig.service.path FieldValueInvalid")]
    public void Webhooks_AreReachedByUrlOrService(string client, string? cause) => Server.Refuses(
        $"{{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingWebhookConfiguration, metadata: {{name: w}}, webhooks: [{{name: a.b.c, sideEffects: None, admissionReviewVersions: [v1], clientConfig: {client}}}]}}",
        cause is null ? [] : ["webhooks[0]." + cause]);

    [Theory]
    [InlineData("{patchType: JSONPatch, jsonPatch: {expression: \"[JSONPatch{op: 'add', path: '/a', value: 1}]\"}}", null)]
    [InlineData("{patchType: ApplyConfiguration, applyConfiguration: {expression: 'Object{spec: Object.spec{replicas: 1}}'}}", null)]
    [InlineData("{}", "patchType FieldValueRequired")]
    [InlineData("{patchType: X}", "patchType FieldValueNotSupported")]
    [InlineData("{patchType: JSONPatch}", "jsonPatch FieldValueRequired")]
    [InlineData("{patchType: JSONPatch, jsonPatch: {expression: ''}}", "jsonPatch.expression FieldValueRequired")]
    [InlineData("{patchType: JSONPatch, jsonPatch: {expression: '1'}}", "jsonPatch.expression FieldValueInvalid")]
    [InlineData("{patchType: ApplyConfiguration, applyConfiguration: {expression: 'Object{}'}, jsonPatch: {expression: x}}", "jsonPatch FieldValueInvalid")]
    public void Mutations_PatchInOneWay(string mutation, string? cause) => Server.Refuses(Policy("CREATE", $"mutations: [{mutation}]"), cause is null ? [] : ["spec.mutations[0]." + cause]);

    [Fact]
    public void Mutating_policies_KeepToWhatCanBeChanged()
    {
        Server.Refuses(Policy("DELETE", "mutations: [{patchType: JSONPatch, jsonPatch: {expression: '[JSONPatch{}]'}}]"), "spec.matchConstraints.resourceRules.operations FieldValueNotSupported");
        Server.Refuses(Policy("CREATE", "mutations: []"), "spec.mutations FieldValueRequired");
    }

    [Theory]
    [InlineData("{name: nn, parameterNotFoundAction: Deny}")]
    [InlineData("{parameterNotFoundAction: Deny}", "spec.paramRef FieldValueRequired")]
    [InlineData("{name: nn, selector: {}, parameterNotFoundAction: Deny}", "spec.paramRef.name FieldValueForbidden", "spec.paramRef.selector FieldValueForbidden")]
    public void Bindings_NameTheirParameters(string reference, params string[] causes) => Server.Refuses(
        $"{{apiVersion: admissionregistration.k8s.io/v1, kind: MutatingAdmissionPolicyBinding, metadata: {{name: b}}, spec: {{policyName: p, paramRef: {reference}}}}}", causes);

    [Fact]
    public void Audit_annotations_AreNamedBelowTheirPolicy() => Server.Refuses(
        "{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicy, metadata: {name: p}, spec: {matchConstraints: {resourceRules: [{operations: ['*'], apiGroups: [''], apiVersions: [v1], resources: [pods]}]}, "
            + "auditAnnotations: [{key: a/b, valueExpression: \"'x'\"}, {key: c, valueExpression: \"'x'\"}]}}",
        "spec.auditAnnotations[0].key FieldValueInvalid");

    private static string Policy(string operation, string spec) =>
        "{apiVersion: admissionregistration.k8s.io/v1, kind: MutatingAdmissionPolicy, metadata: {name: p}, spec: {reinvocationPolicy: Never, matchConstraints: {resourceRules: [{operations: ["
        + operation + "], apiGroups: [''], apiVersions: [v1], resources: [pods]}]}, " + spec + "}}";
}
