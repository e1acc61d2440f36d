using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class HostPortLimitsReplicasTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.HostPortLimitsReplicas);

    private const string Ports = "ports: [{containerPort: 80, hostPort: 80}]";

    [Theory]
    [InlineData("replicas: 1")]
    [InlineData("replicas: 3")]
    public void A_host_port_Reports(string spec) => Rule.Reports(
        Warning,
        "spec.template.spec.containers[0].ports[0].hostPort",
        "hostPort 80: a node runs at most one replica, and an update needs a node to spare.",
        Deployment(spec, container: Ports));

    [Fact]
    public void The_host_network_with_a_port_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.hostNetwork",
        "hostNetwork with port 80: a node runs at most one replica, and an update needs a node to spare.",
        Deployment(pod: "hostNetwork: true", container: "ports: [{containerPort: 80}]"));

    [Fact]
    public void More_replicas_than_nodes_are_an_error() => Rule.On("1x2").Reports(
        Error,
        "spec.template.spec.containers[0].ports[0].hostPort",
        "hostPort 80: a node runs at most one replica, and of 3 replicas 1 stays Pending on 2 nodes.",
        Deployment(container: Ports));

    [Fact]
    public void Enough_nodes_Pass() => Rule.On("1x3").Passes(Deployment(container: Ports));

    [Fact]
    public void A_DaemonSet_DoesNotApply() => Rule.DoesNotApply(DaemonSet(container: Ports));

    [Fact]
    public void No_host_port_DoesNotApply() => Rule.DoesNotApply(Deployment(container: "ports: [{containerPort: 80}]"));

    [Fact]
    public void Unknown_ports_are_Unknown() => Rule.IsUnknown(Deployment(container: $"ports: {Unknown}"));
}
