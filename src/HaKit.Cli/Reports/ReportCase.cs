using HaKit.Cli.Inputs;
using HaKit.Tree;

namespace HaKit.Cli.Reports;

internal enum CaseStatus
{
    Valid,
    Invalid,
    Skipped,
    Unreadable,
}

/// <summary>What was evaluated as one: a document, or one object of it.</summary>
internal sealed record ReportCase(InputDocument Document, CaseStatus Status)
{
    /// <summary>Why it was skipped or could not be read; of what was evaluated, what could not be checked.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The object; null where the document holds none.</summary>
    public ManifestObject? Object { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What the API server accepts and a person should know all the same: an object that is defined twice.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];

    /// <summary>What a person calls it.</summary>
    public string Title => Object is { } o && (o.Kind.Length > 0 || o.Name.Length > 0)
        ? ObjectTitle.Of(o.Reference)
        : FormattableString.Invariant($"document {Document.Index}");
}
