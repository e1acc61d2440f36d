using HaKit.Clusters;
using HaKit.Core.Tests.Facts.Scheduling;

namespace HaKit.Core.Tests.Clusters;

public class ClusterTests
{
    [Fact]
    public void A_grid_is_read_with_the_size_of_its_nodes()
    {
        var cluster = Cluster.Parse("3x4:8cpu,32Gi");
        Assert.Equal((12, 3, 12), (cluster.NodeCount, cluster.Domains(Topologies.Zone), cluster.Domains(Topologies.Host)));
        Assert.All(cluster.Nodes, node => Assert.Equal((8000, 32L << 30, 110), (node.Cpu, node.Memory, node.Pods)));
        Assert.True(cluster.HasSize);
        Assert.False(Cluster.Parse("3x4").HasSize);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("0x4")]
    [InlineData("3x4:")]
    [InlineData("3x4:8cpu,9cpu")]
    [InlineData("3x4:lots")]
    [InlineData("99999x99999")]
    [InlineData("nodes.yaml")]
    public void What_is_no_grid_is_refused_with_the_form(string text) =>
        Assert.Contains("must be ZONESxNODES", Assert.Throws<FormatException>(() => Cluster.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_fluent_form_says_the_same_as_the_text()
    {
        var fluent = Cluster.Zones(3).NodesPerZone(4).NodeSize("8", "32Gi");
        var text = Cluster.Parse("3x4:8cpu,32Gi");
        Assert.Equal(text.Nodes.Select(node => (node.Name, node.Cpu, node.Memory)), fluent.Nodes.Select(node => (node.Name, node.Cpu, node.Memory)));
        Assert.All(fluent.Nodes, node => Assert.Equal(node.Name, node.Labels[Topologies.Host]));
    }

    [Fact]
    public void Labels_go_round_within_each_zone() => Assert.Equal(
        ["r1", "r2", "r1", "r1", "r2", "r1"],
        Cluster.Zones(2).NodesPerZone(3).LabelNodes("rack", "r1", "r2").Nodes.Select(node => node.Labels["rack"]));

    [Fact]
    public void A_node_list_is_read_as_kubectl_prints_it()
    {
        var node = Assert.Single(NodeListReader.Read([JsonNodes.Node("""
            {'kind':'List','items':[{'kind':'Node','metadata':{'name':'n1','labels':{'topology.kubernetes.io/zone':'a'}},
              'spec':{'unschedulable':true,'taints':[{'key':'node.kubernetes.io/unschedulable','effect':'NoSchedule'}]},
              'status':{'allocatable':{'cpu':'3920m','memory':'15Gi','pods':'58','example.com/gpu':'2'},
                        'conditions':[{'type':'Ready','status':'Unknown'}]}}]}
            """)]));
        Assert.Equal(("n1", 3920, 15L << 30, 58, 2), (node.Name, node.Cpu, node.Memory, node.Pods, node.Others["example.com/gpu"]));
        Assert.True(node.Unschedulable);
        Assert.False(node.Ready);
        Assert.Single(node.Taints);
    }
}
