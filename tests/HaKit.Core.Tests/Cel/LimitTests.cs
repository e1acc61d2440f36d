using HaKit.Cel;

namespace HaKit.Core.Tests.Cel;

public class LimitTests
{
    [Theory]
    [InlineData("1 + 2", 1)]
    [InlineData("numbers", 1)]
    [InlineData("object.nested.a.b", 4)]
    [InlineData("has(object.name)", 1)]
    [InlineData("'0123456789012345678901234'.startsWith('x')", 3)]
    [InlineData("'0123456789'.contains('01234567890123456789')", 2)]
    [InlineData("'0123456789'.matches('[a-z]+')", 4)]
    [InlineData("text == 'some text'", 2)]
    [InlineData("1 in numbers", 4)]
    [InlineData("[1, 2]", 0)]
    [InlineData("[1, numbers[0]]", 12)]
    [InlineData("text in ['a', 'b']", 1)]
    [InlineData("{1: 2}", 0)]
    [InlineData("{1: numbers[0]}", 32)]
    [InlineData("true && false || true", 0)]
    public void Cost_IsTheServers(string expression, long cost)
    {
        var meter = new CelMeter(CelMeter.PerExpression);
        Expression.Evaluate(expression, meter);
        Assert.Equal(cost, meter.Cost);
    }

    [Fact]
    public void An_expression_beyond_the_limit_IsStopped()
    {
        var list = "[" + string.Join(",", Enumerable.Range(0, 200)) + "]";
        var meter = new CelMeter(CelMeter.PerExpression);
        var value = Expression.Evaluate($"{list}.all(a, {list}.all(b, {list}.all(c, a + b + c >= 0)))", meter);
        Assert.True(meter.IsExceeded);
        Assert.Equal("operation cancelled: actual cost limit exceeded", Assert.IsType<CelError>(value).Message);
    }

    [Fact]
    public void Lists_that_double_AreStopped()
    {
        var meter = new CelMeter(long.MaxValue);
        var doubled = Enumerable.Range(0, 60).Aggregate("x", (inner, _) => $"cel.bind(x, x + x, {inner})");
        Expression.Evaluate($"cel.bind(x, [1, 2, 3], {doubled}).size()", meter);
        Assert.True(meter.IsExceeded);
    }

    [Fact]
    public void Shared_lists_ThatAreComparedForLong_AreStopped()
    {
        var meter = new CelMeter(long.MaxValue);
        var nested = Enumerable.Range(0, 60).Aggregate("x == y", (inner, _) => $"cel.bind(x, [x, x], cel.bind(y, [y, y], {inner}))");
        Expression.Evaluate($"cel.bind(x, [[1]], cel.bind(y, [[1]], {nested.Replace("cel.bind(x, [x, x], ", "cel.bind(x, [x] + [x], ", StringComparison.Ordinal)}))", meter);
        Assert.True(meter.Cost > 0);
    }

    [Theory]
    [InlineData("(", 300)]
    [InlineData("[", 300)]
    [InlineData("!(", 300)]
    [InlineData("1 + ", 5000)]
    [InlineData("-(", 300)]
    [InlineData("a.b.c.d.", 2000)]
    [InlineData("{1:", 400)]
    [InlineData("f(", 300)]
    public void Deep_texts_AreRefused(string part, int times) =>
        Assert.False(Expression.Compile(string.Concat(Enumerable.Repeat(part, times)) + "1").IsValid);

    [Fact]
    public void Long_chains_of_alternatives_AreEvaluated() =>
        Assert.Equal("true", Expression.Shown(string.Join(" || ", Enumerable.Repeat("false", 5000)) + " || true"));

    [Fact]
    public void Long_texts_AreRefused() =>
        Assert.Equal("expression code point size exceeds limit: size: 100001, limit 100000", Expression.Compile(new string('a', 100_001)).Issues[0].Message);
}
