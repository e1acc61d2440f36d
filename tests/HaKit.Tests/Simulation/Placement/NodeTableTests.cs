using HaKit.Simulating.Placement;

namespace HaKit.Tests.Simulations.Placement;

public class NodeTableTests
{
    [Fact]
    public void The_scheduler_looks_round_the_zones_one_node_of_each_in_turn() => Assert.Equal(
        ["zone-a-1", "zone-b-1", "zone-a-2", "zone-b-2"],
        new NodeTable(Cluster.Parse("2x2").Nodes).All.Select(node => node.Name));

    [Fact]
    public void Zones_are_told_apart_by_region_and_zone_and_nodes_without_either_are_one()
    {
        var nodes = new NodeTable(Cluster.Parse("2x2").Nodes);
        Assert.Equal([0, 1, 0, 1], nodes.ZoneOf);
        Assert.Equal([2, 2], nodes.ZoneSizes);
        var bare = new NodeTable(Cluster.Parse("2x2").Nodes.Select(node => node with { Labels = HaKit.Selectors.Labels.None }));
        Assert.Equal([4], bare.ZoneSizes);
    }
}
