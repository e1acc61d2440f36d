using HaKit.Tree;

namespace HaKit.Core.Tests.Quantities;

public class IntOrPercentTests
{
    [Theory]
    [InlineData("25%", 3, true, 1)]
    [InlineData("25%", 3, false, 0)]
    [InlineData("50%", 3, true, 2)]
    [InlineData("100%", 7, false, 7)]
    [InlineData("0%", 7, true, 0)]
    [InlineData("2", 7, true, 2)]
    [InlineData("99%", 150000, false, 148500)]
    public void Resolves_against_a_total(string text, int total, bool roundUp, int expected)
    {
        Assert.True(IntOrPercent.TryParse(text, out var value));
        Assert.Equal(expected, value.Resolve(total, roundUp));
        Assert.Equal(text, value.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("a%")]
    [InlineData("-1%")]
    [InlineData("1.5")]
    [InlineData("1 %")]
    public void Refuses_what_is_neither(string text) => Assert.False(IntOrPercent.TryParse(text, out _));

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_percentage_has_bounds(int value)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => value.Percent());
        Assert.StartsWith($"{value}%: a percentage of pods must be 0% to 100%.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_string_without_a_percent_sign_is_not_a_number_of_pods()
    {
        Assert.Null(IntOrPercent.Read(ScalarNode.String("1", Place.None)));
        Assert.Equal(1, IntOrPercent.Read(ScalarNode.Integer(1, Place.None)));
        Assert.Equal(30.Percent(), IntOrPercent.Read(ScalarNode.String("30%", Place.None)));
        Assert.Null(IntOrPercent.Read(new UnknownNode(Place.None)));
        Assert.Null(IntOrPercent.Read(null));
    }

    [Fact]
    public void Units_read_as_they_are_written()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), 30.Seconds());
        Assert.Equal(TimeSpan.FromSeconds(30), 30.s);
        Assert.Equal(TimeSpan.FromMinutes(2), 2.Minutes());
        Assert.Equal(TimeSpan.FromHours(1), 1.h);
    }
}
