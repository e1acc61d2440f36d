using HaKit.Assessments;
using HaKit.Cli.Inputs;
using HaKit.Cli.Reports;
using HaKit.Evaluation;
using HaKit.Findings;
using HaKit.Inputs;
using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Cli.Validating;

/// <summary>Shows an assessment as the API server's answers: a status for every document, in input order.</summary>
internal sealed class DocumentValidator(RuleOptions options, CliHost host)
{
    public Report Evaluate(IReadOnlyList<InputDocument> documents)
    {
        var progress = Progress.Of(host, "documents validated");
        var assessment = new DocumentAssessment(documents, new AssessmentOptions { Rules = options, ForEach = (count, work) => Workers.For(count, work, progress) });
        var cases = documents.Select(document => Case(document, assessment)).ToArray();
        return new Report("validate", cases) { Rules = ReasonsOf(cases) };
    }

    private static ReportCase Case(InputDocument document, DocumentAssessment assessment)
    {
        if (document.State == DocumentState.Unreadable)
            return new ReportCase(document, CaseStatus.Unreadable) { Reason = document.Reason };
        if (document.State == DocumentState.Skipped)
            return new ReportCase(document, CaseStatus.Skipped) { Reason = document.Reason, Object = document.Root };

        var problems = new List<Problem>();
        var warnings = new List<Problem>();
        var reasons = new List<string>();
        var skipped = 0;
        foreach (var one in document.Objects)
        {
            var assessed = assessment[one];
            var verdict = assessed.Verdict;
            if (verdict.Status == VerdictStatus.Skipped)
                skipped++;
            if (verdict.Reason.Length > 0)
                reasons.Add(verdict.Reason);
            foreach (var error in verdict.Errors)
                problems.Add(ProblemOf(one, error));
            if (assessed.First is { } first)
                warnings.Add(Problem.Of(Identity.Finding(assessed.Input, first)));
        }

        // A list is evaluated by its items: one bad item refuses it, and it is only skipped where nothing in it could be evaluated.
        var status = problems.Count > 0 ? CaseStatus.Invalid
            : skipped > 0 && skipped == document.Objects.Count ? CaseStatus.Skipped
            : CaseStatus.Valid;
        return new ReportCase(document, status)
        {
            Object = document.Root,
            Problems = problems,
            Warnings = warnings,
            Reason = string.Join("; ", reasons.Distinct()),
        };
    }

    private static Problem ProblemOf(InputObject one, FieldError error) => new()
    {
        Rule = error.Reason,
        Severity = Severity.Error,
        Message = error.Message,
        Object = one.Object.Reference,
        Field = one.Prefix + error.ShownField,
        Place = error.Place,
    };

    private static List<RuleMetadata> ReasonsOf(IReadOnlyList<ReportCase> cases) =>
    [
        .. cases.SelectMany(c => c.Problems).Select(p => p.Rule).Distinct().Order(StringComparer.Ordinal).Select(reason =>
            new RuleMetadata(reason, ValidationRuleIds.Of(reason).Title, ValidationRuleIds.Of(reason).Remediation, DocumentationLinks.Validation, Severity.Error)),
    ];
}
