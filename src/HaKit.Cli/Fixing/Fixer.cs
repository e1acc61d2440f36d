using HaKit.Cli.Auditing;
using HaKit.Cli.Inputs;
using HaKit.Cli.Reports;
using HaKit.Tree;

namespace HaKit.Cli.Fixing;

/// <summary>
/// Fixes findings until nothing more can be fixed: evaluate, change, evaluate again. A fix after which the finding is still there, or a more severe one
/// is, is taken back. Nothing is written here; a finding is tried once, so that it ends.
/// </summary>
internal sealed class Fixer(InputReader reader, Auditor auditor, Severity threshold, Func<ManifestObject, ManifestObject, bool> isAcceptable)
{
    private const string DidNotSuffice = "changing the fields did not suffice";
    private const string MadeWorse = "the change would cause a more severe finding";

    /// <summary>Every finding that was tried, with the reason why it stayed; null where it went.</summary>
    private readonly Dictionary<string, string?> tried = new(StringComparer.Ordinal);

    private readonly List<Finding> gone = [];

    public FixOutcome Fix(IReadOnlyList<LoadedInput> inputs)
    {
        var now = inputs;
        var documents = reader.Parse(now);
        var before = auditor.Evaluate(documents);
        var audited = before;
        while (Plan(audited, documents) is { Fixed.Count: > 0 } pass)
        {
            var refused = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
            var next = Changed(now, pass, refused);
            var evaluated = auditor.Evaluate(reader.Parse(next));
            var (known, left) = (Keys(audited), Keys(evaluated));
            var fresh = evaluated.Findings.Where(f => !known.Contains(Key(f))).ToList();
            refused.UnionWith(pass.Fixed.Where(finding => Refuse(finding, left, fresh)));
            now = refused.Count == 0 ? next : Changed(now, pass, refused);
            documents = reader.Parse(now);
            audited = auditor.Evaluate(documents);
            gone.AddRange(pass.Fixed.Where(f => !refused.Contains(f)));
        }

        var files = inputs.Zip(now).Where(p => p.First.Source.Text != p.Second.Source.Text).Select(p => new FixedFile(p.First.Source, p.Second.Source));
        return new FixOutcome(before.Report, Explained(audited.Report), [.. gone.Select(f => new FixedFinding(f))], [.. files]);
    }

    private FixPass Plan(Audited audited, IReadOnlyList<InputDocument> documents)
    {
        var pass = new FixPass(documents, isAcceptable);
        foreach (var finding in audited.Findings)
        {
            if (IsWanted(finding) && HasFix(finding) && !tried.ContainsKey(Key(finding)) && pass.IsFree(finding))
                tried[Key(finding)] = pass.Fix(finding);
        }

        return pass;
    }

    private static List<LoadedInput> Changed(IReadOnlyList<LoadedInput> inputs, FixPass pass, IReadOnlySet<Finding> without) =>
    [
        .. inputs.Select(input => input.Broken is null && pass.Apply(input.Source, without) is var text && text != input.Source.Text
            ? new LoadedInput(input.Source.With(text))
            : input),
    ];

    /// <summary>True where a fix was none: the finding stays, or its object or one it concerns has got a more severe one.</summary>
    private bool Refuse(Finding finding, HashSet<string> left, List<Finding> fresh)
    {
        var key = Key(finding);
        if (left.Contains(key))
            tried[key] = DidNotSuffice;
        else if (fresh.Exists(f => f.Severity > finding.Severity && IsAbout(f, finding)))
            tried[key] = MadeWorse;
        return tried[key] is not null;
    }

    private static HashSet<string> Keys(Audited audited) => audited.Findings.Select(Key).ToHashSet(StringComparer.Ordinal);

    private static bool IsAbout(Finding one, Finding other) =>
        one.Object == other.Object || one.Concerns.Any(c => c.Reference == other.Object) || other.Concerns.Any(c => c.Reference == one.Object);

    private bool IsWanted(Finding finding) => finding.Accepted is null && finding.Severity >= threshold;

    private static bool HasFix(Finding finding) => finding.Fix.Count > 0 || finding.NewObjects.Count > 0;

    /// <summary>What is left, each with the reason.</summary>
    private AuditReport Explained(AuditReport left)
    {
        var cases = left.Report.Cases.Select(one => one with { Problems = [.. one.Problems.Select(p => p with { NotFixed = Reason(p.Finding!) })] });
        return left with { Report = left.Report with { Cases = [.. cases] } };
    }

    private string Reason(Finding finding) => !IsWanted(finding) ? ""
        : !HasFix(finding) ? "it has no mechanical fix"
        : tried.GetValueOrDefault(Key(finding)) ?? DidNotSuffice;

    private static string Key(Finding finding) =>
        string.Join('\n', finding.Rule, finding.File, finding.Subject?.DocumentIndex, finding.Object.Kind, finding.Object.Namespace, finding.Object.Name, finding.Field);
}
