using System.Text;

namespace HaKit;

/// <summary>The manifest is invalid. The message lists everything that is wrong, a line each.</summary>
public sealed class ManifestValidationException : Exception
{
    internal ManifestValidationException(IReadOnlyList<Finding> findings)
        : base(Describe(findings)) => Findings = findings;

    /// <summary>What is wrong, in order of the objects.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    private static string Describe(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
        var text = new StringBuilder($"The manifest is invalid: {errors.Count} {(errors.Count == 1 ? "error" : "errors")}.");
        foreach (var finding in errors)
            text.Append('\n').Append(finding.Object).Append(": ").Append(finding.Message).Append(' ').Append(finding.Remediation);
        return text.ToString();
    }
}
