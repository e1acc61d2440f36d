using HaKit.Arithmetic;

namespace HaKit.Core.Tests.Arithmetic;

public class BudgetMathTests
{
    [Theory]
    [InlineData(1, "1%", null, 0)]
    [InlineData(1, null, "1%", 1)]
    [InlineData(2, "50%", null, 1)]
    [InlineData(2, "51%", null, 0)]
    [InlineData(3, "67%", null, 0)]
    [InlineData(3, null, "33%", 1)]
    [InlineData(3, null, "34%", 2)]
    [InlineData(10, "91%", null, 0)]
    [InlineData(7, null, "30%", 3)]
    [InlineData(3, "2", null, 1)]
    [InlineData(3, "3", null, 0)]
    [InlineData(3, "4", null, 0)]
    [InlineData(3, null, "0", 0)]
    [InlineData(3, null, "5", 3)]
    [InlineData(3, null, null, 0)]
    public void Allowed_at_rest(int replicas, string? minAvailable, string? maxUnavailable, int allowed) =>
        Assert.Equal(allowed, BudgetMath.AtRest(Read(minAvailable), Read(maxUnavailable), replicas).Allowed);

    [Fact]
    public void A_number_of_pods_counts_pods_and_a_share_counts_the_scale()
    {
        Assert.Equal(new BudgetStatus(2, 3, 2), BudgetMath.Evaluate(3, null, scale: 5, pods: 2, healthy: 2));
        Assert.Equal(new BudgetStatus(5, 3, 2), BudgetMath.Evaluate(60.Percent(), null, scale: 5, pods: 2, healthy: 2));
    }

    [Fact]
    public void No_pods_expected_allows_nothing() =>
        Assert.Equal(0, BudgetMath.Evaluate(null, 100.Percent(), scale: 0, pods: 3, healthy: 3).Allowed);

    [Fact]
    public void Allowed_never_exceeds_the_healthy() => CsCheck.Check.Sample(
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, 100], CsCheck.Gen.Int[0, 100], CsCheck.Gen.Int[0, 100]),
        (share, scale, healthy) => Assert.InRange(
            BudgetMath.Evaluate(null, share.Percent(), scale, scale, healthy).Allowed, 0, healthy));

    private static IntOrPercent? Read(string? text) => text is null ? (IntOrPercent?)null : IntOrPercent.TryParse(text, out var value) ? value : throw new FormatException(text);
}
