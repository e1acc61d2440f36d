using HaKit.Cli.Auditing;
using HaKit.Cli.Inputs;
using HaKit.Cli.Reports;
using HaKit.Tree;

namespace HaKit.Cli.Fixing;

/// <summary>
/// Fixes findings until nothing more can be fixed: evaluate, change, evaluate again. A fix after which the finding is still there, or a more severe one
/// is, is taken back. Nothing is written here; a finding is tried once, so that it ends.
/// </summary>
internal sealed class Fixer(InputReader reader, Auditor auditor, Severity threshold, Validity validity, Func<InputText, string?> leftAlone)
{
    /// <summary>How often all is fixed anew before a file that still changes is given up.</summary>
    private const int MostRounds = 5;

    private const string DidNotSuffice = "changing the fields did not suffice";
    private const string MadeWorse = "the change would cause a more severe finding";
    private const string SaysMore = "the file could not be changed without changing more than the field";
    private const string NeverEnds = "each fix of this file would call for another";
    private const string Refused = "the API server would refuse what the fixed file holds";

    /// <summary>Every finding that was tried, with the reason why it stayed; null where it went.</summary>
    private readonly Dictionary<string, string?> tried = new(StringComparer.Ordinal);

    private readonly List<Finding> gone = [];

    /// <summary>Files that are given up, with the reason.</summary>
    private readonly Dictionary<string, string> givenUp = new(StringComparer.Ordinal);

    /// <summary>Inputs with what they hold and what was found in it.</summary>
    private sealed record State(IReadOnlyList<LoadedInput> Inputs, IReadOnlyList<InputDocument> Documents, Audited Audited);

    public FixOutcome Fix(IReadOnlyList<LoadedInput> inputs)
    {
        var before = Evaluated(inputs);
        var now = before;

        // A second run must find nothing to do, so that it is made here.
        for (var round = 0; ; round++)
        {
            tried.Clear();
            var start = now;
            now = FixAll(now);
            var changed = Changes(start, now).Select(p => p.Before.Source.Name).ToList();
            if (changed.Count > 0 && round + 1 < MostRounds)
                continue;
            var reason = NeverEnds;
            if (changed.Count == 0)
                (changed, reason) = (Spoiled(before, now), Refused);
            if (changed.Count == 0)
                break;
            now = GiveUp(changed, reason, inputs, now);
            round = -1;
        }

        var files = Changes(before, now).Select(p => new FixedFile(p.Before.Source, p.After.Source));
        return new FixOutcome(before.Audited.Report, Explained(now.Audited.Report), [.. gone.Select(f => new FixedFinding(f))], [.. files]);
    }

    private State Evaluated(IReadOnlyList<LoadedInput> inputs)
    {
        var documents = reader.Parse(inputs);
        return new State(inputs, documents, auditor.Evaluate(documents));
    }

    private static IEnumerable<(LoadedInput Before, LoadedInput After)> Changes(State before, State after) =>
        before.Inputs.Zip(after.Inputs).Where(p => p.First.Source.Text != p.Second.Source.Text);

    private State FixAll(State now)
    {
        while (Plan(now.Audited, now.Documents) is { Fixed.Count: > 0 } pass)
        {
            var refused = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
            var evaluated = auditor.Evaluate(reader.Parse(Changed(now.Inputs, pass, refused)));
            var (known, left) = (Keys(now.Audited), Keys(evaluated));
            var fresh = evaluated.Findings.Where(f => !known.Contains(Key(f))).ToList();
            refused.UnionWith(pass.Fixed.Where(finding => Refuse(finding, left, fresh)));
            now = Evaluated(Changed(now.Inputs, pass, refused));
            gone.AddRange(pass.Fixed.Where(f => !refused.Contains(f)));
        }

        return now;
    }

    /// <summary>Puts files back as they were, for good.</summary>
    private State GiveUp(List<string> files, string reason, IReadOnlyList<LoadedInput> inputs, State now)
    {
        foreach (var file in files)
            givenUp[file] = reason;
        gone.RemoveAll(finding => givenUp.ContainsKey(finding.File));
        return Evaluated([.. inputs.Zip(now.Inputs).Select(p => givenUp.ContainsKey(p.First.Source.Name) ? p.First : p.Second)]);
    }

    /// <summary>The changed files that hold an object, or a document, which would be refused and was not before.</summary>
    private List<string> Spoiled(State start, State now)
    {
        var spoiled = new List<string>();
        foreach (var (before, after) in Changes(start, now))
        {
            var (old, current) = (reader.Parse([before]), reader.Parse([after]));
            var wasInvalid = Invalid(old);
            if (Invalid(current).Any(reference => !wasInvalid.Contains(reference)) || Unreadable(current) > Unreadable(old))
                spoiled.Add(before.Source.Name);
        }

        return spoiled;
    }

    private HashSet<ObjectReference> Invalid(IReadOnlyList<InputDocument> documents) =>
        [.. documents.SelectMany(d => d.Objects).Select(o => o.Object).Where(o => !validity.IsValid(o)).Select(o => o.Reference)];

    private static int Unreadable(IReadOnlyList<InputDocument> documents) => documents.Count(d => d.State == DocumentState.Unreadable);

    private FixPass Plan(Audited audited, IReadOnlyList<InputDocument> documents)
    {
        var pass = new FixPass(documents, validity, source => givenUp.GetValueOrDefault(source.Name) ?? leftAlone(source));
        foreach (var finding in audited.Findings)
        {
            if (IsWanted(finding) && HasFix(finding) && !tried.ContainsKey(Key(finding)) && pass.IsFree(finding))
                tried[Key(finding)] = pass.Fix(finding);
        }

        return pass;
    }

    /// <summary>The inputs after the pass. What its fixes would do to a file beyond what they are meant to do makes them refused.</summary>
    private List<LoadedInput> Changed(IReadOnlyList<LoadedInput> inputs, FixPass pass, HashSet<Finding> refused)
    {
        var changed = new List<LoadedInput>(inputs.Count);
        foreach (var input in inputs)
        {
            var text = input.Broken is null ? pass.Apply(input.Source, refused) : input.Source.Text;
            if (text != input.Source.Text && !pass.Says(input.Source, text, refused))
            {
                foreach (var finding in pass.Fixed.Where(f => pass.IsIn(f, input.Source)))
                {
                    tried[Key(finding)] = SaysMore;
                    refused.Add(finding);
                }

                text = input.Source.Text;
            }

            changed.Add(text == input.Source.Text ? input : new LoadedInput(input.Source.With(text)));
        }

        return changed;
    }

    /// <summary>True where a fix was none: the finding stays, or its object or one it concerns has got a more severe one.</summary>
    private bool Refuse(Finding finding, HashSet<string> left, List<Finding> fresh)
    {
        var key = Key(finding);
        if (tried[key] is not null)
            return true;
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
