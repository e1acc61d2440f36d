using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations;

public class SurvivalTests
{
    [Fact]
    public void What_survives_can_be_asserted_in_a_chain() => On("3x2:4cpu,16Gi", Web(pod: HostAntiAffinity))
        .ShouldSurvive(Fault.AnyNode, atLeast: 2)
        .ShouldSurvive(Fault.ZoneLoss);

    [Fact]
    public void What_does_not_survive_fails_with_a_trace_to_follow()
    {
        var failure = Assert.Throws<SurvivalException>(() =>
            On("1x2:4cpu,16Gi", Web(replicas: 2, pod: HostAntiAffinity) + Guard("minAvailable: 2")).ShouldSurvive(Fault.AnyDrain));
        Assert.Equal("""
            Deployment web does not survive drain=zone-a-1: it never completes.
              eviction of web-r1-1 refused: budget web allows 0 (2 healthy, 2 must stay, 2 expected)
              t=0 s: node zone-a-1 is cordoned
              t=0 s: eviction of web-r1-1 refused: budget web allows 0 (2 healthy, 2 must stay, 2 expected)
            """, failure.Message);
    }

    [Fact]
    public void A_fluent_workload_declares_what_it_survives_and_is_held_to_it()
    {
        var manifest = Manifest.Of(Workload.Deployment("web", "x:1").Replicas(2).Survives(Fault.ZoneLoss, atLeast: 2).Survives(Fault.AnyNode));
        var simulation = Simulation.Of(manifest, Cluster.Zones(3).NodesPerZone(2));
        var finding = Assert.Single(simulation.Findings(simulation.Survey([Fault.AnyNode])));
        Assert.Equal("HAK8001", finding.Rule);
        Assert.Equal("Fault zone=zone-a leaves 1 of 2 replicas ready; 2 are declared to survive it.", finding.Message);
    }

    [Fact]
    public void Undeclared_nothing_ready_and_never_completing_are_found()
    {
        var simulation = On("1x2:4cpu,16Gi", Web(replicas: 1) + Guard("minAvailable: 1"));
        var findings = simulation.Findings(simulation.Survey([Fault.AnyNode, Fault.AnyDrain]));
        Assert.Equal(
        [
            "HAK8002 Fault node=zone-a-1 leaves none of 1 replicas ready for 350 seconds.",
            "HAK8003 Fault drain=zone-a-1 never completes: eviction of web-r1-1 refused: budget web allows 0 (1 healthy, 1 must stay, 1 expected).",
        ], findings.Select(finding => $"{finding.Rule} {finding.Message}"));
    }

    [Fact]
    public void An_accepted_finding_keeps_its_reason()
    {
        var simulation = On("1x2:4cpu,16Gi", Web(replicas: 1, annotations: "hakit.dev/accept.HAK8002: leader election"));
        Assert.Equal("leader election", Assert.Single(simulation.Findings(simulation.Survey([Fault.AnyNode]))).Accepted);
    }

    [Fact]
    public void Traffic_at_risk_and_an_unreadable_declaration_are_found()
    {
        var simulation = On("3x2:4cpu,16Gi", Web(annotations: "hakit.dev/survives: \"flood, node\"") + Served);
        Assert.Equal(
        [
            "HAK8005 'flood' in hakit.dev/survives is no fault with a number of replicas.",
            "HAK8004 Fault rollout=default/web sends traffic to replicas that cannot answer, for 15 seconds added up over replicas.",
        ], simulation.Findings(simulation.Survey([Fault.Rollout])).Select(finding => $"{finding.Rule} {finding.Message}"));
    }
}
