using HaKit.Tree;

namespace HaKit.Cli.Reports;

/// <summary>One thing that is wrong with an object, in the form that every output format works from.</summary>
internal sealed record Problem
{
    /// <summary>The rule's identifier, or the API server's reason.</summary>
    public required string Rule { get; init; }

    public required Severity Severity { get; init; }

    public required string Message { get; init; }

    /// <summary>One sentence that fixes it; empty where the message says it all.</summary>
    public string Remediation { get; init; } = "";

    public required ObjectReference Object { get; init; }

    /// <summary>The field, as the API server writes paths, from the root of the document.</summary>
    public string Field { get; init; } = "";

    public required Place Place { get; init; }

    /// <summary>The reason for which the risk was accepted; null where it was not.</summary>
    public string? Accepted { get; init; }

    /// <summary>The finding behind it; null where no rule spoke.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Why it was not fixed although that was asked for; empty where it was not.</summary>
    public string NotFixed { get; init; } = "";

    /// <summary>True where a baseline holds it: known, and not counted.</summary>
    public bool IsKnown { get; init; }

    /// <summary>True where it has a say in the exit code.</summary>
    public bool Counts => Accepted is null && !IsKnown;

    public static Problem Of(Finding finding) => new()
    {
        Rule = finding.Rule,
        Severity = finding.Severity,
        Message = finding.Message,
        Remediation = finding.Remediation,
        Object = finding.Object,
        Field = finding.Field,
        Place = finding.Place,
        Accepted = finding.Accepted,
        Finding = finding,
    };
}
