using HaKit.Validation.Meta;

namespace HaKit.Validation.Policies;

internal static class DisruptionBudgets
{
    public static void Check(Errors errors, Cursor budget)
    {
        var spec = budget["spec"];
        if (spec.Has("minAvailable") && spec.Has("maxUnavailable"))
            errors.Invalid(spec, spec.Node, "minAvailable and maxUnavailable cannot be both set");
        foreach (var field in new[] { "minAvailable", "maxUnavailable" })
        {
            if (!spec.Has(field))
                continue;
            Common.IntOrPercent(errors, spec[field]);
            Common.AtMost100Percent(errors, spec[field]);
        }

        SelectorChecks.Check(errors, spec["selector"]);
        Common.OptionalOneOf(errors, spec, "unhealthyPodEvictionPolicy", ["AlwaysAllow", "IfHealthyBudget"]);
    }
}
