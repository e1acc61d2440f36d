using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations;

/// <summary>Every fault by its name and as a member of <see cref="Fault"/>, on four nodes with one of four replicas each.</summary>
public class NamedFaultTests
{
    private static readonly Dictionary<string, Fault> Members = new()
    {
        ["node"] = Fault.AnyNode,
        ["zone"] = Fault.ZoneLoss,
        ["region"] = Fault.RegionLoss,
        ["rack"] = Fault.LabelLoss("placement-set-uniq"),
        ["label:disk"] = Fault.LabelLoss("disk"),
        ["label:disk=ssd"] = Fault.LabelLoss("disk", "ssd"),
        ["drain"] = Fault.AnyDrain,
        ["drain=zone-b-1"] = Fault.Drain("zone-b-1"),
        ["rollout"] = Fault.Rollout,
        ["delete"] = Fault.PodDeletion,
        ["scale"] = Fault.ScaleDownAndUp,
        ["scale=web:1"] = Fault.Scale("web", 1),
        ["hpa"] = Fault.Autoscaling,
        ["vpa"] = Fault.Resizing,
        ["drain=zone-b-1+zone=zone-a"] = Fault.Drain("zone-b-1").During(Fault.Zone("zone-a")),
        ["drain during zone loss"] = Fault.AnyDrain.During(Fault.ZoneLoss),
        ["rollout+node=zone-b-2"] = Fault.Rollout.During(Fault.Node("zone-b-2")),
    };

    public static TheoryData<string> Names => [.. Members.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_means_the_member(string name) => Assert.Equal(Members[name], Fault.Parse(name));

    /// <summary>Ready at worst, ready in the end, whether it completes, and when all are ready again.</summary>
    [Theory]
    [InlineData("node", 3, 4, true, 350.0)] // 50 s until it is noticed, 300 s of toleration
    [InlineData("zone", 2, 4, true, 360.0)] // the second node of the zone is emptied 10 s after the first
    [InlineData("rack", 2, 4, true, 350.0)] // zone-a-1 and zone-b-1
    [InlineData("label:disk", 1, 4, true, 360.0)] // hdd: all but zone-b-2
    [InlineData("region", 0, 0, false, null)]
    [InlineData("drain", 3, 4, true, 0.0)]
    [InlineData("delete", 3, 4, true, 0.0)]
    [InlineData("scale", 3, 4, true, 120.0)]
    [InlineData("scale=web:1", 1, 1, true, 0.0)]
    [InlineData("rollout", 3, 4, true, 0.0)] // 25 % of 4 may be missing
    [InlineData("vpa", 2, 4, true, 0.0)] // half of them each minute; others are ready at once
    [InlineData("drain=zone-b-1+zone=zone-a", 1, 4, true, 360.0)]
    [InlineData("drain during zone loss", 1, 4, true, 360.0)]
    [InlineData("rollout+node=zone-b-2", 2, 4, true, null)] // the lost one and one that the rollout may take
    public void A_fault_leaves_what_it_must(string name, int worst, int after, bool completes, double? recovered)
    {
        var cluster = Cluster.Zones(2).NodesPerZone(2).NodeSize("4", "16Gi").LabelNodes("placement-set-uniq", "rack1", "rack2");
        cluster = Cluster.Of(cluster.Nodes.Select(node => node with { Labels = node.Labels.With("disk", node.Name == "zone-b-2" ? "ssd" : "hdd") }));
        var web = On(cluster, Web(replicas: 4)).Play(Fault.Parse(name))["web"]!;
        Assert.Equal((4, 4, worst, after, completes), (web.Replicas, web.ReadyBefore, web.ReadyAtWorst, web.ReadyAfter, web.Completes));
        if (recovered is not null || after == 0)
            Assert.Equal(recovered, web.RecoveredAt);
    }

    [Theory]
    [InlineData("quake", "'quake' is no fault; must be node, drain, zone, region, rack, label:KEY, rollout, delete, scale, hpa or vpa, with =TARGET for a single one")]
    [InlineData("node+zones=a", "'zones=a' is no fault; must be node, drain, zone, region, rack, label:KEY, rollout, delete, scale, hpa or vpa, with =TARGET for a single one; did you mean 'zone'?")]
    [InlineData("label:", "'label:' is no fault; must be node, drain, zone, region, rack, label:KEY, rollout, delete, scale, hpa or vpa, with =TARGET for a single one; did you mean 'label'?")]
    [InlineData("drain during", "'drain during' is no fault; must be node, drain, zone, region, rack, label:KEY, rollout, delete, scale, hpa or vpa, with =TARGET for a single one")]
    public void A_wrong_name_is_answered_with_the_list(string text, string message) =>
        Assert.Equal($"Fault '{text}': {message}.", Assert.Throws<FormatException>(() => Fault.Parse(text)).Message);
}
