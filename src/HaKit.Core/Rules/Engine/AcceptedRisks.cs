using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// Risks that an author has accepted in writing: HaKit's own annotation with a reason, and the ignore annotations of kube-score,
/// kube-linter and
/// Polaris for the checks that ask the same.
/// </summary>
internal static class AcceptedRisks
{
    public const string Prefix = Workloads.WellKnown.AcceptPrefix;

    internal const string KubeScore = "kube-score/ignore";
    internal const string KubeLinter = "ignore-check.kube-linter.io/";
    internal const string Polaris = "polaris.fairwinds.com/";
    internal const string PolarisExempt = "-exempt";
    internal const string KubeLinterAll = "kube-linter.io/ignore-all";
    internal const string PolarisAll = Polaris + "exempt";

    /// <summary>
    /// Why the finding is accepted; null where it is not. An annotation on a workload that the finding concerns counts too.
    /// </summary>
    public static string? ReasonFor(RuleDescriptor rule, ManifestObject evaluated, IReadOnlyList<ManifestObject> concerned) =>
        ReasonOn(rule, evaluated) ?? ReasonOn(rule, concerned);

    /// <summary>Why the author of one of the objects accepts what the rule finds; null where none does.</summary>
    public static string? ReasonOn(RuleDescriptor rule, IReadOnlyList<ManifestObject> concerned)
    {
        foreach (var workload in concerned)
        {
            if (ReasonOn(rule, workload) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>True where the annotation that accepts the risk may be there without being seen, so that the finding is not certain.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="known">What was found out about lists of workloads that several findings of a rule concern.</param>
    public static bool MayAccept(Finding finding, Dictionary<(IReadOnlyList<ManifestObject> Concerns, string Rule), bool> known)
    {
        if (finding.Subject is { } subject && IsUnknownOn(subject, finding.Rule))
            return true;
        if (finding.Concerns.Count == 0)
            return false;
        if (!known.TryGetValue((finding.Concerns, finding.Rule), out var may))
            known[(finding.Concerns, finding.Rule)] = may = finding.Concerns.Any(concerned => IsUnknownOn(concerned, finding.Rule));
        return may;
    }

    private static bool IsUnknownOn(ManifestObject manifest, string rule)
    {
        var metadata = manifest.Root.At("metadata");
        return metadata is UnknownNode || metadata.At("annotations") is UnknownNode || metadata.At("annotations", Prefix + rule) is UnknownNode;
    }

    /// <summary>Why the author of an object accepts what the rule finds on it; null where that is not so.</summary>
    public static string? ReasonOn(RuleDescriptor rule, ManifestObject manifest)
    {
        var template = WorkloadKinds.Of(manifest) is var kind and not (WorkloadKind.None or WorkloadKind.Pod)
            ? WorkloadKinds.TemplatePath(kind).Resolve(manifest.Root)
            : null;
        return ReasonIn(rule, manifest.Root.At("metadata").Map("annotations"))
            ?? ReasonIn(rule, template.At("metadata").Map("annotations"));
    }

    private static string? ReasonIn(RuleDescriptor rule, MapNode? annotations)
    {
        if (annotations is not { Count: > 0 })
            return null;
        if (annotations.Text(Prefix + rule.Id.Value) is { } own && own.Trim().Length > 0)
            return own.Trim();
        foreach (var entry in annotations.Entries)
        {
            if (entry.Value is ScalarNode value && PeerReason(rule, entry.Key, value.Text) is { } reason)
                return reason;
        }

        return null;
    }

    private static string? PeerReason(RuleDescriptor rule, string key, string value)
    {
        if (key == KubeScore)
        {
            foreach (var item in value.Split(','))
            {
                if (PeerChecks.KubeScore(rule.Number, item.Trim()))
                    return $"{KubeScore} names {item.Trim()}";
            }

            return null;
        }

        if (key == KubeLinterAll && PeerChecks.AnyOfKubeLinter(rule.Number))
            return value.Trim().Length > 0 ? $"{value.Trim()} ({key})" : key;
        if (key == PolarisAll && value == "true" && PeerChecks.AnyOfPolaris(rule.Number))
            return key;
        if (key.StartsWith(KubeLinter, StringComparison.Ordinal) && PeerChecks.KubeLinter(rule.Number, key.Substring(KubeLinter.Length)))
            return value.Trim().Length > 0 ? $"{value.Trim()} ({key})" : key;
        if (value == "true" && key.StartsWith(Polaris, StringComparison.Ordinal) && key.EndsWith(PolarisExempt, StringComparison.Ordinal)
            && key.Length > Polaris.Length + PolarisExempt.Length
            && PeerChecks.Polaris(rule.Number, key.Substring(Polaris.Length, key.Length - Polaris.Length - PolarisExempt.Length)))
            return key;
        return null;
    }
}
