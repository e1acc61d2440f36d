namespace HaKit.Core.Tests.Validation.Definitions;

public class DefinitionTests
{
    private const string Version = "{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}";

    [Theory]
    [InlineData("scope: Namespaced, names: {plural: things, kind: Thing}", null)]
    [InlineData("scope: Everywhere, names: {plural: things, kind: Thing}", "spec.scope FieldValueNotSupported")]
    [InlineData("scope: Cluster, names: {plural: others, kind: Thing}", "metadata.name FieldValueInvalid")]
    [InlineData("scope: Cluster, names: {plural: things, kind: Thing, listKind: Thing}", "spec.names.listKind FieldValueInvalid")]
    [InlineData("scope: Cluster, names: {plural: things, kind: 1Thing}", "spec.names.kind FieldValueInvalid", "spec.names.singular FieldValueInvalid", "spec.names.listKind FieldValueInvalid")]
    [InlineData("scope: Cluster, names: {plural: things, kind: Thing, shortNames: [A]}", "spec.names.shortNames[0] FieldValueInvalid")]
    [InlineData("scope: Cluster, names: {plural: things}", "spec.names.kind FieldValueRequired", "spec.names.listKind FieldValueRequired", "spec.names.singular FieldValueRequired")]
    [InlineData("scope: Cluster, names: {plural: things, kind: Thing}, preserveUnknownFields: true", "spec.conversion.strategy -", "spec.preserveUnknownFields FieldValueInvalid")]
    [InlineData("scope: Cluster, names: {plural: things, kind: Thing}, conversion: {strategy: Webhook}", "spec.conversion.webhookClientConfig FieldValueRequired", "spec.conversion.conversionReviewVersions FieldValueRequired")]
    [InlineData("scope: Cluster, names: {plural: things, kind: Thing}, conversion: {strategy: None, webhook: {conversionReviewVersions: [v1]}}", "spec.conversion.conversionReviewVersions FieldValueForbidden")]
    [InlineData("scope: Cluster, names: {plural: things, kind: Thing}, conversion: {strategy: Webhook, webhook: {conversionReviewVersions: [v1], clientConfig: {service: {namespace: ns, name: s}}}}", null)]
    public void Kinds_AreNamedAndScoped(string spec, params string?[]? causes) => Server.Refuses(
        $"{{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {{name: things.example.com}}, spec: {{group: example.com, versions: [{Version}], {spec}}}}}",
        [.. (causes ?? []).OfType<string>().Where(cause => !cause.EndsWith('-'))]);

    [Theory]
    [InlineData("{name: v1, served: true, storage: false, schema: {openAPIV3Schema: {type: object}}}", "spec.versions FieldValueInvalid", "status.storedVersions FieldValueInvalid")]
    [InlineData(Version + ", " + Version, "spec.versions FieldValueInvalid", "status.storedVersions FieldValueInvalid")]
    [InlineData("{name: v1, served: true, storage: true}", "spec.versions[0].schema.openAPIV3Schema FieldValueRequired")]
    [InlineData(Version + ", {name: v2, served: true, storage: false, schema: {openAPIV3Schema: {type: array}}}", "spec.versions[1].schema.openAPIV3Schema.items FieldValueRequired", "spec.versions[1].schema.openAPIV3Schema.type FieldValueInvalid")]
    [InlineData("{name: v1, served: true, storage: true, deprecationWarning: x, schema: {openAPIV3Schema: {type: object}}}", "spec.versions[0].deprecationWarning FieldValueInvalid")]
    [InlineData("{name: v1, served: true, storage: true, subresources: {scale: {specReplicasPath: .status.a}}, schema: {openAPIV3Schema: {type: object}}}", "spec.subresources.scale.specReplicasPath FieldValueInvalid", "spec.subresources.scale.statusReplicasPath FieldValueRequired")]
    [InlineData("{name: v1, served: true, storage: true, additionalPrinterColumns: [{name: a, type: object, jsonPath: spec}], schema: {openAPIV3Schema: {type: object}}}", "spec.additionalPrinterColumns[0].type FieldValueInvalid", "spec.additionalPrinterColumns[0].JSONPath FieldValueInvalid")]
    [InlineData("{name: v1, served: true, storage: true, subresources: {status: {a: 1}}, schema: {openAPIV3Schema: {type: object}}}", "spec.versions[0].subresources.status.a UnknownField")]
    public void Versions_AreToldBelowTheSpecWhereTheyAreAlike(string versions, params string[] causes) => Server.Refuses(Definition(versions), causes);

    [Theory]
    [InlineData("type: object, properties: {a: {type: string}}", null)]
    [InlineData("type: object, properties: {a: {}}", ".properties[a].type FieldValueRequired")]
    [InlineData("type: object, properties: {a: {type: text}}", ".properties[a].type FieldValueNotSupported")]
    [InlineData("type: object, properties: {a: {type: array}}", ".properties[a].items FieldValueRequired")]
    [InlineData("type: object, properties: {a: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}}", null)]
    [InlineData("type: object, properties: {a: {x-kubernetes-int-or-string: true, anyOf: [{type: string}, {type: integer}]}}", ".properties[a].anyOf[0].type FieldValueForbidden", ".properties[a].anyOf[1].type FieldValueForbidden")]
    [InlineData("type: object, properties: {a: {type: object, allOf: [{properties: {b: {minimum: 1}}}]}}", null)]
    [InlineData("type: object, anyOf: [{required: [a]}, {properties: {b: {minimum: 1}}}]", ".properties[b] FieldValueRequired")]
    [InlineData("type: object, properties: {a: {type: string, pattern: '(?=a)'}}", ".properties[a].pattern FieldValueInvalid")]
    [InlineData("type: object, properties: {metadata: {type: object, description: x}}", ".properties[metadata] FieldValueForbidden")]
    [InlineData("type: object, properties: {metadata: {type: object, properties: {name: {type: string, maxLength: 5}}}}", null)]
    [InlineData("type: object, additionalProperties: true", ".additionalProperties FieldValueForbidden")]
    [InlineData("type: object, properties: {a: {type: object, additionalProperties: {type: string}, properties: {b: {type: string}}}}", ".properties[a].additionalProperties FieldValueForbidden")]
    [InlineData("type: object, properties: {a: {type: object, x-kubernetes-embedded-resource: true}}", ".properties[a].properties FieldValueRequired")]
    [InlineData("type: object, properties: {a: {type: object, x-kubernetes-preserve-unknown-fields: false}}", ".properties[a].x-kubernetes-preserve-unknown-fields FieldValueInvalid")]
    [InlineData("type: object, properties: {a: {type: string, uniqueItems: true}}", ".properties[a].uniqueItems FieldValueForbidden")]
    [InlineData("type: object, properties: {a: {type: object, $ref: b}}", ".properties[a].$ref FieldValueForbidden")]
    [InlineData("type: object, properties: {a: {type: integer, default: 1}}", null)]
    [InlineData("type: object, properties: {a: {type: integer, default: x}}", ".properties[a].default FieldValueTypeInvalid")]
    [InlineData("type: object, properties: {a: {type: object, default: {b: 1}}}", ".properties[a].default FieldValueInvalid")]
    [InlineData("type: object, properties: {metadata: {type: object, default: {}}}", ".properties[metadata].default FieldValueForbidden")]
    public void Schemas_AreStructural(string schema, params string?[]? causes) => Server.Refuses(
        Definition($"{{name: v1, served: true, storage: true, schema: {{openAPIV3Schema: {{{schema}}}}}}}"), [.. (causes ?? []).OfType<string>().Select(cause => "spec.validation.openAPIV3Schema" + cause)]);

    [Theory]
    [InlineData("type: array, items: {type: string}, x-kubernetes-list-type: set", null)]
    [InlineData("type: array, items: {type: object}, x-kubernetes-list-type: set", "items.x-kubernetes-map-type FieldValueInvalid")]
    [InlineData("type: array, items: {type: string, nullable: true}, x-kubernetes-list-type: set", "items.nullable FieldValueForbidden")]
    [InlineData("type: string, x-kubernetes-list-type: set", "type FieldValueInvalid")]
    [InlineData("type: array, items: {type: object, properties: {k: {type: string}}, required: [k]}, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k]", null)]
    [InlineData("type: array, items: {type: object, properties: {k: {type: string}}}, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k]", "items.properties[k].default FieldValueRequired")]
    [InlineData("type: array, items: {type: object}, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k]", "x-kubernetes-list-map-keys FieldValueInvalid")]
    [InlineData("type: array, items: {type: object}, x-kubernetes-list-type: map", "x-kubernetes-list-map-keys FieldValueRequired")]
    [InlineData("type: array, items: {type: string}, x-kubernetes-list-map-keys: [k]", "x-kubernetes-list-type FieldValueRequired")]
    public void Lists_SayHowTheyMerge(string schema, string? cause) => Server.Refuses(
        Definition($"{{name: v1, served: true, storage: true, schema: {{openAPIV3Schema: {{type: object, properties: {{a: {{{schema}}}}}}}}}}}"),
        cause is null ? [] : ["spec.validation.openAPIV3Schema.properties[a]." + cause]);

    [Theory]
    [InlineData("{rule: self.a > 1, fieldPath: .a}", null)]
    [InlineData("{rule: ''}", "rule FieldValueRequired")]
    [InlineData("{rule: self.a > 1, message: ' '}", "message FieldValueInvalid")]
    [InlineData("{rule: self.a > 1, reason: X}", "reason FieldValueNotSupported")]
    [InlineData("{rule: self.a > 1, fieldPath: .b}", "fieldPath FieldValueInvalid")]
    [InlineData("{rule: self.a > 1, fieldPath: a}", "fieldPath FieldValueInvalid")]
    [InlineData("{rule: self.a > 1, fieldPath: \"['a']\"}", null)]
    [InlineData("{rule: \"self.a\\n> 1\"}", "message FieldValueRequired")]
    public void Rules_HaveAMessageAndAPlace(string rule, string? cause) => Server.Refuses(
        Definition($"{{name: v1, served: true, storage: true, schema: {{openAPIV3Schema: {{type: object, properties: {{s: {{type: object, properties: {{a: {{type: integer}}}}, x-kubernetes-validations: [{rule}]}}}}}}}}}}"),
        cause is null ? [] : ["spec.validation.openAPIV3Schema.properties[s].x-kubernetes-validations[0]." + cause]);

    [Theory]
    [InlineData(".spec.color", null)]
    [InlineData(".spec.none", "FieldValueInvalid")]
    [InlineData(".spec", "FieldValueInvalid")]
    [InlineData("", "FieldValueRequired")]
    [InlineData(".spec['color']", "FieldValueInvalid")]
    public void Selectable_fields_LeadToAScalar(string path, string? reason) => Server.Refuses(
        Definition($"{{name: v1, served: true, storage: true, selectableFields: [{{jsonPath: \"{path}\"}}], schema: {{openAPIV3Schema: {{type: object, properties: {{spec: {{type: object, properties: {{color: {{type: string}}}}}}}}}}}}}}"),
        reason is null ? [] : ["spec.selectableFields[0].jsonPath " + reason]);

    [Theory]
    [InlineData("", "FieldValueRequired")]
    [InlineData("annotations: {api-approved.kubernetes.io: unapproved, x: z}", null)]
    [InlineData("annotations: {api-approved.kubernetes.io: 'https://github.com/kubernetes/kubernetes/pull/1'}", null)]
    [InlineData("annotations: {api-approved.kubernetes.io: yes-please}", "FieldValueInvalid")]
    public void Groups_of_the_community_NeedApproval(string metadata, string? reason) => Server.Refuses(
        $"{{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {{name: things.x.k8s.io, {metadata}}}, spec: {{group: x.k8s.io, scope: Cluster, names: {{plural: things, kind: Thing}}, versions: [{Version}]}}}}",
        reason is null ? [] : ["metadata.annotations[api-approved.kubernetes.io] " + reason]);

    [Fact]
    public void Schemas_within_schemas_AreReadWithoutStrictness()
    {
        Server.Accepts(Definition("{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {a: {type: array, items: {type: string, unheard: of}}}}}}"));
        Server.Refuses(
            Definition("{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {a: {type: object, additionalProperties: 1}}}}}"),
            "spec.versions[0].schema.openAPIV3Schema.properties[a].additionalProperties DecodeError");
    }

    [Fact]
    public void Errors_StandWhereTheAuthorWroteIt()
    {
        const string Yaml = "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: things.example.com\nspec:\n  group: example.com\n  scope: Cluster\n  names: {plural: things, kind: Thing}\n"
            + "  versions:\n  - name: v1\n    served: true\n    storage: true\n    schema:\n      openAPIV3Schema:\n        type: object\n        properties:\n          a:\n            type: text\n";
        Assert.Equal(18, Assert.Single(Server.Errors(Yaml)).Place.Line);
    }

    private static string Definition(string versions) =>
        $"{{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {{name: things.example.com}}, spec: {{group: example.com, scope: Cluster, names: {{plural: things, kind: Thing}}, versions: [{versions}]}}}}";
}
