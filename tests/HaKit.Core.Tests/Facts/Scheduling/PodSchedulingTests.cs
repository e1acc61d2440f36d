using HaKit.Facts.Scheduling;
using HaKit.Selectors;

namespace HaKit.Core.Tests.Facts.Scheduling;


public class PodSchedulingTests
{
    private static readonly Labels Hashed = Labels.Of(new Dictionary<string, string> { ["app"] = "w", ["pod-template-hash"] = "1" });

    [Theory]
    [InlineData("{'key':'dedicated','operator':'Exists'}", true)]
    [InlineData("{'operator':'Exists'}", true)]
    [InlineData("{'key':'dedicated','value':'x'}", true)]
    [InlineData("{'key':'dedicated','value':'y'}", false)]
    [InlineData("{'key':'dedicated','operator':'Exists','effect':'NoExecute'}", false)]
    [InlineData("{'key':'other','operator':'Exists'}", false)]
    [InlineData("{'value':'x'}", false)]
    public void Tolerations(string toleration, bool tolerates) => Assert.Equal(tolerates,
        PodToleration.Read(JsonNodes.Node(toleration)).Tolerates(new Taint("dedicated", "x", TaintEffect.NoSchedule)));

    [Fact]
    public void A_preferred_taint_keeps_no_pod_away() =>
        Assert.Null(new PodScheduling().FirstUntolerated([new Taint("a", "", TaintEffect.PreferNoSchedule)]));

    [Theory]
    [InlineData("{}", "own", true)]
    [InlineData("{}", "other", false)]
    [InlineData("{'namespaces':['other']}", "own", false)]
    [InlineData("{'namespaces':['other']}", "other", true)]
    [InlineData("{'namespaceSelector':{}}", "any", true)]
    [InlineData("{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'team'}}}", "team", true)]
    [InlineData("{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'team'}}}", "own", false)]
    public void Affinity_terms_cover_namespaces(string term, string other, bool covers) =>
        Assert.Equal(covers, PodAffinityTerm.Read(JsonNodes.Node(term)).Covers("own", other));

    [Fact]
    public void Match_label_keys_select_the_same_revision_only()
    {
        var constraint = SpreadConstraint.Read(JsonNodes.Node(
            "{'topologyKey':'z','labelSelector':{'matchLabels':{'app':'w'}},'matchLabelKeys':['pod-template-hash','absent']}"));
        var selector = constraint.SelectorFor(Hashed)!;
        Assert.True(selector.Matches(Hashed));
        Assert.False(selector.Matches(Hashed.With("pod-template-hash", "2")));
    }

    [Fact]
    public void Spread_defaults_are_those_of_the_api_server()
    {
        var constraint = SpreadConstraint.Read(JsonNodes.Node("{'maxSkew':1,'topologyKey':'z','whenUnsatisfiable':'DoNotSchedule'}"));
        Assert.True(constraint is { IsHard: true, HonorAffinity: true, HonorTaints: false, MinDomains: null, Selector: null });
    }

    [Fact]
    public void Required_node_terms_are_alternatives_and_an_empty_one_matches_no_node()
    {
        var nodes = NodeSelection.Read(JsonNodes.Node("""
            {'nodeSelector':{'os':'linux'},'affinity':{'nodeAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':{'nodeSelectorTerms':[
              {}, {'matchExpressions':[{'key':'rack','operator':'In','values':['1']}]},
              {'matchFields':[{'key':'metadata.name','operator':'In','values':['n2']}]}]}}}}
            """));
        var linux = Labels.Of(new Dictionary<string, string> { ["os"] = "linux" });
        Assert.True(nodes.Allows(linux.With("rack", "1"), "n1"));
        Assert.True(nodes.Allows(linux, "n2"));
        Assert.False(nodes.Allows(linux, "n1"));
        Assert.False(nodes.Allows(Labels.None.With("rack", "1"), "n1"));
    }

    [Fact]
    public void Host_ports_of_another_protocol_or_address_do_not_conflict()
    {
        var ports = HostPort.Read(JsonNodes.Node("""
            {'containers':[{'ports':[{'containerPort':80},{'containerPort':80,'hostPort':8080},
              {'containerPort':53,'hostPort':53,'protocol':'UDP','hostIP':'10.0.0.1'}]}]}
            """));
        Assert.Equal(2, ports.Count);
        Assert.True(ports[0].ConflictsWith(new HostPort("10.0.0.9", "TCP", 8080)));
        Assert.False(ports[1].ConflictsWith(new HostPort("10.0.0.2", "UDP", 53)));
        Assert.False(ports[1].ConflictsWith(new HostPort("10.0.0.1", "TCP", 53)));
    }

    [Theory]
    [InlineData("{'spec':{'containers':[{'resources':{'requests':{'cpu':'?'}}}]}}", SchedulingParts.Requests)]
    [InlineData("{'spec':{'affinity':{'podAntiAffinity':'?'}}}", SchedulingParts.PodAffinity)]
    [InlineData("{'metadata':{'labels':{'app':'?'}}}", SchedulingParts.Labels)]
    [InlineData("{'spec':{'containers':[{'image':'?'}]}}", SchedulingParts.None)]
    public void Unknown_values_are_named(string template, object parts) =>
        Assert.Equal((SchedulingParts)parts, PodScheduling.Read(JsonNodes.Node(template)).Unknown);
}
