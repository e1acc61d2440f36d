using HaKit.Assessments;
using HaKit.Cli.Baselines;
using HaKit.Cli.Inputs;
using HaKit.Cli.Reports;
using HaKit.Evaluation;
using HaKit.Findings;
using HaKit.Inputs;
using HaKit.Tree;

namespace HaKit.Cli.Auditing;

/// <summary>What one assessment of the documents found.</summary>
internal sealed record Audited(IReadOnlyList<Finding> Findings, AuditReport Report);

/// <summary>Shows an assessment as an audit: findings by object, with those that a baseline knows marked.</summary>
internal sealed class Auditor(RuleOptions options, Severity? failOn, Baseline? baseline)
{
    /// <summary>Keeping score hears every verdict, not only the findings; only the text shows it.</summary>
    public bool KeepsScore { get; init; } = true;

    public Audited Evaluate(IReadOnlyList<InputDocument> documents)
    {
        var assessment = new DocumentAssessment(
            documents, new AssessmentOptions { Rules = options, KeepsScore = KeepsScore, ForEach = (count, work) => Workers.For(count, work) }).Result;
        var byObject = new Dictionary<ManifestObject, List<Problem>>(ReferenceEqualityComparer.Instance);
        foreach (var finding in assessment.Findings)
        {
            if (finding.Subject is not { } subject)
                continue;
            if (!byObject.TryGetValue(subject, out var problems))
                byObject.Add(subject, problems = []);
            problems.Add(Problem.Of(finding));
        }

        if (baseline is not null)
            Mark(assessment.Objects, byObject, baseline);
        var report = new Report("audit", Cases(documents, byObject)) { FailOn = failOn, Rules = RulesOf(assessment.Findings) };
        return new Audited(assessment.Findings, new AuditReport(report, assessment.Scores, assessment.HeldBack));
    }

    private static void Mark(IReadOnlyList<AssessedObject> objects, Dictionary<ManifestObject, List<Problem>> byObject, Baseline baseline)
    {
        var withProblems = objects.Select(one => one.Object).Where(byObject.ContainsKey).ToList();
        var marked = baseline.Mark([.. withProblems.SelectMany(o => byObject[o])]);
        var next = 0;
        foreach (var one in withProblems)
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

    private static List<RuleMetadata> RulesOf(IReadOnlyList<Finding> findings) =>
    [
        .. findings.GroupBy(finding => finding.Rule, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var row = Catalog.Find(group.Key);
            var first = group.First();
            return new RuleMetadata(
                group.Key, row?.Title ?? first.Title, row?.Remediation ?? first.Remediation, DocumentationLinks.Rule(group.Key), row?.Severity ?? first.Severity);
        }),
    ];
}
