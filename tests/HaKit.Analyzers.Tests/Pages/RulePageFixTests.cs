using HaKit.Analyzers.Tests.Fixes;

namespace HaKit.Analyzers.Tests.Pages;

/// <summary>What the rules' pages show as bad can be accepted, and where a fix is offered, it fixes it. docs/analyzers.md says which these are.</summary>
public class RulePageFixTests
{
    public static TheoryData<string> Rules => RulePageTests.Rules;

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_offer_ends_the_finding(string rule)
    {
        var page = new RulePage(rule);
        var repaired = new[] { "Fluent", "KubernetesClient" }.Select(form => page.Program(form + ", bad") is not { } bad ? '–' : Fixes(page, rule, bad) ? '✓' : ' ').ToArray();
        var row = $"| [{rule}](rules/{rule}.md) | {repaired[0]} | {repaired[1]} |";
        var isListed = AnalyzersPage.Lines.FirstOrDefault(line => line.StartsWith($"| [{rule}]", StringComparison.Ordinal));
        Assert.Equal(repaired.Contains('✓') ? row.Replace("|   |", "| |", StringComparison.Ordinal) : null, isListed);
    }

    /// <summary>Fixes that users were promised, in each form that can have the finding.</summary>
    [Theory]
    [InlineData("HAK1001", "✓", "✓")]
    [InlineData("HAK1003", "–", "✓")]
    [InlineData("HAK2001", "✓", "✓")]
    [InlineData("HAK2002", "–", "✓")]
    [InlineData("HAK2003", "✓", "✓")]
    [InlineData("HAK3001", "✓", "✓")]
    [InlineData("HAK3002", "✓", "✓")]
    [InlineData("HAK3010", "–", "✓")]
    [InlineData("HAK3020", "✓", "✓")]
    [InlineData("HAK4004", "✓", "✓")]
    [InlineData("HAK4007", "✓", "✓")]
    [InlineData("HAK5001", "✓", "✓")]
    [InlineData("HAK5005", "✓", "✓")]
    [InlineData("HAK5007", "✓", "✓")]
    [InlineData("HAK7002", "–", "✓")]
    [InlineData("HAK7005", "✓", "✓")]
    public void Promised_fix_is_there(string rule, string chain, string model) => Assert.Contains($"| [{rule}](rules/{rule}.md) | {chain} | {model} |", AnalyzersPage.Lines);

    /// <summary>Applies everything that is offered; true where one of it fixes.</summary>
    private static bool Fixes(RulePage page, string rule, string bad)
    {
        using var sources = new Sources(bad);
        var told = RulePageTests.Diagnose(page, sources.Project(0).GetCompilationAsync().Result!).Where(found => found.Id == rule).ToList();
        var offers = Fixed.Offered(sources, told[0]);
        Assert.Contains(rule + ".accept", offers.Select(offer => offer.EquivalenceKey));
        foreach (var offer in offers)
        {
            var after = Sources.After(offer);
            Assert.NotEqual(sources.Text, after.Text);
            var left = RulePageTests.Diagnose(page, after.Project(0).GetCompilationAsync().Result!);
            Assert.True(left.Count(found => found.Id == rule) < told.Count && !left.Any(found => found.Id.StartsWith("HAK00", StringComparison.Ordinal) || found.Id.StartsWith("HAK9", StringComparison.Ordinal)),
                $"{offer.Title}\n{after.Text}\n{string.Join("\n", left)}");
        }

        return offers.Any(offer => offer.EquivalenceKey != rule + ".accept");
    }

    private static class AnalyzersPage
    {
        public static string[] Lines { get; } = File.ReadAllLines(Path.Combine(RulePage.Folder, "..", "analyzers.md"));
    }
}
