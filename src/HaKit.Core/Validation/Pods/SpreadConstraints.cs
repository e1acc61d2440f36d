using HaKit.Validation.Meta;

namespace HaKit.Validation.Pods;

/// <summary><c>topologySpreadConstraints</c></summary>
internal static class SpreadConstraints
{
    private static readonly string[] Actions = ["DoNotSchedule", "ScheduleAnyway"];
    private static readonly string[] Policies = ["Honor", "Ignore"];

    public static void Check(Errors errors, Cursor spec)
    {
        var constraints = spec.Each("topologySpreadConstraints");
        var repeated = Repeated(constraints);
        for (var i = 0; i < constraints.Count; i++)
        {
            var constraint = constraints[i];
            if (constraint.IntOf("maxSkew") <= 0)
                errors.Invalid(constraint["maxSkew"], constraint.IntOf("maxSkew"), "must be greater than zero");
            Common.Required(errors, constraint, "topologyKey", "can not be empty");
            Common.OneOf(errors, constraint, "whenUnsatisfiable", Actions, required: false);
            if (repeated?[i] == true)
                errors.Duplicate(constraint["{topologyKey, whenUnsatisfiable}"].Path, "{" + constraint.TextOf("topologyKey") + ", " + constraint.TextOf("whenUnsatisfiable") + "}");
            MinDomains(errors, constraint);
            Common.OptionalOneOf(errors, constraint, "nodeAffinityPolicy", Policies);
            Common.OptionalOneOf(errors, constraint, "nodeTaintsPolicy", Policies);
            MatchKeys.InSpread(errors, constraint);
            SelectorChecks.Check(errors, constraint["labelSelector"]);
        }
    }

    /// <summary>Which of them one behind says again. The server says it once for each such pair, which would grow with the square.</summary>
    private static bool[]? Repeated(CursorList constraints)
    {
        if (constraints.Count < 2)
            return null;
        var behind = new HashSet<(string, string)>();
        var repeated = new bool[constraints.Count];
        for (var i = constraints.Count - 1; i >= 0; i--)
            repeated[i] = !behind.Add((constraints[i].TextOf("topologyKey"), constraints[i].TextOf("whenUnsatisfiable")));
        return repeated;
    }

    private static void MinDomains(Errors errors, Cursor constraint)
    {
        if (constraint.IntOrNull("minDomains") is not { } minimum)
            return;
        var path = constraint["minDomains"].Path;
        if (minimum <= 0)
            errors.Invalid(path, minimum, "must be greater than zero");
        if (constraint.TextOf("whenUnsatisfiable") is var action and not "DoNotSchedule")
            errors.Invalid(path, minimum, "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not " + action);
    }
}
