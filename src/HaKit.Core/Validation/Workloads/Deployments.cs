using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Workloads;

internal static class Deployments
{
    public static void Check(Errors errors, Cursor deployment)
    {
        ObjectMeta.Check(errors, deployment["metadata"], Names.Subdomain, isNamespaced: true);
        var spec = deployment["spec"];
        Replicated.Check(errors, spec, "deployment");
        Strategy(errors, spec["strategy"]);
        Common.NonNegative(errors, spec, "minReadySeconds");
        Common.NonNegative(errors, spec, "revisionHistoryLimit");
        if (spec.IntOrNull("progressDeadlineSeconds") is not { } deadline)
            return;
        Common.NonNegative(errors, spec, "progressDeadlineSeconds");
        if (deadline <= spec.IntOf("minReadySeconds"))
            errors.Invalid(spec["progressDeadlineSeconds"], deadline, "must be greater than minReadySeconds");
    }

    private static void Strategy(Errors errors, Cursor strategy)
    {
        var rolling = strategy["rollingUpdate"];
        switch (strategy.TextOf("type"))
        {
            case "Recreate":
                if (rolling.Exists)
                    errors.Forbidden(rolling.Path, "may not be specified when strategy `type` is 'Recreate'");
                break;
            case "RollingUpdate":
                RollingUpdate(errors, rolling);
                break;
            default:
                errors.NotSupported(strategy.Path, strategy.Node, ["Recreate", "RollingUpdate"]);
                break;
        }
    }

    private static void RollingUpdate(Errors errors, Cursor rolling)
    {
        var unavailable = rolling["maxUnavailable"];
        var surge = rolling["maxSurge"];
        Common.IntOrPercent(errors, unavailable);
        Common.IntOrPercent(errors, surge);
        if (Common.Number(unavailable) == 0 && Common.Number(surge) == 0)
            errors.Invalid(unavailable, unavailable.Node, "may not be 0 when `maxSurge` is 0");
        Common.AtMost100Percent(errors, unavailable);
    }
}
