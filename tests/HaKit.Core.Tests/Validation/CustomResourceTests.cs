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
        Assert.Equal(cause, verdict.Errors.Where(error => error.ShownField.Length > 0).Select(error => error.Field + " " + error.Reason).SingleOrDefault());
        Assert.Equal(cause is null ? VerdictStatus.Valid : VerdictStatus.Invalid, verdict.Status);
    }

    [Theory]
    [InlineData("{schedule: daily, keep: 2, until: 1}", "spec.until FieldValueForbidden Forbidden: until must not be before keep: 1")]
    [InlineData("{schedule: daily, until: 4}", null)]
    [InlineData("{schedule: daily, endpoint: 'http://a'}", "spec.endpoint FieldValueInvalid Invalid value: \"http://a\": https only")]
    [InlineData("{schedule: daily, window: 5x}", "spec.window FieldValueInvalid Invalid value: \"string\": type conversion error from 'string' to 'google.protobuf.Duration' evaluating rule: at least an hour")]
    [InlineData("{schedule: daily, window: 90m}", null)]
    [InlineData("{schedule: daily, x-y: bad}", "spec.x-y FieldValueInvalid Invalid value: \"bad\": failed rule: self == 'good'")]
    [InlineData("{schedule: daily, secret: a}", null)]
    public void Rules_in_CEL_AreEvaluated(string spec, string? cause)
    {
        var verdict = Check($"{{apiVersion: example.com/v1, kind: Ruled, metadata: {{name: b}}, spec: {spec}}}", Ruled);
        Assert.Equal(cause, verdict.Errors.Select(error => error.Field + " " + error.Reason + " " + error.Message).SingleOrDefault());
        Assert.Empty(verdict.Reason);
    }

    [Fact]
    public void Rules_are_not_evaluated_of_an_object_that_is_wrong_already_AndTheServerSaysSo() => Assert.Equal(
        [
            "spec.schedule FieldValueRequired",
            "<nil> FieldValueInvalid",
        ],
        Check("{apiVersion: example.com/v1, kind: Ruled, metadata: {name: b}, spec: {keep: 2, until: 1}}", Ruled).Errors.Select(error => error.Field + " " + error.Reason));

    [Theory]
    [InlineData("{a: null}", null)]
    [InlineData("{list: [null]}", "spec.list[0] FieldValueTypeInvalid")]
    [InlineData("{keyed: [{k: a, v: 1}, {k: a, v: 2}]}", "spec.keyed[1] FieldValueDuplicate")]
    [InlineData("{keyed: [5]}", "spec.keyed[0] FieldValueTypeInvalid, spec.keyed[0] FieldValueInvalid")]
    [InlineData("{kept: [{any: {thing: 1}}]}", null)]
    [InlineData("{embedded: {apiVersion: v1}}", "spec.embedded.kind FieldValueRequired")]
    [InlineData("{embedded: {apiVersion: v1, kind: Pod, metadata: {labels: {a b: c}}}}", "spec.embedded.metadata.labels FieldValueInvalid")]
    [InlineData("{one: {a: 1, b: 1}}", "<nil> FieldValueInvalid")]
    [InlineData("{one: {}}", "<nil> FieldValueInvalid, spec.one.a FieldValueRequired")]
    [InlineData("{when: x}", "spec.when FieldValueTypeInvalid")]
    [InlineData("{when: '2026-01-01T00:00:00Z'}", null)]
    [InlineData("{small: 3000000000}", "<nil> FieldValueInvalid")]
    [InlineData("{small: 1.5}", "<nil> FieldValueInvalid, spec.small FieldValueTypeInvalid")]
    [InlineData("{replicas: -1}", ".spec.replicas FieldValueInvalid")]
    public void A_schema_IsEnforcedAsTheServerDoes(string spec, string? causes)
    {
        var verdict = Check($"{{apiVersion: example.com/v1, kind: Shaped, metadata: {{name: b}}, spec: {spec}, status: {{junk: 1}}}}", Shaped);
        Assert.Equal(causes, verdict.Errors.Count == 0 ? null : string.Join(", ", verdict.Errors.OrderBy(error => error.Field, StringComparer.Ordinal).Select(error => error.Field + " " + error.Reason)));
    }

    [Fact]
    public void A_kind_without_definition_IsSkipped()
    {
        var verdict = Check("{apiVersion: example.com/v1, kind: Other, metadata: {name: b}}");
        Assert.Equal(VerdictStatus.Skipped, verdict.Status);
        Assert.Equal("no schema for example.com/v1 Other", verdict.Reason);
    }

    [Fact]
    public void A_version_that_the_definition_does_not_serve_IsRefused() => Assert.Equal(
        "apiVersion NoMatch no matches for kind \"Backup\" in version \"example.com/v2\": its definition serves example.com/v1",
        Check("{apiVersion: example.com/v2, kind: Backup, metadata: {name: b}}").Errors.Select(error => error.Field + " " + error.Reason + " " + error.Message).Single());

    [Fact]
    public void The_definition_itself_IsAccepted() => Server.Accepts(Definition);

    private static readonly string Ruled = Of("Ruled", """
        required: [schedule]
        x-kubernetes-validations:
        - {rule: "!has(self.until) || self.until >= self.keep", messageExpression: "'until must not be before keep: ' + string(self.until)", reason: FieldValueForbidden, fieldPath: .until}
        - {rule: "self.keep == oldSelf.keep", message: keep cannot be changed}
        properties:
          schedule: {type: string}
          keep: {type: integer, default: 3}
          until: {type: integer}
          endpoint: {type: string, x-kubernetes-validations: [{rule: "isURL(self) && url(self).getScheme() == 'https'", message: https only}]}
          window: {type: string, x-kubernetes-validations: [{rule: "duration(self) >= duration('1h')", message: at least an hour}]}
          x-y: {type: string, default: good, x-kubernetes-validations: [{rule: "self == 'good'"}]}
          secret: {type: string, x-kubernetes-validations: [{rule: "oldSelf.orValue('a') == self", optionalOldSelf: true, message: cannot be changed}]}
        """);

    private static readonly string Shaped = Of("Shaped", """
        properties:
          a: {type: string}
          list: {type: array, items: {type: string}}
          keyed: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k], items: {type: object, properties: {k: {type: string}, v: {type: integer}}}}
          kept: {type: array, x-kubernetes-preserve-unknown-fields: true, items: {type: object, x-kubernetes-preserve-unknown-fields: true}}
          embedded: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}
          one: {type: object, properties: {a: {type: integer}, b: {type: integer}}, oneOf: [{required: [a]}, {required: [b]}]}
          when: {type: string, format: date-time}
          small: {type: integer, format: int32}
          replicas: {type: integer}
        """);

    private static string Of(string kind, string spec) => $$$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: {{{kind}}}.example.com}
        spec:
          group: example.com
          scope: Namespaced
          names: {kind: {{{kind}}}, plural: {{{kind}}}}
          versions:
          - name: v1
            served: true
            storage: true
            subresources: {status: {}, scale: {specReplicasPath: .spec.replicas, statusReplicasPath: .status.replicas}}
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  status: {type: object, required: [nothing], x-kubernetes-preserve-unknown-fields: true}
                  spec:
                    type: object
        {{{string.Join("\n", spec.Split('\n').Select(line => new string(' ', 12) + line))}}}
        """;

    private static Verdict Check(string yaml, string definition = Definition) => ManifestValidator.Check(
        Server.Read(yaml), new ValidationOptions(KubernetesVersion.Default, SchemaSet.FromObjects([Server.Read(definition)])));
}
