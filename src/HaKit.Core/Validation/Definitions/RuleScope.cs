using System.Globalization;
using HaKit.Cel;
using HaKit.Tree;
using HaKit.Validation.Custom;
using HaKit.Validation.Custom.Rules;

namespace HaKit.Validation.Definitions;

/// <summary>What rules at a node of a structural schema may name, how often they can run, and what all of them cost.</summary>
internal sealed class RuleScope
{
    private const ulong MostPerRule = 10_000_000;
    private const ulong MostPerSchema = 100_000_000;
    private const int Named = 4;

    private readonly CustomSchema schema;
    private readonly bool isResource;
    private readonly ulong? cardinality;
    private readonly Costs costs;
    private readonly RuleScope? parent;

    private RuleScope(Cursor schema, bool isResource, ulong? cardinality, Costs costs, RuleScope? parent) =>
        (this.schema, this.isResource, this.cardinality, this.costs, this.parent) = (new CustomSchema(schema.Map), isResource, cardinality, costs, parent);

    /// <summary>True where rules stand here or further up.</summary>
    private bool IsWithin => schema.Rules.Count > 0 || parent is { IsWithin: true };

    /// <summary>True where the server can make no type for expressions, here or where rules stand further up.</summary>
    private bool IsUntyped => parent is { IsWithin: true, IsUntyped: true } || SchemaTypes.Of(schema, isResource) is null;

    private sealed class Costs(Cursor root)
    {
        public Cursor Root { get; } = root;

        public ulong Total { get; set; }

        public List<(FieldPath Path, ulong Cost)> Dearest { get; } = [];
    }

    public static RuleScope Of(Cursor schema) => new(schema, isResource: true, 1, new Costs(schema), null);

    public RuleScope Child(Cursor child) => new(child, SchemaNode.IsEmbedded(child), Multiply(cardinality, Elements()), costs, this);

    /// <summary>Compiles the rules of the node.</summary>
    /// <param name="errors">Where to report.</param>
    /// <param name="node">The node.</param>
    /// <param name="uncorrelatable">The outermost part whose old values cannot be found again; null where they can.</param>
    public void Check(Errors errors, Cursor node, FieldPath? uncorrelatable)
    {
        var rules = node.Each(SchemaNode.RulesField);
        if (rules.Count == 0)
            return;
        if (IsUntyped || SchemaTypes.Of(schema, isResource) is not { } type || RuleType.Of(schema, isResource, errors.Version.IsAtLeast(37)) is not { } sizes)
        {
            const string reason = "failed to construct type information for x-kubernetes-validations rules: unable to convert structural schema to CEL declarations";
            errors.Add(node[SchemaNode.RulesField].Path, Reasons.Internal, "Internal error: internal error: " + reason);
            return;
        }

        foreach (var rule in rules)
            Rule(errors, rule, type, sizes, uncorrelatable);
    }

    /// <summary>Tells of a schema whose rules together are too dear, and which they are.</summary>
    public void Total(Errors errors)
    {
        if (costs.Total <= MostPerSchema)
            return;
        foreach (var (path, _) in costs.Dearest.OrderByDescending(one => one.Cost).Take(Named))
            errors.Forbidden(path, "contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema");
        errors.Forbidden(costs.Root.Path, Exceeds("x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema", costs.Total, MostPerSchema));
    }

    private void Rule(Errors errors, Cursor rule, CelType type, RuleType sizes, FieldPath? uncorrelatable)
    {
        var environment = CustomRule.Environment(type, rule.BoolOf("optionalOldSelf"));
        var program = CelProgram.Compile(rule.TextOf("rule"), environment);
        var isSound = program.IsValid && program.Type.Kind == CelKind.Bool;
        if (!program.IsValid)
            errors.Invalid(rule["rule"], rule.Node, "compilation failed: " + program.Problem);
        else if (!isSound)
            errors.Invalid(rule["rule"], rule.Node, "cel expression must evaluate to a bool");
        else
            Charge(errors, rule["rule"], Multiply(CelCostEstimator.Estimate(program.Tree!, sizes.Size).Most, cardinality ?? sizes.Cardinality), "estimated rule cost");
        if (isSound && rule.TextOf("messageExpression").Length > 0)
            Message(errors, rule["messageExpression"], rule, environment, sizes);

        if (isSound && program.Uses("oldSelf"))
        {
            if (uncorrelatable is not null)
                errors.Invalid(rule["rule"], rule.TextOf("rule"), "oldSelf cannot be used on the uncorrelatable portion of the schema within " + uncorrelatable);
        }
        else if (rule.BoolOrNull("optionalOldSelf") is not null)
        {
            errors.Invalid(rule["optionalOldSelf"], rule["optionalOldSelf"].Node, "may not be set if oldSelf is not used in rule");
        }
    }

    private void Message(Errors errors, Cursor at, Cursor rule, CelEnvironment environment, RuleType sizes)
    {
        var program = CelProgram.Compile(at.Text, environment);
        if (!program.IsValid)
            errors.Invalid(at, rule.Node, "messageExpression compilation failed: " + program.Problem);
        else if (program.Type.Kind != CelKind.String)
            errors.Invalid(at, rule.Node, "messageExpression must evaluate to a string");
        else
            Charge(errors, at, CelCostEstimator.Estimate(program.Tree!, sizes.Size).Most, "estimated messageExpression cost");
    }

    private void Charge(Errors errors, Cursor at, ulong cost, string what)
    {
        if (cost > MostPerRule)
            errors.Forbidden(at.Path, Exceeds(what, cost, MostPerRule));
        costs.Total = CelRange.Add(costs.Total, cost);
        if (cost >= MostPerSchema / 100)
            costs.Dearest.Add((at.Path, cost));
    }

    /// <summary>By how much the node multiplies what is below it; nothing where there is no bound.</summary>
    private ulong? Elements() => schema.Type switch
    {
        "array" => schema.Count("maxItems") is { } items ? (ulong)Math.Max(0, items) : null,
        "object" when schema.HasAdditional || schema.Node?["additionalProperties"] is not null => schema.Count("maxProperties") is { } entries ? (ulong)Math.Max(0, entries) : null,
        _ => 1,
    };

    private static ulong? Multiply(ulong? left, ulong? right) => left is { } one && right is { } other ? Multiply(one, other) : null;

    private static ulong Multiply(ulong left, ulong right) => CelRange.Times(left, right);

    private static string Exceeds(string what, ulong cost, ulong most)
    {
        var factor = (double)cost / most;
        var shown = factor > 100 ? "more than 100x" : factor.ToString(factor < 1.5 ? "F6" : "F1", CultureInfo.InvariantCulture) + "x";
        return what + " exceeds budget by factor of " + shown + " (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are declared)";
    }
}
