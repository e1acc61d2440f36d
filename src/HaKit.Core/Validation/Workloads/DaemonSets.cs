using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Workloads;

internal static class DaemonSets
{
    public static void Check(Errors errors, Cursor set)
    {
        ObjectMeta.Check(errors, set["metadata"], Names.Subdomain, isNamespaced: true);
        var spec = set["spec"];
        var selector = spec["selector"];
        SelectorChecks.Check(errors, selector);
        if (SelectorChecks.Compiles(selector, errors.Version))
            Replicated.MatchesTemplate(errors, spec);
        if (selector.Exists && SelectorChecks.IsEmpty(selector))
            errors.Invalid(selector, selector.Node, "empty selector is invalid for daemonset");
        PodSpec.CheckTemplate(errors, spec["template"]);
        Replicated.RunsForEver(errors, spec["template"], "DaemonSet");
        Common.NonNegative(errors, spec, "minReadySeconds");
        Common.NonNegative(errors, spec, "revisionHistoryLimit");
        Strategy(errors, spec["updateStrategy"]);
    }

    private static void Strategy(Errors errors, Cursor strategy)
    {
        switch (strategy.TextOf("type"))
        {
            case "OnDelete":
                break;
            case "RollingUpdate":
                RollingUpdate(errors, strategy["rollingUpdate"]);
                break;
            default:
                errors.NotSupported(strategy.Path, strategy.Node, ["RollingUpdate", "OnDelete"]);
                break;
        }
    }

    private static void RollingUpdate(Errors errors, Cursor rolling)
    {
        var unavailable = rolling["maxUnavailable"];
        var surge = rolling["maxSurge"];
        Common.IntOrPercent(errors, unavailable);
        Common.IntOrPercent(errors, surge);
        Common.AtMost100Percent(errors, unavailable);
        Common.AtMost100Percent(errors, surge);
        var hasUnavailable = Common.Number(unavailable) != 0;
        var hasSurge = Common.Number(surge) != 0;
        if (hasUnavailable && hasSurge)
            errors.Invalid(surge, surge.Node, "may not be set when maxUnavailable is non-zero");
        else if (!hasUnavailable && !hasSurge)
            errors.Required(unavailable, "cannot be 0 when maxSurge is 0");
    }
}
