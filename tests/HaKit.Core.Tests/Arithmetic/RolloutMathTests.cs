using HaKit.Arithmetic;

namespace HaKit.Core.Tests.Arithmetic;

public class RolloutMathTests
{
    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(3, 1, 0)]
    [InlineData(4, 1, 1)]
    [InlineData(5, 2, 1)]
    [InlineData(0, 0, 1)]
    public void Defaults(int replicas, int surge, int unavailable) =>
        Assert.Equal(new RolloutBounds(surge, unavailable), RolloutMath.Resolve(null, null, replicas));

    [Fact]
    public void Both_coming_to_nothing_lets_one_pod_go() =>
        Assert.Equal(new RolloutBounds(0, 1), RolloutMath.Resolve(0, 10.Percent(), 3));

    [Fact]
    public void Numbers_stay_numbers() =>
        Assert.Equal(new RolloutBounds(2, 0), RolloutMath.Resolve(2, 0, 3));
}
