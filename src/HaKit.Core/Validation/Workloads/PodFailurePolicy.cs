using HaKit.Validation.Formats;

namespace HaKit.Validation.Workloads;

/// <summary><c>podFailurePolicy</c> of a job.</summary>
internal static class PodFailurePolicy
{
    private const int MostRules = 20;
    private const int MostExitCodes = 255;
    private const int MostConditions = 20;
    private static readonly string[] Actions = ["Count", "FailIndex", "FailJob", "Ignore"];

    public static void Check(Errors errors, Cursor spec)
    {
        var rules = spec["podFailurePolicy"].Each("rules");
        if (rules.Count > MostRules)
            errors.TooMany(rules.Path, rules.Count, MostRules);
        var containers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in spec["template"]["spec"].Each("containers"))
            containers.Add(container.TextOf("name"));
        foreach (var container in spec["template"]["spec"].Each("initContainers"))
            containers.Add(container.TextOf("name"));
        foreach (var rule in rules)
            Rule(errors, spec, rule, containers);
    }

    private static void Rule(Errors errors, Cursor spec, Cursor rule, HashSet<string> containers)
    {
        var action = rule.TextOf("action");
        if (action.Length == 0)
            errors.Required(rule["action"], "valid values: [\"Count\" \"FailIndex\" \"FailJob\" \"Ignore\"]");
        else if (action == "FailIndex" && !spec.Has("backoffLimitPerIndex"))
            errors.Invalid(rule["action"], action, "requires the backoffLimitPerIndex to be set");
        else if (Array.IndexOf(Actions, action) < 0)
            errors.NotSupported(rule["action"].Path, action, Actions);
        var conditions = rule.Each("onPodConditions");
        if (rule.Has("onExitCodes"))
        {
            ExitCodes(errors, rule["onExitCodes"], containers);
            if (conditions.Count > 0)
                errors.Invalid(rule, rule.Node, "specifying both OnExitCodes and OnPodConditions is not supported");
        }
        else if (conditions.Count == 0)
        {
            errors.Add(rule.Path, Reasons.Invalid, "Invalid value: specifying one of OnExitCodes and OnPodConditions is required");
        }

        if (conditions.Count > MostConditions)
            errors.TooMany(conditions.Path, conditions.Count, MostConditions);
        foreach (var condition in conditions)
        {
            errors.Invalid(condition["type"], condition.TextOf("type"), Qualified.Name(condition.TextOf("type")));
            Common.OneOf(errors, condition, "status", ["False", "True", "Unknown"]);
        }
    }

    private static void ExitCodes(Errors errors, Cursor codes, HashSet<string> containers)
    {
        var operation = codes.TextOf("operator");
        if (operation.Length == 0)
            errors.Required(codes["operator"], "valid values: [\"In\" \"NotIn\"]");
        else if (operation is not ("In" or "NotIn"))
            errors.NotSupported(codes["operator"].Path, operation, ["In", "NotIn"]);
        if (codes.TextOrNull("containerName") is { } name && !containers.Contains(name))
            errors.Invalid(codes["containerName"], name, "must be one of the container or initContainer names in the pod template");
        var values = codes.Each("values");
        if (values.Count == 0)
            errors.Invalid(values, codes["values"].Node, "at least one value is required");
        else if (values.Count > MostExitCodes)
            errors.TooMany(values.Path, values.Count, MostExitCodes);
        var ordered = true;
        var seen = new HashSet<long>();
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i].Int;
            if (operation == "In" && value == 0)
                errors.Invalid(values[i], value, "must not be 0 for the In operator");
            if (!seen.Add(value))
                errors.Duplicate(values[i].Path, values[i].Node);
            if (i > 0 && values[i - 1].Int > value)
                ordered = false;
        }

        if (!ordered)
            errors.Invalid(values, codes["values"].Node, "must be ordered");
    }
}
