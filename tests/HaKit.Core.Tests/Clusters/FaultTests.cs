using HaKit.Clusters;

namespace HaKit.Core.Tests.Clusters;

public class FaultTests
{
    [Theory]
    [InlineData("node")]
    [InlineData("drain=zone-a-1")]
    [InlineData("zone")]
    [InlineData("zone=zone-b")]
    [InlineData("region")]
    [InlineData("rack=rack1")]
    [InlineData("label:example.com/switch")]
    [InlineData("rollout")]
    [InlineData("delete=shop/web")]
    [InlineData("scale")]
    [InlineData("scale=web:5")]
    [InlineData("hpa")]
    [InlineData("vpa")]
    [InlineData("drain+zone=zone-a")]
    public void A_fault_is_read_as_it_is_written(string text) => Assert.Equal(text, Fault.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("flood")]
    [InlineData("node=")]
    [InlineData("drain+")]
    [InlineData("label:")]
    [InlineData("scale=web:many")]
    public void What_is_no_fault_is_refused_with_what_there_is(string text) =>
        Assert.Contains("must be node, drain, zone", Assert.Throws<FormatException>(() => Fault.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_must_survive_is_a_list()
    {
        var (declared, unreadable) = DeclaredSurvival.Read("zone>=2, node, flood, drain>=x");
        Assert.Equal(["zone>=2", "node"], declared.Select(survival => survival.ToString()));
        Assert.Equal(["flood", "drain>=x"], unreadable);
    }
}
