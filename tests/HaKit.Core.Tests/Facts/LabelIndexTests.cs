using CsCheck;
using HaKit.Facts;
using HaKit.Selectors;

namespace HaKit.Core.Tests.Facts;

/// <summary>The index finds what looking at everything finds, in the same order, and looks at little.</summary>
public class LabelIndexTests
{
    private static readonly Gen<string> Key = One("app", "tier", "track", "zone");

    private static readonly Gen<string> Value = One("1", "2", "3", "blue");

    private static readonly Gen<LabelRequirement> Requirement = Gen.Select(Key, Gen.Enum<LabelOperator>(), Value.Array[0, 3])
        .Select((key, name, values) => new LabelRequirement(key, name, values));

    private static readonly Gen<LabelSelector> Selector = Requirement.Array[0, 3].Select(LabelSelector.Of);

    private static readonly Gen<Labels> Thing = Gen.Dictionary(Key, Value)[0, 4].Select(labels => Labels.Of(labels));

    [Fact]
    public void Every_selector_FindsWhatItMatches() => Gen.Select(Thing.Array[0, 20], Selector.Array[1, 4]).Sample(
        (things, selectors) =>
        {
            var index = Index(things, out _);
            foreach (var selector in selectors)
            {
                var found = new List<(Labels, bool)>();
                index.Find(selector, (thing, certain) =>
                {
                    found.Add((thing, certain));
                    return true;
                });
                Assert.Equal(Naive(things, selector), found);
            }
        },
        iter: 3_000);

    [Fact]
    public void Any_TellsWhetherThereIsOne() => Gen.Select(Thing.Array[0, 20], Selector).Sample(
        (things, selector) =>
        {
            var matches = things.Select(selector.Matches).ToList();
            bool? expected = matches.Contains(true) ? true : matches.Contains(null) ? null : false;
            Assert.Equal(expected, Index(things, out _).Any(selector));
        },
        iter: 3_000);

    [Fact]
    public void Things_added_later_AreFoundToo() => Gen.Select(Thing.Array[1, 10], Thing.Array[1, 10], Selector).Sample(
        (first, second, selector) =>
        {
            var index = Index(first, out _);
            index.Any(selector);
            foreach (var thing in second)
                index.Add(thing);
            Assert.Equal(Naive([.. first, .. second], selector).Count > 0, index.Any(selector) != false);
        },
        iter: 1_000);

    [Theory]
    [InlineData("In", 1)]
    [InlineData("NotIn", 1)]
    [InlineData("Exists", 1)]
    [InlineData("DoesNotExist", 0)]
    public void Any_LooksAtOneThatMatches(string name, int most)
    {
        var index = Index([.. Enumerable.Range(0, 2_000).Select(i => Labels.Of(new Dictionary<string, string> { ["app"] = $"v{i}" }))], out var looks);
        string[] values = name.EndsWith("In", StringComparison.Ordinal) ? ["v5"] : [];
        Assert.Equal(most > 0, index.Any(LabelSelector.Of([new LabelRequirement("app", Enum.Parse<LabelOperator>(name), values)])));
        Assert.InRange(looks.Count, 0, most);
    }

    [Fact]
    public void What_all_are_excluded_from_IsNotLookedAt()
    {
        var index = Index([.. Enumerable.Range(0, 2_000).Select(_ => Labels.Of(new Dictionary<string, string> { ["app"] = "web" }))], out var looks);
        var selector = LabelSelector.Of([new LabelRequirement("app", LabelOperator.NotIn, ["web"]), new LabelRequirement("app", LabelOperator.Exists, [])]);
        Assert.False(index.Any(selector));
        index.Find(selector, (_, _) => true);
        Assert.Empty(looks);
    }

    [Fact]
    public void Find_StopsWhenItIsTold()
    {
        var index = Index([.. Enumerable.Range(0, 2_000).Select(_ => Labels.Of(new Dictionary<string, string> { ["app"] = "web" }))], out var looks);
        index.Find(LabelSelector.Of([new LabelRequirement("app", LabelOperator.In, ["web"])]), (_, _) => false);
        Assert.Single(looks);
    }

    private static Gen<string> One(params string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static List<(Labels Thing, bool Certain)> Naive(IReadOnlyList<Labels> things, LabelSelector selector) =>
        [.. things.Where(thing => selector.Matches(thing) != false).Select(thing => (thing, selector.Matches(thing) == true))];

    private static LabelIndex<Labels> Index(IReadOnlyList<Labels> things, out List<Labels> looks)
    {
        var seen = new List<Labels>();
        var index = new LabelIndex<Labels>(
            labels => labels,
            (selector, labels) =>
            {
                seen.Add(labels);
                return selector.Matches(labels);
            },
            _ => true);
        foreach (var thing in things)
            index.Add(thing);
        looks = seen;
        return index;
    }
}
