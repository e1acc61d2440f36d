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
        for (var i = 0; i < constraints.Count; i++)
        {
            var constraint = constraints[i];
            if (constraint.IntOf("maxSkew") <= 0)
                errors.Invalid(constraint["maxSkew"], constraint.IntOf("maxSkew"), "must be greater than zero");
            Common.Required(errors, constraint, "topologyKey", "can not be empty");
            Common.OneOf(errors, constraint, "whenUnsatisfiable", Actions, required: false);
            for (var j = i + 1; j < constraints.Count; j++)
                Repeated(errors, constraint, constraints[j]);
            MinDomains(errors, constraint);
            Common.OptionalOneOf(errors, constraint, "nodeAffinityPolicy", Policies);
            Common.OptionalOneOf(errors, constraint, "nodeTaintsPolicy", Policies);
            MatchKeys.InSpread(errors, constraint);
            SelectorChecks.Check(errors, constraint["labelSelector"]);
        }
    }

    private static void Repeated(Errors errors, Cursor constraint, Cursor other)
    {
        var key = constraint.TextOf("topologyKey");
        var action = constraint.TextOf("whenUnsatisfiable");
        if (other.TextOf("topologyKey") == key && other.TextOf("whenUnsatisfiable") == action)
            errors.Duplicate(constraint["{topologyKey, whenUnsatisfiable}"].Path, "{" + key + ", " + action + "}");
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
