using HaKit.Judgement;

namespace HaKit.Core.Tests.Rules.Engine;

/// <summary>docs/rules is renewed by tools/HaKit.RuleDocs; these fail where that was forgotten.</summary>
public class RulePagesTests
{
    public static TheoryData<string> Ids => [.. Catalog.All.Select(rule => rule.Id.Value)];

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
        Assert.Contains("## Bad", page, StringComparison.Ordinal);
        Assert.Contains("## Good", page, StringComparison.Ordinal);
        Assert.Contains("- Source: <https://", page, StringComparison.Ordinal);
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
