using HaKit.Cel;
using HaKit.Tree;

namespace HaKit.Validation.Custom.Rules;

/// <summary>The rules of a schema, node by node, compiled once; null parts where nothing below has any.</summary>
internal sealed class CustomRules
{
    private readonly CustomSchema schema;
    private readonly bool isResource;
    private readonly IReadOnlyList<CustomRule> rules;
    private readonly Dictionary<string, CustomRules> fields = new(StringComparer.Ordinal);
    private readonly CustomRules? additional;
    private readonly CustomRules? items;
    private readonly List<CustomRules> all = [];

    private CustomRules(CustomSchema validation, CustomSchema schema, bool isResource, string name)
    {
        this.schema = schema;
        this.isResource = isResource;
        var type = SchemaTypes.Of(schema, isResource, name);
        rules = type is null ? [] : [.. validation.Rules.Select(rule => new CustomRule(rule, type))];
        foreach (var property in validation.Properties?.Entries ?? [])
        {
            var child = schema.Property(property.Key);
            if (child.Exists && Of(new CustomSchema(property.Value as MapNode), child, child.IsEmbedded, name + "." + property.Key) is { } found)
                fields[property.Key] = found;
        }

        additional = Of(validation.Additional, schema.Additional, schema.Additional.IsEmbedded, name + ".@elem");
        items = Of(validation.Items, schema.Items, schema.Items.IsEmbedded, name + ".@idx");
        foreach (var part in validation.Node.Items("allOf"))
        {
            if (Of(new CustomSchema(part as MapNode), schema, isResource, name) is { } found)
                all.Add(found);
        }
    }

    private bool IsEmpty => rules.Count == 0 && fields.Count == 0 && additional is null && items is null && all.Count == 0;

    /// <summary>The rules of a custom resource's schema; null where it has none.</summary>
    public static CustomRules? Of(CustomSchema schema) => Of(schema, schema, true, "selfType");

    private static CustomRules? Of(CustomSchema validation, CustomSchema schema, bool isResource, string name)
    {
        if (!validation.Exists || !schema.Exists)
            return null;
        var found = new CustomRules(validation, schema, isResource, name);
        return found.IsEmpty ? null : found;
    }

    /// <summary>Holds a value that is being created against its rules. False once the budget for the object is spent.</summary>
    public bool Check(Errors errors, Node node, FieldPath? path, CelMeter budget)
    {
        if (node.IsNull || node.IsUnknown)
            return true;
        if (!Evaluate(errors, node, path, budget))
            return false;
        foreach (var part in all)
        {
            if (!part.Check(errors, node, path, budget))
                return false;
        }

        return node switch
        {
            ListNode list when items is not null => Items(errors, list, path, budget),
            MapNode map => Fields(errors, map, path, budget),
            _ => true,
        };
    }

    private bool Items(Errors errors, ListNode list, FieldPath? path, CelMeter budget)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (!items!.Check(errors, list[i], (path ?? FieldPath.Root).Index(i), budget))
                return false;
        }

        return true;
    }

    private bool Fields(Errors errors, MapNode map, FieldPath? path, CelMeter budget)
    {
        foreach (var entry in map.Entries)
        {
            var at = path ?? FieldPath.Root;
            var child = fields.TryGetValue(entry.Key, out var found) ? found : null;
            if (additional is not null && !additional.Check(errors, entry.Value, at.Key(entry.Key), budget))
                return false;
            if (child is not null && !child.Check(errors, entry.Value, at.Child(entry.Key), budget))
                return false;
        }

        return true;
    }

    private bool Evaluate(Errors errors, Node node, FieldPath? path, CelMeter budget)
    {
        if (rules.Count == 0)
            return true;
        var self = SchemaValues.Of(node, schema, isResource);
        CelValue? Variable(string name) => name == "self" ? self : name == "oldSelf" ? CelOptional.None : null;
        foreach (var rule in rules)
        {
            if (!rule.Program.IsValid || !rule.RunsOnCreate)
                continue;
            var meter = new CelMeter(CelMeter.PerExpression);
            var value = rule.Program.Evaluate(Variable, meter);
            budget.Charge(meter.Cost);
            if (budget.IsExceeded)
            {
                Report(errors, path, null, Reasons.Invalid, "validation failed due to running out of cost budget, no further validation rules will be run");
                return false;
            }

            if (meter.IsExceeded)
            {
                Report(errors, path, null, Reasons.Invalid, "'operation cancelled: actual cost limit exceeded': no further validation rules will be run due to call cost exceeds limit for rule: " + rule.Name);
                return false;
            }

            if (value is CelError error)
                Report(errors, path, null, Reasons.Invalid, Failure(error, rule));
            else if (value.IsFalse)
                Report(errors, Below(path, rule.FieldPath), node, rule.Reason, rule.Message(Variable, budget));
        }

        return true;
    }

    private static string Failure(CelError error, CustomRule rule) => error.Message.StartsWith("no such overload", StringComparison.Ordinal)
        ? "'" + error.Message + "': call arguments did not match a supported operator, function or macro signature for rule: " + rule.Name
        : error.Message + " evaluating rule: " + rule.Name;

    private static FieldPath? Below(FieldPath? path, string fieldPath)
    {
        var at = path;
        foreach (var step in RulePaths.Steps(fieldPath))
            at = (at ?? FieldPath.Root).Child(step);
        return at;
    }

    /// <param name="errors">Takes the error.</param>
    /// <param name="path">Where; null at the object itself.</param>
    /// <param name="node">The value that is refused; null where its rule could not be evaluated.</param>
    /// <param name="reason">The cause type.</param>
    /// <param name="detail">Why.</param>
    private void Report(Errors errors, FieldPath? path, Node? node, string reason, string detail)
    {
        // The server shows scalars, and of what could not be evaluated the type.
        var shown = node is null ? GoText.Quote(schema.Type) + ": " : node is ScalarNode ? GoText.Of(node) + ": " : "";
        var message = reason switch
        {
            Reasons.Forbidden => "Forbidden: " + detail,
            Reasons.Required => "Required value: " + detail,
            Reasons.Duplicate => "Duplicate value: " + GoText.Of(node),
            _ => "Invalid value: " + shown + detail,
        };
        if (path is null)
            errors.Unplaced(message, reason);
        else
            errors.Add(path, reason, message);
    }
}
