using HaKit.Selectors;
using HaKit.Simulating.Placement;

namespace HaKit.Tests.Simulations.Placement;

public class DomainCounterTests
{
    private static readonly TopologyIndex Zones = new("zone", [Zone("a"), Zone("a"), Zone("b"), Labels.None]);

    [Fact]
    public void Nodes_with_the_same_value_are_one_domain_and_those_without_are_in_none()
    {
        Assert.Equal([0, 0, 1, -1], Zones.DomainOf);
        Assert.Equal(["a", "b"], Zones.Values);
        Assert.False(Zones.IsComplete);
    }

    [Fact]
    public void Pods_are_counted_by_domain_and_the_least_is_kept()
    {
        var counter = new DomainCounter(Zones, _ => true, countsTerminating: false);
        counter.Add(0, 1);
        counter.Add(1, 1);
        counter.Add(3, 1);
        Assert.Equal((2, 0, 0, 2), (counter.At(1), counter.At(2), counter.At(3), counter.Total));
        Assert.Equal((2, 0), (counter.Domains, counter.Least));
        counter.Add(2, 1);
        Assert.Equal(1, counter.Least);
        counter.Add(0, -1);
        counter.Add(2, -1);
        Assert.Equal((1, 0, 0), (counter.At(0), counter.At(2), counter.Least));
    }

    [Fact]
    public void A_domain_counts_while_one_of_its_nodes_does()
    {
        var counter = new DomainCounter(Zones, _ => true, countsTerminating: false, [true, true, true, true]);
        counter.Add(0, 1);
        counter.SetEligible(2, false);
        Assert.Equal((1, 1), (counter.Domains, counter.Least));
        counter.SetEligible(1, false);
        Assert.Equal(1, counter.Domains);
        counter.SetEligible(2, true);
        Assert.Equal((2, 0), (counter.Domains, counter.Least));
    }

    private static Labels Zone(string name) => Labels.None.With("zone", name);
}
