using HaKit.Tree;
using HaKit.Validation.Defaulting;
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
        ObjectMeta.Check(errors, set["metadata"], Names.Label, isNamespaced: true);
        var spec = set["spec"];
        if (Common.Required(errors, spec, "podManagementPolicy") && spec.TextOf("podManagementPolicy") is not ("OrderedReady" or "Parallel"))
            errors.Invalid(spec["podManagementPolicy"], spec.TextOf("podManagementPolicy"), "must be 'OrderedReady' or 'Parallel'");
        Strategy(errors, spec["updateStrategy"]);
        var retention = spec["persistentVolumeClaimRetentionPolicy"];
        Common.OneOf(errors, retention, "whenDeleted", Retentions, required: false);
        Common.OneOf(errors, retention, "whenScaled", Retentions, required: false);
        if (spec.TextOf("serviceName") is { Length: > 0 } service)
            errors.Invalid(spec["serviceName"], service, Names.Label(service));
        Common.NonNegative(errors, spec, "replicas");
        Common.NonNegative(errors, spec, "minReadySeconds");
        Common.NonNegative(errors, spec, "revisionHistoryLimit");
        if (spec.Has("ordinals"))
            Common.NonNegative(errors, spec["ordinals"], "start");
        foreach (var claim in spec.Each("volumeClaimTemplates"))
            ClaimSpec.Check(errors, claim["spec"]);

        Replicated.Selector(errors, spec, "statefulset");
        if (!SelectorChecks.Compiles(spec["selector"], errors.Version))
        {
            errors.Invalid(spec["selector"], spec["selector"].Node, "");
        }
        else
        {
            Replicated.MatchesTemplate(errors, spec);
            PodSpec.CheckTemplate(errors, WithClaims(spec));
        }

        Replicated.RunsForEver(errors, spec["template"], "StatefulSet");
    }

    /// <summary>
    /// The template with a volume for each claim, as its pods will have. A claim takes the place of a volume of the same name. Host name and subdomain are the set's
    /// own to give.
    /// </summary>
    private static Cursor WithClaims(Cursor spec)
    {
        var template = spec["template"];
        var claims = spec.Each("volumeClaimTemplates");
        if (template.Map is not { } map || template["spec"].Map is not { } pod)
            return template;
        var volumes = new List<Node>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        // The server keeps claims in a map, so that their order, and with it the index in a path, is drawn by chance. Here it is the order in which they are written.
        foreach (var claim in claims)
        {
            var name = claim["metadata"].TextOf("name");
            if (!names.Add(name))
                continue;
            volumes.Add(new MapBuilder(claim.Node!.Place)
                .Add("name", name)
                .Add("persistentVolumeClaim", new MapBuilder(claim.Node.Place).Add("claimName", name).Build())
                .Build());
        }

        foreach (var volume in template["spec"].Each("volumes"))
        {
            if (!names.Contains(volume.TextOf("name")))
                volumes.Add(volume.Node!);
        }

        var edit = new MapEdit(pod);
        if (claims.Count > 0)
            edit.Set("volumes", new ListNode(volumes, pod.Place));
        edit.Remove("hostname");
        edit.Remove("subdomain");
        var whole = new MapEdit(map);
        whole.Set("spec", edit.Done());
        return new Cursor(whole.Done(), template.Path);
    }

    private static void Strategy(Errors errors, Cursor strategy)
    {
        var rolling = strategy["rollingUpdate"];
        switch (strategy.TextOf("type"))
        {
            case "":
                errors.Required(strategy);
                break;
            case "OnDelete":
                if (rolling.Exists)
                    errors.Invalid(rolling, rolling.Node, "only allowed for updateStrategy 'RollingUpdate'");
                break;
            case "RollingUpdate":
                RollingUpdate(errors, rolling);
                break;
            default:
                errors.Invalid(strategy, strategy.Node, "must be 'RollingUpdate' or 'OnDelete'");
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
            errors.Invalid(unavailable, unavailable.Node, "cannot be 0");
        Common.AtMost100Percent(errors, unavailable);
    }
}
