namespace HaKit.Core.Tests.Validation.Reviews;

public class ReviewTests
{
    [Theory]
    [InlineData("user: u, resourceAttributes: {resource: pods}", null)]
    [InlineData("resourceAttributes: {resource: pods}", "spec.user FieldValueInvalid")]
    [InlineData("user: u", "spec.resourceAttributes FieldValueInvalid")]
    [InlineData("user: u, resourceAttributes: {}, nonResourceAttributes: {}", "spec.nonResourceAttributes FieldValueInvalid")]
    [InlineData("user: u, resourceAttributes: {fieldSelector: {}}", "spec.resourceAttributes.fieldSelector.requirements FieldValueRequired")]
    [InlineData("user: u, resourceAttributes: {fieldSelector: {rawSelector: a=b, requirements: [{key: a, operator: Exists}]}}", "spec.resourceAttributes.fieldSelector.rawSelector FieldValueInvalid")]
    [InlineData("user: u, resourceAttributes: {fieldSelector: {requirements: [{operator: New}]}}", "spec.resourceAttributes.fieldSelector.requirements[0].key FieldValueRequired")]
    [InlineData("user: u, resourceAttributes: {labelSelector: {requirements: [{key: a, operator: In}]}}", "spec.resourceAttributes.labelSelector.requirements[0].values FieldValueRequired")]
    [InlineData("user: u, resourceAttributes: {labelSelector: {requirements: [{key: a b, operator: Exists}]}}", "spec.resourceAttributes.labelSelector.requirements[0].key FieldValueInvalid")]
    public void Access_reviews_AskOneQuestion(string spec, string? cause) =>
        Server.Refuses($"{{apiVersion: authorization.k8s.io/v1, kind: SubjectAccessReview, spec: {{{spec}}}}}", cause is null ? [] : [cause]);

    [Theory]
    [InlineData("SelfSubjectAccessReview", "{}", null)]
    [InlineData("SelfSubjectAccessReview", "{name: nn}", "metadata FieldValueInvalid")]
    [InlineData("LocalSubjectAccessReview", "{namespace: ns}", null)]
    [InlineData("LocalSubjectAccessReview", "{namespace: m}", "spec.resourceAttributes.namespace FieldValueInvalid")]
    [InlineData("LocalSubjectAccessReview", "{namespace: ns, labels: {a: b}}", "metadata FieldValueInvalid")]
    public void Access_reviews_HaveNoName(string kind, string metadata, string? cause)
    {
        var user = kind == "LocalSubjectAccessReview" ? "user: u, " : "";
        Server.Refuses(
            $"{{apiVersion: authorization.k8s.io/v1, kind: {kind}, metadata: {metadata}, spec: {{{user}resourceAttributes: {{namespace: ns, resource: pods}}}}}}",
            cause is null ? [] : [cause]);
    }

    [Fact]
    public void Questions_about_nothing_AreBadRequests()
    {
        Server.Refuses("{apiVersion: authentication.k8s.io/v1, kind: TokenReview, spec: {}}", "spec.token DecodeError");
        Server.Accepts("{apiVersion: authentication.k8s.io/v1, kind: TokenReview, spec: {token: t}}");
        Server.Refuses("{apiVersion: authorization.k8s.io/v1, kind: SelfSubjectRulesReview, spec: {}}", "spec.namespace DecodeError");
    }
}
