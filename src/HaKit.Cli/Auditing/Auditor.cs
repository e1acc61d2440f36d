using HaKit.Cli.Baselines;
using HaKit.Cli.Inputs;
using HaKit.Cli.Output;
using HaKit.Cli.Reports;
using HaKit.Facts;
using HaKit.Evaluation;
using HaKit.Tree;

namespace HaKit.Cli.Auditing;

/// <summary>What one pass of the rules over the documents found.</summary>
internal sealed record Audited(IReadOnlyList<Finding> Findings, AuditReport Report);

/// <summary>Evaluates documents by the rules and puts the findings in order.</summary>
internal sealed class Auditor(RuleOptions options, Severity? failOn, Baseline? baseline)
{
    /// <summary>Keeping score hears every verdict, not only the findings; only the text shows it.</summary>
    public bool KeepsScore { get; init; } = true;

    public Audited Evaluate(IReadOnlyList<InputDocument> documents)
    {
        var objects = documents.SelectMany(d => d.Objects).Select(o => o.Object).ToList();
        var scores = new ScoreCard(KeepsScore ? objects : []);
        var findings = RuleEngine.Evaluate(new ManifestSet(objects), options, KeepsScore ? scores.Record : null);
        var byObject = new Dictionary<ManifestObject, List<Problem>>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings)
        {
            if (Catalog.Find(finding.Rule) is { } rule)
                scores.Record(rule, finding);
            if (finding.Subject is not { } evaluated)
                continue;
            if (!byObject.TryGetValue(evaluated, out var problems))
                byObject.Add(evaluated, problems = []);
            problems.Add(Problem.Of(finding));
        }

        if (baseline is not null)
            Mark(objects, byObject, baseline);
        var report = new Report("audit", Cases(documents, byObject)) { FailOn = failOn, Rules = RulesOf(findings) };
        return new Audited(findings, new AuditReport(report, scores));
    }

    private static void Mark(List<ManifestObject> objects, Dictionary<ManifestObject, List<Problem>> byObject, Baseline baseline)
    {
        var evaluated = objects.Where(byObject.ContainsKey).ToList();
        var marked = baseline.Mark([.. evaluated.SelectMany(o => byObject[o])]);
        var next = 0;
        foreach (var one in evaluated)
        {
            var count = byObject[one].Count;
            byObject[one] = [.. marked.Skip(next).Take(count)];
            next += count;
        }
    }

    private static List<ReportCase> Cases(IReadOnlyList<InputDocument> documents, Dictionary<ManifestObject, List<Problem>> byObject)
    {
        var cases = new List<ReportCase>(documents.Count);
        foreach (var document in documents)
        {
            if (document.State != DocumentState.Read)
            {
                var status = document.State == DocumentState.Skipped ? CaseStatus.Skipped : CaseStatus.Unreadable;
                cases.Add(new ReportCase(document, status) { Reason = document.Reason, Object = document.Root });
            }

            foreach (var one in document.Objects)
            {
                var problems = byObject.GetValueOrDefault(one.Object) ?? [];
                cases.Add(new ReportCase(document, problems.Count == 0 ? CaseStatus.Valid : CaseStatus.Invalid) { Object = one.Object, Problems = problems });
            }
        }

        return cases;
    }

    private static List<RuleMetadata> RulesOf(IReadOnlyList<Finding> findings)
    {
        var used = findings.Select(f => f.Rule).ToHashSet(StringComparer.Ordinal);
        return [.. Catalog.All.Where(rule => used.Contains(rule.Id.Value)).OrderBy(rule => rule.Number).Select(rule =>
            new RuleMetadata(rule.Id.Value, rule.Title, rule.Remediation, DocumentationLinks.Rule(rule.Id.Value), rule.Severity))];
    }
}
