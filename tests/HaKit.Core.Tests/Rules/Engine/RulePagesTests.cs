using HaKit.Evaluation;
using HaKit.Validation;

namespace HaKit.Core.Tests.Rules.Engine;

/// <summary>docs/rules is renewed by tools/HaKit.RuleDocs; these fail where that was forgotten.</summary>
public class RulePagesTests
{
    public static TheoryData<string> Ids => [.. Catalog.All.Select(rule => rule.Id.Value)];

    /// <summary>Without the findings of simulations, whose pages are shaped by the faults.</summary>
    public static TheoryData<string> Evaluating => [.. Catalog.All.Where(rule => rule.Number / 1000 != 8).Select(rule => rule.Id.Value)];

    public static TheoryData<string> Refusals => [.. ValidationRuleIds.All.Select(rule => rule.Id)];

    [Fact]
    public void The_index_is_what_the_catalogue_says() =>
        Assert.Equal(RulePages.Index(), File.ReadAllText(Path.Combine(RuleCatalogTests.Pages, "index.md")));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_frame_is_what_the_catalogue_says(string id)
    {
        var name = typeof(HaKit.Rules).GetProperties().Single(property => ((RuleId)property.GetValue(null)!).Value == id).Name;
        var page = File.ReadAllText(Path.Combine(RuleCatalogTests.Pages, id + ".md"));
        Assert.Equal(RulePages.Renew(page, Catalog.Find(id)!, name), page);
    }

    [Theory]
    [MemberData(nameof(Evaluating))]
    public void Each_page_has_every_section(string id) =>
        Assert.Empty(RulePages.MissingSections(File.ReadAllText(Path.Combine(RuleCatalogTests.Pages, id + ".md")), RulePages.Sections));

    [Fact]
    public void A_heading_without_text_is_a_missing_section() => Assert.Equal(["Bad"], RulePages.MissingSections("\n## Good\n\ntext\n\n## Bad\n", ["Good", "Bad"]));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Each_refusal_has_a_page(string id)
    {
        var page = File.ReadAllText(Path.Combine(RuleCatalogTests.Pages, id + ".md"));
        Assert.Equal(RulePages.Renew(page, ValidationRuleIds.All.Single(rule => rule.Id == id)), page);
        Assert.Empty(RulePages.MissingSections(page, RulePages.RefusalSections));
    }

    [Fact]
    public void A_renewed_frame_keeps_what_was_written_by_hand()
    {
        var rule = Catalog.Find("HAK1001")!;
        var once = RulePages.Renew("Words.\n", rule, "SingleReplica");
        Assert.Equal(once, RulePages.Renew(once, rule, "SingleReplica"));
        Assert.EndsWith("\n\nWords.\n", once, StringComparison.Ordinal);
    }
}
