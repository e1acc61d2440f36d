using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Core.Tests.Selectors;

public class LabelSelectorTests
{
    private static readonly Labels Web = Labels.Of(new Dictionary<string, string> { ["app"] = "web", ["tier"] = "front" });

    [Fact]
    public void An_absent_selector_is_none() => Assert.Null(LabelSelector.Read(null));

    [Fact]
    public void An_empty_selector_matches_everything()
    {
        var selector = LabelSelector.Read(new MapBuilder(Place.None).Build());
        Assert.True(selector!.IsEmpty);
        Assert.True(selector.Matches(Web));
        Assert.True(selector.Matches(Labels.None));
    }

    [Theory]
    [InlineData("In", "web,api", true)]
    [InlineData("In", "api", false)]
    [InlineData("NotIn", "api", true)]
    [InlineData("NotIn", "web", false)]
    [InlineData("Exists", "", true)]
    [InlineData("DoesNotExist", "", false)]
    [InlineData("Like", "web", null)]
    public void Operators(string name, string values, bool? expected) =>
        Assert.Equal(expected, Expression("app", name, values).Matches(Web));

    [Theory]
    [InlineData("In", "web", false)]
    [InlineData("NotIn", "web", true)]
    [InlineData("Exists", "", false)]
    [InlineData("DoesNotExist", "", true)]
    public void Operators_on_an_absent_key(string name, string values, bool expected) =>
        Assert.Equal(expected, Expression("none", name, values).Matches(Web));

    [Theory]
    [InlineData("Gt", "4", true)]
    [InlineData("Gt", "5", false)]
    [InlineData("Lt", "6", true)]
    [InlineData("Lt", "x", false)]
    public void Numeric_operators(string name, string value, bool expected) =>
        Assert.Equal(expected, Expression("cpus", name, value).Matches(Labels.None.With("cpus", "5")));

    [Fact]
    public void All_requirements_must_hold()
    {
        Assert.True(Map("app", "web", "tier", "front").Matches(Web));
        Assert.False(Map("app", "web", "tier", "back").Matches(Web));
    }

    [Fact]
    public void Labels_added_at_run_time_are_taken_to_hold_for_a_template()
    {
        var selector = Map("app", "web", "pod-template-hash", "abc");
        Assert.True(selector.MatchesTemplate(Web));
        Assert.False(selector.Matches(Web));
    }

    [Fact]
    public void Unknown_labels_leave_the_match_unknown_unless_another_requirement_fails()
    {
        var open = Labels.Read(new UnknownNode(Place.None));
        Assert.Null(Map("app", "web").Matches(open));
        var partly = Labels.Read(new MapBuilder(Place.None).Add("app", new UnknownNode(Place.None)).Add("tier", "front").Build());
        Assert.Null(Map("app", "web").Matches(partly));
        Assert.False(Map("app", "web", "tier", "back").Matches(partly));
        Assert.False(partly.IsComplete);
    }

    [Fact]
    public void An_unknown_selector_matches_unknowably() =>
        Assert.Null(LabelSelector.Read(new UnknownNode(Place.None))!.Matches(Web));

    private static LabelSelector Map(params string[] pairs)
    {
        var labels = new MapBuilder(Place.None);
        for (var i = 0; i < pairs.Length; i += 2)
            labels.Add(pairs[i], pairs[i + 1]);
        return LabelSelector.ReadMap(labels.Build())!;
    }

    private static LabelSelector Expression(string key, string name, string values)
    {
        var list = values.Length == 0 ? [] : values.Split(',').Select(value => (Node)ScalarNode.String(value, Place.None)).ToArray();
        var item = new MapBuilder(Place.None).Add("key", key).Add("operator", name).AddList("values", list).Build();
        return LabelSelector.Read(new MapBuilder(Place.None).AddList("matchExpressions", [item]).Build())!;
    }
}
