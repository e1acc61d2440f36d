using HaKit.Cel;

namespace HaKit.Core.Tests.Cel;

/// <summary>Figures by the server's own cost table: 1 for a name or a field, 0.1 for a character, a quarter for one of a pattern, 10 for a list.</summary>
public class CostEstimateTests
{
    [Theory]
    [InlineData("true", 0)]
    [InlineData("self.text == 'abc'", 3)]
    [InlineData("self.text.startsWith('abcdefghijk')", 4)]
    [InlineData("self.text.contains('abcdefghij')", 12)]
    [InlineData("self.list.all(i, i == 'x')", 103)]
    [InlineData("self.text.matches('abcd')", 13)]
    [InlineData("has(self.text)", 2)]
    public void Expressions_CostTheirWorst(string expression, long most) => Assert.Equal((ulong)most, Estimate(expression));

    [Fact]
    public void What_has_no_bound_CostsAllThereIs() =>
        Assert.Equal(ulong.MaxValue, CelCostEstimator.Estimate(Program("self.list.all(i, self.list.all(j, i == j))").Tree!, _ => null).Most);

    [Fact]
    public void Sums_and_products_StopAtTheMost()
    {
        Assert.Equal(ulong.MaxValue, CelRange.Add(ulong.MaxValue, 1));
        Assert.Equal(ulong.MaxValue, CelRange.Times(ulong.MaxValue, 2));
        Assert.Equal(new CelRange(1, ulong.MaxValue), new CelRange(1, ulong.MaxValue).Times(0.5).Or(CelRange.Unknown.Plus(CelRange.Of(1))));
    }

    private static ulong Estimate(string expression) => CelCostEstimator.Estimate(Program(expression).Tree!, path => string.Join(".", path) switch
    {
        "self.text" => new CelRange(0, 100),
        "self.list" => new CelRange(0, 20),
        "self.list.@items" => new CelRange(0, 40),
        _ => null,
    }).Most;

    private static CelProgram Program(string expression) => CelProgram.Compile(expression, new CelEnvironment().Variable("self", CelType.Object("t", new Dictionary<string, CelType>
    {
        ["text"] = CelType.String,
        ["list"] = CelType.List(CelType.String),
    })));
}
