using HaKit.Validation.Meta;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Workloads;

/// <summary>What Deployments and ReplicaSets have in common: a selector that matches the template, pods that run indefinitely.</summary>
internal static class Replicated
{
    private static readonly string[] Always = ["Always"];

    public static void Check(Errors errors, Cursor spec, string kind)
    {
        Common.NonNegative(errors, spec, "replicas");
        Selector(errors, spec, kind);
        var template = spec["template"];
        if (!SelectorChecks.Compiles(spec["selector"], errors.Version))
        {
            errors.Invalid(spec["selector"], spec["selector"].Node, "invalid label selector");
            return;
        }

        MatchesTemplate(errors, spec);
        PodSpec.CheckTemplate(errors, template);
        RunsForEver(errors, template, "ReplicaSet");
    }

    public static void Selector(Errors errors, Cursor spec, string kind)
    {
        var selector = spec["selector"];
        if (!selector.Exists)
        {
            errors.Required(selector);
            return;
        }

        SelectorChecks.Check(errors, selector);
        if (SelectorChecks.IsEmpty(selector))
            errors.Invalid(selector, selector.Node, "empty selector is invalid for " + kind);
    }

    public static void MatchesTemplate(Errors errors, Cursor spec)
    {
        var labels = spec["template"]["metadata"]["labels"];
        if (!SelectorChecks.Matches(spec["selector"], labels))
            errors.Invalid(labels, labels.Node, "`selector` does not match template `labels`");
    }

    public static void RunsForEver(Errors errors, Cursor template, string kind)
    {
        var spec = template["spec"];
        if (spec.TextOf("restartPolicy") != "Always")
            errors.NotSupported(spec["restartPolicy"].Path, spec.TextOf("restartPolicy"), Always);
        if (spec.Has("activeDeadlineSeconds"))
            errors.Forbidden(spec["activeDeadlineSeconds"].Path, "activeDeadlineSeconds in " + kind + " is not Supported");
    }
}
