using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK9001: an acceptance without a reason, or of a rule that does not exist. It accepts nothing.</summary>
internal sealed class AcceptanceInvalid : ObjectRule
{
    public override RuleDescriptor Descriptor => Catalog.AcceptanceInvalid;

    public override Verdict Check(ManifestObject manifest, RuleContext context)
    {
        if (manifest.Root.At("metadata").Map("annotations") is not { Count: > 0 } annotations)
            return Verdict.NotApplicable;
        var verdict = Verdict.NotApplicable;
        foreach (var entry in annotations.Entries)
        {
            if (!entry.Key.StartsWith(AcceptedRisks.Prefix, StringComparison.Ordinal))
                continue;
            verdict = verdict == Verdict.NotApplicable ? Verdict.Pass : verdict;
            var path = FactReading.Path("metadata.annotations").Key(entry.Key);
            var id = entry.Key.Substring(AcceptedRisks.Prefix.Length);
            if (Catalog.Find(id) is null)
                verdict = context.Fail(path, $"{entry.Key}: there is no rule {id}.", fix: Fix.Without(path));
            else if (entry.Value is ScalarNode value && (value.IsNull || value.Text.Trim().Length == 0))
                verdict = context.Fail(path, $"{entry.Key} gives no reason, so that {id} is not accepted.");
        }

        return verdict;
    }
}
