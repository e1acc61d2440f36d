using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations.Survey;

/// <summary>What is declared to be one replica is expected to be away for a while: the report says for how long, and is not red for it.</summary>
public class SingletonTests
{
    [Fact]
    public void A_singleton_that_a_fault_takes_is_information_with_the_time_it_is_away()
    {
        var simulation = On("3x2:4cpu,16Gi", Web(replicas: 1, container: Probed, annotations: "hakit.dev/singleton: \"true\""));
        Assert.Equal(
        [
            "info HAK8002 Fault node=zone-a-1 leaves none of 1 replicas ready for 360 seconds.",
            "info HAK8002 Fault drain=zone-a-1 leaves none of 1 replicas ready for 10 seconds.",
        ], Texts(simulation, Fault.AnyNode, Fault.AnyDrain));
    }

    [Fact]
    public void A_stateful_singleton_on_a_lost_node_is_information_too()
    {
        var simulation = On("3x2:4cpu,16Gi", Web("StatefulSet", replicas: 1, annotations: "hakit.dev/singleton: \"true\""));
        Assert.All(simulation.Findings(simulation.Survey([Fault.AnyNode])), finding => Assert.Equal(Severity.Info, finding.Severity));
        Assert.Contains("out-of-service", simulation.Findings(simulation.Survey([Fault.AnyNode]))[^1].Remediation, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_declares_what_must_be_survived_expects_no_more()
    {
        var simulation = On("3x2:4cpu,16Gi", Web(replicas: 1, annotations: "hakit.dev/survives: \"drain>=0\""));
        Assert.Equal(["info HAK8002 Fault node=zone-a-1 leaves none of 1 replicas ready for 350 seconds."], Texts(simulation, Fault.AnyNode, Fault.AnyDrain));
    }

    [Fact]
    public void Undeclared_it_is_an_error()
    {
        var simulation = On("3x2:4cpu,16Gi", Web(replicas: 1));
        Assert.Equal(["error HAK8002 Fault node=zone-a-1 leaves none of 1 replicas ready for 350 seconds."], Texts(simulation, Fault.AnyNode));
    }

    [Fact]
    public void A_replicated_stateful_set_that_waits_for_a_lost_node_is_a_warning_that_names_the_way_out()
    {
        var simulation = On("3x2:4cpu,16Gi", Web("StatefulSet", replicas: 3));
        var finding = Assert.Single(simulation.Findings(simulation.Survey([Fault.AnyNode])));
        Assert.Equal(("HAK8003", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Equal(
            "Mark the node out of service once it is certain to be down (taint node.kubernetes.io/out-of-service), or automate that: no field of the StatefulSet does it.",
            finding.Remediation);
    }

    [Theory]
    [InlineData("livenessProbe: {tcpSocket: {port: 80}, periodSeconds: 10, failureThreshold: 3}", "the livenessProbe of container c kills it after 21 s, before it has started (45 s)")]
    [InlineData("startupProbe: {tcpSocket: {port: 80}, periodSeconds: 10, failureThreshold: 3}", "the startupProbe of container c kills it after 30 s, before it has started (45 s)")]
    public void A_start_that_probes_do_not_allow_never_ends(string container, string reason)
    {
        var simulation = On("3x2:4cpu,16Gi", Web(container: container, annotations: "hakit.dev/startup-seconds: \"45\""));
        var finding = Assert.Single(simulation.Findings(simulation.Survey([Fault.AnyNode])));
        Assert.Equal($"Before any fault only 0 of 3 replicas become ready: {reason}.", finding.Message);
        Assert.Equal("Add a startupProbe that allows the declared start time, or raise its failureThreshold.", finding.Remediation);
    }

    [Fact]
    public void A_workload_that_is_not_there_survives_nothing() => Assert.Equal(
        "There is no workload nope; there are default/web. (Parameter 'workload')",
        Assert.Throws<ArgumentException>(() => On("3x2", Web()).ShouldSurvive(Fault.AnyNode, workload: "nope")).Message);

    [Fact]
    public void Three_faults_at_once_are_three() => Assert.Equal(
        "drain+zone=zone-a+rollout",
        Fault.AnyDrain.During(Fault.Zone("zone-a")).During(Fault.Rollout).ToString());

    private static IEnumerable<string> Texts(Simulation simulation, params Fault[] faults) => simulation.Findings(simulation.Survey(faults))
        .Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Rule} {finding.Message}");
}
