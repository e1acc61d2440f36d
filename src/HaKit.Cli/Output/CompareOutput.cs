using HaKit.Cli.Comparing;

namespace HaKit.Cli.Output;

/// <summary>A comparison in any of its formats, and the words that those share.</summary>
internal static class CompareOutput
{
    /// <summary>What stands in place of the survival where no cluster is named.</summary>
    public const string NotSimulated = "No cluster is named, by --cluster or in hakit.yaml: findings alone are compared, nothing was simulated.";

    public static void Write(Comparison comparison, string format, CliHost host)
    {
        switch (format)
        {
            case OutputFormat.Json: host.Write(CompareJson.Write(comparison).Span); break;
            case OutputFormat.Markdown: host.Write(CompareMarkdown.Write(comparison)); break;
            case OutputFormat.Html: host.Write(CompareHtml.Write(comparison)); break;
            default: host.Write(CompareText.Write(comparison, new Style(host.Colors))); break;
        }
    }

    /// <summary>One sentence that says it all: findings, then survival.</summary>
    public static string Summary(Comparison comparison)
    {
        var findings = $"{Counted.Of(comparison.Findings.New.Count, "new finding")}, {FormattableString.Invariant($"{comparison.Findings.Fixed.Count:#,0}")} fixed";
        if (comparison.Nodes is not { } nodes)
            return findings;
        if (comparison.Survival.Count == 0)
            return findings + "; there is no workload that can be simulated";
        var parts = new List<string>();
        foreach (var change in (ReadOnlySpan<SurvivalChange>)[SurvivalChange.Worse, SurvivalChange.Better, SurvivalChange.Changed, SurvivalChange.New, SurvivalChange.Removed])
        {
            if (comparison.Count(change) is var count and > 0)
                parts.Add(FormattableString.Invariant($"{count:#,0} {Word(change)}"));
        }

        var outcomes = $"of {Counted.Of(comparison.Survival.Count, "outcome")} on {Counted.Of(nodes, "node")}";
        return $"{findings}; {outcomes} {(parts.Count == 0 ? "none differs" : string.Join(", ", parts))}";
    }

    /// <summary>A change in a word; the same in every format.</summary>
    public static string Word(SurvivalChange change) => change switch
    {
        SurvivalChange.Same => "same",
        SurvivalChange.Changed => "changed",
        SurvivalChange.Better => "better",
        SurvivalChange.Worse => "worse",
        SurvivalChange.New => "new",
        _ => "removed",
    };

    public static string State(SurvivalState? state) => state?.ToString() ?? "-";
}
