using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Pods;
using HaKit.Validation.Storage;

namespace HaKit.Validation.Workloads;

internal static class StatefulSets
{
    private static readonly string[] Retentions = ["Retain", "Delete"];

    public static void Check(Errors errors, Cursor set)
    {
        ObjectMeta.Check(errors, set["metadata"], Names.Subdomain, isNamespaced: true);
        var spec = set["spec"];
        if (Common.Required(errors, spec, "podManagementPolicy") && spec.TextOf("podManagementPolicy") is not ("OrderedReady" or "Parallel"))
            errors.Invalid(spec["podManagementPolicy"].Path, spec.TextOf("podManagementPolicy"), "must be 'OrderedReady' or 'Parallel'");
        Strategy(errors, spec["updateStrategy"]);
        var retention = spec["persistentVolumeClaimRetentionPolicy"];
        Common.OneOf(errors, retention, "whenDeleted", Retentions, required: false);
        Common.OneOf(errors, retention, "whenScaled", Retentions, required: false);
        if (spec.TextOf("serviceName") is { Length: > 0 } service)
            errors.Invalid(spec["serviceName"].Path, service, Names.Label(service));
        Common.NonNegative(errors, spec, "replicas");
        Common.NonNegative(errors, spec, "minReadySeconds");
        Common.NonNegative(errors, spec, "revisionHistoryLimit");
        if (spec.Has("ordinals"))
            Common.NonNegative(errors, spec["ordinals"], "start");
        var claims = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in spec.Each("volumeClaimTemplates"))
        {
            claims.Add(claim["metadata"].TextOf("name"));
            ClaimSpec.Check(errors, claim["spec"]);
        }

        Replicated.Selector(errors, spec, "statefulset");
        if (!SelectorChecks.Compiles(spec["selector"], errors.Version))
        {
            errors.Invalid(spec["selector"].Path, "", "invalid label selector");
        }
        else
        {
            Replicated.MatchesTemplate(errors, spec);
            PodSpec.CheckTemplate(errors, spec["template"], claims);
        }

        Replicated.RunsForEver(errors, spec["template"], "StatefulSet");
    }

    private static void Strategy(Errors errors, Cursor strategy)
    {
        var rolling = strategy["rollingUpdate"];
        switch (strategy.TextOf("type"))
        {
            case "":
                errors.Required(strategy.Path);
                break;
            case "OnDelete":
                if (rolling.Exists)
                    errors.Invalid(rolling.Path, rolling.Node, "only allowed for updateStrategy 'RollingUpdate'");
                break;
            case "RollingUpdate":
                RollingUpdate(errors, rolling);
                break;
            default:
                errors.Invalid(strategy.Path, strategy.Node, "must be 'RollingUpdate' or 'OnDelete'");
                break;
        }
    }

    private static void RollingUpdate(Errors errors, Cursor rolling)
    {
        Common.NonNegative(errors, rolling, "partition");
        var unavailable = rolling["maxUnavailable"];
        if (!unavailable.Exists)
            return;
        Common.IntOrPercent(errors, unavailable);
        if (Common.Number(unavailable) == 0)
            errors.Invalid(unavailable.Path, unavailable.Node, "cannot be 0");
        Common.AtMost100Percent(errors, unavailable);
    }
}
