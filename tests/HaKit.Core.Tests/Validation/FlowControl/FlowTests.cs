namespace HaKit.Core.Tests.Validation.FlowControl;

public class FlowTests
{
    private const string Rule = "{subjects: [{kind: Group, group: {name: g}}], nonResourceRules: [{verbs: [get], nonResourceURLs: [/healthz]}]}";

    [Theory]
    [InlineData("{name: s}", "priorityLevelConfiguration: {name: p}, rules: [" + Rule + "]", null)]
    [InlineData("{name: s}", "rules: []", "spec.priorityLevelConfiguration.name FieldValueRequired")]
    [InlineData("{name: s}", "priorityLevelConfiguration: {name: p}, matchingPrecedence: 10001", "spec.matchingPrecedence FieldValueInvalid")]
    [InlineData("{name: s}", "priorityLevelConfiguration: {name: p}, matchingPrecedence: 10000", null)]
    [InlineData("{name: s}", "priorityLevelConfiguration: {name: p}, matchingPrecedence: 1", "spec.matchingPrecedence FieldValueInvalid")]
    [InlineData("{name: s}", "priorityLevelConfiguration: {name: p}, distinguisherMethod: {type: X}", "spec.distinguisherMethod.type FieldValueNotSupported")]
    [InlineData("{name: exempt}", "priorityLevelConfiguration: {name: p}", "spec FieldValueInvalid")]
    public void Schemas_LeadToAPriorityLevel(string metadata, string spec, string? cause) => Server.Refuses(
        $"{{apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: FlowSchema, metadata: {metadata}, spec: {{{spec}}}}}", cause is null ? [] : [cause]);

    [Theory]
    [InlineData("{}", "spec.rules[0] FieldValueRequired", "spec.rules[0].subjects FieldValueRequired")]
    [InlineData("{subjects: [{kind: X}], nonResourceRules: [{verbs: ['*'], nonResourceURLs: ['*']}]}", "spec.rules[0].subjects[0].kind FieldValueNotSupported")]
    [InlineData("{subjects: [{kind: User, group: {name: g}}], nonResourceRules: [{verbs: ['*'], nonResourceURLs: ['*']}]}", "spec.rules[0].subjects[0].group FieldValueForbidden", "spec.rules[0].subjects[0].user FieldValueRequired")]
    [InlineData("{subjects: [{kind: ServiceAccount, serviceAccount: {name: '*'}}], nonResourceRules: [{verbs: ['*'], nonResourceURLs: ['*']}]}", "spec.rules[0].subjects[0].serviceAccount.namespace FieldValueRequired")]
    [InlineData("{subjects: [{kind: User, user: {name: u}}], nonResourceRules: [{verbs: ['*', get], nonResourceURLs: [a, /b//c, '/*/d', '/e*', '/f/*', '']}]}", "spec.rules[0].nonResourceRules[0].verbs FieldValueInvalid", "spec.rules[0].nonResourceRules[0].nonResourceURLs[0] FieldValueInvalid", "spec.rules[0].nonResourceRules[0].nonResourceURLs[1] FieldValueInvalid", "spec.rules[0].nonResourceRules[0].nonResourceURLs[2] FieldValueInvalid", "spec.rules[0].nonResourceRules[0].nonResourceURLs[3] FieldValueInvalid", "spec.rules[0].nonResourceRules[0].nonResourceURLs[5] FieldValueInvalid")]
    [InlineData("{subjects: [{kind: User, user: {name: u}}], resourceRules: [{verbs: [fly], apiGroups: ['*', a], resources: []}]}", "spec.rules[0].resourceRules[0].verbs FieldValueNotSupported", "spec.rules[0].resourceRules[0].apiGroups FieldValueInvalid", "spec.rules[0].resourceRules[0].resources FieldValueRequired", "spec.rules[0].resourceRules[0].namespaces FieldValueRequired")]
    [InlineData("{subjects: [{kind: User, user: {name: u}}], resourceRules: [{verbs: [get], apiGroups: [''], resources: [pods], clusterScope: true}]}")]
    public void Rules_SayWhoseRequestsForWhat(string rule, params string[] causes) => Server.Refuses(
        $"{{apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: FlowSchema, metadata: {{name: s}}, spec: {{priorityLevelConfiguration: {{name: p}}, rules: [{rule}]}}}}", causes);

    [Theory]
    [InlineData("type: Limited, limited: {limitResponse: {type: Reject}}", null)]
    [InlineData("type: Limited", "spec.limited FieldValueRequired")]
    [InlineData("type: Exempt", "spec.type FieldValueInvalid")]
    [InlineData("type: X", "spec.type FieldValueNotSupported")]
    [InlineData("type: Limited, exempt: {}, limited: {limitResponse: {type: Reject}}", "spec.exempt FieldValueForbidden")]
    [InlineData("type: Limited, limited: {nominalConcurrencyShares: -1, limitResponse: {type: Reject}}", "spec.limited.nominalConcurrencyShares FieldValueInvalid")]
    [InlineData("type: Limited, limited: {lendablePercent: 101, limitResponse: {type: Reject}}", "spec.limited.lendablePercent FieldValueInvalid")]
    [InlineData("type: Limited, limited: {borrowingLimitPercent: -1, limitResponse: {type: Reject}}", "spec.limited.borrowingLimitPercent FieldValueInvalid")]
    [InlineData("type: Limited, limited: {limitResponse: {type: Queue}}", "spec.limited.limitResponse.queuing FieldValueRequired")]
    [InlineData("type: Limited, limited: {limitResponse: {type: Queue, queuing: {}}}", null)]
    [InlineData("type: Limited, limited: {limitResponse: {type: Reject, queuing: {}}}", "spec.limited.limitResponse.queuing FieldValueForbidden")]
    [InlineData("type: Limited, limited: {limitResponse: {type: Queue, queuing: {queues: 64, handSize: 10}}}", null)]
    [InlineData("type: Limited, limited: {limitResponse: {type: Queue, queuing: {queues: 64, handSize: 11}}}", "spec.limited.limitResponse.queuing.handSize FieldValueInvalid")]
    [InlineData("type: Limited, limited: {limitResponse: {type: Queue, queuing: {queues: 2}}}", "spec.limited.limitResponse.queuing.handSize FieldValueInvalid")]
    [InlineData("type: Limited, limited: {limitResponse: {type: Queue, queuing: {queues: 10000001, handSize: 1}}}", "spec.limited.limitResponse.queuing.queues FieldValueInvalid")]
    public void Priority_levels_LimitAndQueue(string spec, string? cause) => Server.Refuses(
        $"{{apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: PriorityLevelConfiguration, metadata: {{name: p}}, spec: {{{spec}}}}}", cause is null ? [] : [cause]);

    [Fact]
    public void What_every_server_has_MayBeWrittenAsItIs() => Server.Accepts(
        "{apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: PriorityLevelConfiguration, metadata: {name: catch-all}, spec: {type: Limited, limited: {nominalConcurrencyShares: 5, limitResponse: {type: Reject}}}}");
}
