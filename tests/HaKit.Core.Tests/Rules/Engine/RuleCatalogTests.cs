using HaKit.Evaluation;

namespace HaKit.Core.Tests.Rules.Engine;

public class RuleCatalogTests
{
    public static TheoryData<string> Ids => [.. Catalog.All.Select(rule => rule.Id.Value)];

    /// <summary>Those that evaluate manifests; HAK8001 and on are findings of simulations.</summary>
    public static TheoryData<string> Evaluating => [.. Catalog.All.Where(rule => rule.Number / 1000 != 8).Select(rule => rule.Id.Value)];

    [Fact]
    public void Every_identifier_is_there_once_and_in_order()
    {
        var numbers = Catalog.All.Select(rule => rule.Number).ToArray();
        Assert.Equal(numbers.Distinct().OrderBy(number => number), numbers);
    }

    [Fact]
    public void Nothing_of_the_catalogue_is_missing() => Assert.Equal(
        [
            .. Enumerable.Range(1001, 13), .. Enumerable.Range(2001, 16), .. Enumerable.Range(3001, 24), .. Enumerable.Range(4001, 18),
            .. Enumerable.Range(5001, 13), .. Enumerable.Range(6001, 9), .. Enumerable.Range(7001, 6), 9001, .. Enumerable.Range(9201, 4),
        ],
        Catalog.All.Select(rule => rule.Number).Where(number => number / 1000 != 8));

    [Theory]
    [MemberData(nameof(Evaluating))]
    public void Each_rule_has_a_name_a_class_and_a_test_of_that_name(string id)
    {
        var name = typeof(HaKit.Rules).GetProperties().Single(property => ((RuleId)property.GetValue(null)!).Value == id).Name;
        var rule = Assert.Single(AllRules(), rule => rule.GetType().Name == name);
        Assert.Equal(id, rule.Descriptor.Id.Value);
        Assert.Contains(typeof(RuleCatalogTests).Assembly.GetTypes(), type => type.Name == name + "Tests");
    }

    [Fact]
    public void Every_class_is_on_the_list() => Assert.Equal(
        typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal),
        AllRules().Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_remediation_is_one_sentence(string id)
    {
        var rule = Catalog.Find(id)!;
        Assert.Matches(@"^[A-Z][^\n]*[a-z0-9%)]\.$", rule.Remediation);
        Assert.DoesNotContain(". ", rule.Remediation, StringComparison.Ordinal);
        Assert.Matches("^[A-Z][^.]*[^.]$", rule.Title);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_rule_has_a_page(string id)
    {
        var page = File.ReadAllText(Path.Combine(Pages, id + ".md"));
        var lines = page.TrimEnd('\n').Split('\n').Length;
        Assert.InRange(lines, 20, 110);
        Assert.StartsWith($"# {id}: {Catalog.Find(id)!.Title}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_is_orphaned() => Assert.Empty(
        Directory.GetFiles(Pages, "HAK*.md").Select(Path.GetFileNameWithoutExtension).Where(id => Catalog.Find(id!) is null && HaKit.Validation.ValidationRuleIds.All.All(rule => rule.Id != id) && int.Parse(id!.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture) < 9002));

    internal static string Pages { get; } = Path.Combine(Root(), "docs", "rules");

    private static IEnumerable<Rule> AllRules() =>
        [.. RuleList.Workloads, .. RuleList.Budgets, .. RuleList.Services, .. RuleList.Autoscalers, .. RuleList.Objects];

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "HaKit.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not inside the repository.");
        return folder;
    }
}
