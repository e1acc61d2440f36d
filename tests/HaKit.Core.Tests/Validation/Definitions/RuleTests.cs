namespace HaKit.Core.Tests.Validation.Definitions;

public class RuleTests
{
    [Theory]
    [InlineData("rule: self.a > 1", null)]
    [InlineData("rule: self.b > 1", "rule FieldValueInvalid")]
    [InlineData("rule: self.a > 'x'", "rule FieldValueInvalid")]
    [InlineData("rule: self.a", "rule FieldValueInvalid")]
    [InlineData("rule: self.a >", "rule FieldValueInvalid")]
    [InlineData("rule: self.a > 1, messageExpression: self.a", "messageExpression FieldValueInvalid")]
    [InlineData("rule: self.a > 1, messageExpression: string(self.a)", null)]
    [InlineData("rule: self.a >= oldSelf.a", null)]
    [InlineData("rule: self.a > 1, optionalOldSelf: true", "optionalOldSelf FieldValueInvalid")]
    [InlineData("rule: '!oldSelf.hasValue() || self.a >= oldSelf.value().a', optionalOldSelf: true", null)]
    public void Rules_Compile(string rule, string? cause) => Refuses("type: object, properties: {a: {type: integer}}", rule, cause);

    [Fact]
    public void Messages_ShowThePlaceInTheRule()
    {
        var error = Assert.Single(Server.Errors(Definition("type: object, properties: {a: {type: integer}}, x-kubernetes-validations: [{rule: self.b > 1}]")));
        Assert.EndsWith("compilation failed: ERROR: <input>:1:5: undefined field 'b'\n | self.b > 1\n | ....^", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Old_values_of_list_items_CannotBeFound()
    {
        const string Items = "items: {type: object, properties: {k: {type: string}}, required: [k], x-kubernetes-validations: [{rule: self.k == oldSelf.k}]}";
        Server.Refuses(Definition("type: array, maxItems: 5, " + Items), "spec.validation.openAPIV3Schema.properties[s].items.x-kubernetes-validations[0].rule FieldValueInvalid");
        Server.Accepts(Definition("type: array, maxItems: 5, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k], " + Items));
    }

    [Theory]
    [InlineData("type: array, maxItems: 10, items: {type: string, maxLength: 10}", null)]
    [InlineData("type: array, items: {type: string}", "rule FieldValueForbidden")]
    public void Costs_Are_estimated_from_the_bounds_of_the_schema(string schema, string? cause)
    {
        string[] total = cause is null ? [] : ["spec.validation.openAPIV3Schema FieldValueForbidden"];
        Server.Refuses(
            Definition(schema + ", x-kubernetes-validations: [{rule: 'self.all(a, self.exists(b, a == b))'}]"),
            cause is null ? [] : ["spec.validation.openAPIV3Schema.properties[s].x-kubernetes-validations[0]." + cause, .. total]);
    }

    [Fact]
    public void Rules_without_a_type_AreAnInternalError() => Server.Refuses(
        Definition("x-kubernetes-preserve-unknown-fields: true, x-kubernetes-validations: [{rule: 'true'}]"),
        "spec.validation.openAPIV3Schema.properties[s].x-kubernetes-validations InternalError");

    private static void Refuses(string schema, string rule, string? cause) => Server.Refuses(
        Definition(schema + ", x-kubernetes-validations: [{" + rule + "}]"),
        cause is null ? [] : ["spec.validation.openAPIV3Schema.properties[s].x-kubernetes-validations[0]." + cause]);

    private static string Definition(string schema) =>
        "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: things.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: things, kind: Thing}, "
            + "versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {s: {" + schema + "}}}}}]}}";
}
