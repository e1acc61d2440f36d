using HaKit.Validation.Formats;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Workloads;

/// <summary>A job's specification, on its own or in a CronJob.</summary>
internal static class JobSpecs
{
    private const int MostIndexes = 100000;
    private const int MostParallelIndexes = 10000;
    private const int LongestIndexes = 64 * 1024;
    private static readonly string[] Counts =
        ["parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished", "backoffLimitPerIndex", "maxFailedIndexes"];

    public static void Check(Errors errors, Cursor spec)
    {
        foreach (var count in Counts)
            Common.NonNegative(errors, spec, count);
        if (spec.Has("maxFailedIndexes") && !spec.Has("backoffLimitPerIndex"))
            errors.Required(spec["backoffLimitPerIndex"], "when maxFailedIndexes is specified");
        if (spec.TextOrNull("managedBy") is { } manager)
        {
            errors.Invalid(spec["managedBy"], manager, Qualified.DomainPrefixedPath(manager));
            if (manager.Length > 63)
                errors.TooLong(spec["managedBy"].Path, 63);
        }

        CompletionMode(errors, spec);
        if (spec.Has("podFailurePolicy"))
            PodFailurePolicy.Check(errors, spec);
        if (spec.Has("successPolicy"))
            SuccessPolicy(errors, spec);
        Common.OptionalOneOf(errors, spec, "podReplacementPolicy", spec.Has("podFailurePolicy") ? ["Failed"] : ["Failed", "TerminatingOrFailed"]);
        PodSpec.CheckTemplate(errors, spec["template"]);
        RestartPolicy(errors, spec);
    }

    private static void CompletionMode(Errors errors, Cursor spec)
    {
        var mode = spec.TextOrNull("completionMode");
        if (mode is not (null or "NonIndexed" or "Indexed"))
            errors.NotSupported(spec["completionMode"].Path, mode, ["NonIndexed", "Indexed"]);
        if (mode == "Indexed")
            Indexed(errors, spec);
        if (mode is not (null or "NonIndexed"))
            return;
        foreach (var field in new[] { "backoffLimitPerIndex", "maxFailedIndexes" })
        {
            if (spec.Has(field))
                errors.Invalid(spec[field], spec.IntOf(field), "requires indexed completion mode");
        }
    }

    private static void Indexed(Errors errors, Cursor spec)
    {
        var completions = spec.IntOrNull("completions");
        var failed = spec.IntOrNull("maxFailedIndexes");
        var parallelism = spec.IntOf("parallelism");
        if (completions is null)
            errors.Required(spec["completions"], "when completion mode is Indexed");
        if (parallelism > MostIndexes)
            errors.Invalid(spec["parallelism"], parallelism, "must be less than or equal to 100000 when completion mode is Indexed");
        if (failed > completions)
            errors.Invalid(spec["maxFailedIndexes"], failed.Value, "must be less than or equal to completions");
        if (failed > MostIndexes)
            errors.Invalid(spec["maxFailedIndexes"], failed.Value, "must be less than or equal to 100000");
        if (!(completions > MostIndexes) || !spec.Has("backoffLimitPerIndex"))
            return;
        if (failed is null)
            errors.Required(spec["maxFailedIndexes"], "must be specified when completions is above 100000");
        if (parallelism > MostParallelIndexes)
            errors.Invalid(spec["parallelism"], parallelism, "must be less than or equal to 10000 when completions are above 100000 and used with backoff limit per index");
        if (failed > MostParallelIndexes)
            errors.Invalid(spec["maxFailedIndexes"], failed.Value, "must be less than or equal to 10000 when completions are above 100000 and used with backoff limit per index");
    }

    private static void SuccessPolicy(Errors errors, Cursor spec)
    {
        var policy = spec["successPolicy"];
        if (spec.TextOf("completionMode") != "Indexed")
        {
            errors.Invalid(policy, policy.Node, "requires indexed completion mode");
            return;
        }

        var rules = policy.Each("rules");
        if (rules.Count == 0)
            errors.Required(rules, "at least one rules must be specified when the successPolicy is specified");
        if (rules.Count > 20)
            errors.TooMany(rules.Path, rules.Count, 20);
        foreach (var rule in rules)
        {
            if (!rule.Has("succeededCount") && !rule.Has("succeededIndexes"))
                errors.Required(rule, "at least one of succeededCount or succeededIndexes must be specified");
            SuccessRule(errors, rule, spec.IntOrNull("completions") ?? int.MaxValue);
        }
    }

    private static void SuccessRule(Errors errors, Cursor rule, long completions)
    {
        long indexes = 0;
        if (rule.TextOrNull("succeededIndexes") is { } written)
        {
            if (written.Length > LongestIndexes)
                errors.TooLong(rule["succeededIndexes"].Path, LongestIndexes);
            else if (JobIndexes.Problem(written, completions, out indexes) is { } problem)
                errors.Invalid(rule["succeededIndexes"], written, "error parsing succeededIndexes: " + problem);
        }

        if (rule.IntOrNull("succeededCount") is not { } count)
            return;
        Common.NonNegative(errors, rule, "succeededCount");
        if (count > completions)
            errors.Invalid(rule["succeededCount"], count, "must be less than or equal to the number of specified completions");
        if (rule.Has("succeededIndexes") && count > indexes)
            errors.Invalid(rule["succeededCount"], count, "must be less than or equal to the number of indexes in the specified succeededIndexes field");
    }

    private static void RestartPolicy(Errors errors, Cursor spec)
    {
        var policy = spec["template"]["spec"]["restartPolicy"];
        switch (policy.Text)
        {
            case "" or "Always":
                errors.Required(policy, "valid values: \"OnFailure\", \"Never\"");
                break;
            case not ("OnFailure" or "Never"):
                errors.NotSupported(policy.Path, policy.Text, ["OnFailure", "Never"]);
                break;
            case not "Never" when spec.Has("podFailurePolicy"):
                errors.Invalid(policy, policy.Text, "only \"Never\" is supported when podFailurePolicy is specified");
                break;
        }
    }
}
