using HaKit.Validation;

namespace HaKit.Core.Tests.Validation;

public class CustomResourceTests
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: backups.example.com}
        spec:
          group: example.com
          scope: Namespaced
          names: {kind: Backup, plural: backups}
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                required: [spec]
                properties:
                  spec:
                    type: object
                    required: [schedule]
                    x-kubernetes-validations: [{rule: 'self.keep > 0'}]
                    properties:
                      schedule: {type: string, pattern: '^\S+$', maxLength: 10}
                      keep: {type: integer, minimum: 1, maximum: 9, default: 3}
                      mode: {type: string, enum: [Full, Delta]}
                      port: {x-kubernetes-int-or-string: true}
                      tags: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                      free: {type: object, x-kubernetes-preserve-unknown-fields: true}
                      labels: {type: object, additionalProperties: {type: string}}
        """;

    [Theory]
    [InlineData("schedule: daily", null)]
    [InlineData("keep: 1", "spec.schedule FieldValueRequired")]
    [InlineData("schedule: daily, bogus: 1", "spec.bogus UnknownField")]
    [InlineData("schedule: 5", "spec.schedule FieldValueTypeInvalid")]
    [InlineData("schedule: a b", "spec.schedule FieldValueInvalid")]
    [InlineData("schedule: aaaaaaaaaaaaa", "spec.schedule FieldValueTooLong")]
    [InlineData("schedule: daily, keep: 10", "spec.keep FieldValueInvalid")]
    [InlineData("schedule: daily, keep: null", null)]
    [InlineData("schedule: daily, mode: Half", "spec.mode FieldValueNotSupported")]
    [InlineData("schedule: daily, port: http", null)]
    [InlineData("schedule: daily, port: true", "spec.port FieldValueTypeInvalid")]
    [InlineData("schedule: daily, tags: [a, b, a]", "spec.tags[2] FieldValueDuplicate")]
    [InlineData("schedule: daily, free: {anything: [1]}", null)]
    [InlineData("schedule: daily, labels: {a: 1}", "spec.labels.a FieldValueTypeInvalid")]
    public void A_resource_IsHeldToItsDefinition(string spec, string? cause)
    {
        var verdict = Check($"{{apiVersion: example.com/v1, kind: Backup, metadata: {{name: b}}, spec: {{{spec}}}}}");
        Assert.Equal(cause, verdict.Errors.Select(error => error.Field + " " + error.Reason).SingleOrDefault());
        Assert.Equal(cause is null ? VerdictStatus.Valid : VerdictStatus.Invalid, verdict.Status);
    }

    [Fact]
    public void Rules_in_CEL_AreNamedAsUnchecked() => Assert.Equal(
        "1 CEL rules of the definition (x-kubernetes-validations) were not checked",
        Check("{apiVersion: example.com/v1, kind: Backup, metadata: {name: b}, spec: {schedule: daily}}").Reason);

    [Fact]
    public void A_kind_without_definition_IsSkipped()
    {
        var verdict = Check("{apiVersion: example.com/v2, kind: Backup, metadata: {name: b}}");
        Assert.Equal(VerdictStatus.Skipped, verdict.Status);
        Assert.Equal("no schema for example.com/v2 Backup", verdict.Reason);
    }

    [Fact]
    public void The_definition_itself_IsAccepted() => Server.Accepts(Definition);

    private static Verdict Check(string yaml) => ManifestValidator.Check(
        Server.Read(yaml), new ValidationOptions(KubernetesVersion.Default, SchemaSet.FromObjects([Server.Read(Definition)])));
}
