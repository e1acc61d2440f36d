using HaKit.Cli.Inputs;
using HaKit.Cli.Output;
using HaKit.Cli.Reports;
using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Cli.Validating;

/// <summary>Asks for every document what the API server would say, in parallel, and puts the answers in input order.</summary>
internal sealed class DocumentValidator(KubernetesVersion version, CliHost host)
{
    public Report Evaluate(IReadOnlyList<InputDocument> documents)
    {
        var schemas = SchemaSet.FromObjects(documents.SelectMany(d => d.Objects).Select(o => o.Object));
        var options = new ValidationOptions(version, schemas);
        var cases = new ReportCase[documents.Count];
        Workers.For(documents.Count, i => cases[i] = Evaluate(documents[i], options), Progress.Of(host, "documents validated"));
        return new Report("validate", cases) { Rules = ReasonsOf(cases) };
    }

    private static ReportCase Evaluate(InputDocument document, ValidationOptions options)
    {
        if (document.State == DocumentState.Unreadable)
            return new ReportCase(document, CaseStatus.Unreadable) { Reason = document.Reason };
        if (document.State == DocumentState.Skipped)
            return new ReportCase(document, CaseStatus.Skipped) { Reason = document.Reason, Object = document.Root };

        var problems = new List<Problem>();
        var reasons = new List<string>();
        var skipped = 0;
        foreach (var one in document.Objects)
        {
            var verdict = Check(one.Object, options);
            if (verdict.Status == VerdictStatus.Skipped)
                skipped++;
            if (verdict.Reason.Length > 0)
                reasons.Add(verdict.Reason);
            foreach (var error in verdict.Errors)
                problems.Add(ProblemOf(one, error));
        }

        // A list is evaluated by its items: one bad item refuses it, and it is only skipped where nothing in it could be evaluated.
        var status = problems.Count > 0 ? CaseStatus.Invalid
            : skipped > 0 && skipped == document.Objects.Count ? CaseStatus.Skipped
            : CaseStatus.Valid;
        return new ReportCase(document, status)
        {
            Object = document.Root,
            Problems = problems,
            Reason = string.Join("; ", reasons.Distinct()),
        };
    }

    /// <summary>An object without its type reaches no kind's checks: the server cannot even decode it.</summary>
    public static Verdict Check(ManifestObject manifest, ValidationOptions options)
    {
        var errors = new List<FieldError>();
        if (manifest.ApiVersion.Length == 0)
            errors.Add(new FieldError("apiVersion", Reasons.DecodeError, "apiVersion must be set", manifest.Root["apiVersion"]?.Place ?? manifest.Place));
        if (manifest.Kind.Length == 0)
            errors.Add(new FieldError("kind", Reasons.DecodeError, "Object 'Kind' is missing", manifest.Root["kind"]?.Place ?? manifest.Place));
        return errors.Count > 0 ? Verdict.Of(errors) : ManifestValidator.Check(manifest, options);
    }

    private static Problem ProblemOf(InputObject one, FieldError error) => new()
    {
        Rule = error.Reason,
        Severity = Severity.Error,
        Message = error.Message,
        Object = one.Object.Reference,
        Field = one.Prefix + error.Field,
        Place = error.Place,
    };

    private static List<RuleMetadata> ReasonsOf(IReadOnlyList<ReportCase> cases) =>
    [
        .. cases.SelectMany(c => c.Problems).Select(p => p.Rule).Distinct().Order(StringComparer.Ordinal).Select(reason =>
            new RuleMetadata(reason, ValidationRuleIds.Of(reason).Title, ValidationRuleIds.Of(reason).Remediation, DocumentationLinks.Validation, Severity.Error)),
    ];
}
