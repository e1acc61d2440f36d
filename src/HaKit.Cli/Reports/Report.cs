using HaKit.Tree;

namespace HaKit.Cli.Reports;

/// <summary>What a rule or reason means, for formats that carry it along.</summary>
internal sealed record RuleMetadata(string Id, string Title, string Description, string? HelpLink, Severity Severity);

/// <summary>The outcome of one command, before any format.</summary>
internal sealed record Report(string Command, IReadOnlyList<ReportCase> Cases)
{
    public IEnumerable<Problem> Problems => Cases.SelectMany(c => c.Problems);

    public int Count(CaseStatus status) => Cases.Count(c => c.Status == status);

    public int Files => Cases.Select(c => c.Document.Source).Distinct(ReferenceEqualityComparer.Instance).Count();

    public bool HasUnreadable => Cases.Any(c => c.Status == CaseStatus.Unreadable);

    /// <summary>The rules that speak in this report; filled by the command for the formats that list them.</summary>
    public IReadOnlyList<RuleMetadata> Rules { get; init; } = [];

    /// <summary>From which severity on a problem fails the run; null where none does.</summary>
    public Severity? FailOn { get; init; } = Severity.Error;

    public bool Fails(Problem problem) => problem.Counts && FailOn is { } least && problem.Severity >= least;

    public int ExitCode => HasUnreadable ? CliHost.Failure : Problems.Any(Fails) ? CliHost.Findings : CliHost.Success;

    /// <summary>Inputs that could not be read, one line each, for standard error: they must be seen whatever standard output is used for.</summary>
    public string Errors()
    {
        var lines = Cases.Where(c => c.Status == CaseStatus.Unreadable).Select(c => $"{Location(c.Document.Place)}: {Printable.Line(c.Reason)}\n");
        return string.Concat(lines);
    }

    public static string Location(Place place) => Printable.Line(place.ToString());
}
