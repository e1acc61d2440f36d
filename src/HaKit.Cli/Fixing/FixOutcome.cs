using HaKit.Cli.Inputs;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Fixing;

/// <summary>A file that a fix changed.</summary>
internal sealed record FixedFile(InputText Before, InputText After);

/// <summary>A finding that is gone, and what was done for it.</summary>
internal sealed record FixedFinding(Finding Finding)
{
    public IEnumerable<string> Steps
    {
        get
        {
            foreach (var change in Finding.Fix)
                yield return change.NewValue is { } value ? $"set {change.Path} to {NodeText.Flow(value)}" : $"removed {change.Path}";
            foreach (var addition in Finding.NewObjects)
                yield return $"added {addition.Reference}";
        }
    }
}

/// <summary>What fixing did: the audit before, the audit of what is left, the findings that are gone, the files that changed.</summary>
internal sealed record FixOutcome(AuditReport Before, AuditReport Left, IReadOnlyList<FixedFinding> Fixed, IReadOnlyList<FixedFile> Files);
