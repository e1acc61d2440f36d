using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class ReadinessProbeMissingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ReadinessProbeMissing);

    private const string Probe = "readinessProbe: {tcpSocket: {port: 8080}}";

    [Fact]
    public void A_served_container_without_probe_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.containers[0].readinessProbe",
        "Container app has no readinessProbe: Service web sends it traffic as soon as it is started.",
        Deployment(),
        Service());

    [Fact]
    public void Only_the_container_that_owns_the_port_is_asked() => Rule.Passes(
        Deployment(container: Probe + "\nports: [{containerPort: 8080}]") + "      - {name: helper, image: 'h:1.0'}\n",
        Service());

    [Fact]
    public void The_container_that_is_probed_on_the_port_serves_it() => Rule.Passes(
        Deployment(container: Probe) + "      - {name: helper, image: 'h:1.0'}\n",
        Service());

    [Fact]
    public void Where_nobody_can_be_told_to_serve_is_Unknown() => Rule.IsUnknown(Deployment() + "      - {name: helper, image: 'h:1.0'}\n", Service());

    [Fact]
    public void A_native_sidecar_without_probe_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.initContainers[0].readinessProbe",
        "Sidecar proxy has no readinessProbe: the pod gets traffic from Service web although the ports of the sidecar may not answer yet.",
        Deployment(
            pod: "initContainers: [{name: proxy, image: 'p:1.0', restartPolicy: Always, ports: [{containerPort: 15001}]}, {name: setup, image: 's:1.0'}]",
            container: Probe),
        Service());

    [Fact]
    public void A_sidecar_that_serves_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.initContainers[0].readinessProbe",
        "Sidecar proxy has no readinessProbe: Service web sends it traffic as soon as it is started.",
        Deployment(pod: "initContainers: [{name: proxy, image: 'p:1.0', restartPolicy: Always, ports: [{containerPort: 8080}]}]", container: Probe),
        Service());

    [Fact]
    public void A_sidecar_without_ports_is_not_asked() => Rule.Passes(
        Deployment(pod: "initContainers: [{name: logs, image: 'p:1.0', restartPolicy: Always}]", container: Probe), Service());

    [Fact]
    public void A_probe_Passes() => Rule.Passes(Deployment(container: Probe), Service());

    [Fact]
    public void Without_traffic_DoesNotApply() => Rule.DoesNotApply(Deployment(), Service(selector: "app: api"));

    [Fact]
    public void A_Service_without_selector_sends_no_traffic() => Rule.DoesNotApply(Deployment(), Service(selector: ""));

    [Fact]
    public void A_Job_DoesNotApply() => Rule.DoesNotApply(Job(), Service(selector: "app: task"));

    [Fact]
    public void A_Service_of_unknown_labels_is_Unknown() => Rule.IsUnknown(Deployment(), Service(selector: $"app: {Unknown}"));

    [Theory]
    [InlineData("", "TCP", "spec.template.spec.containers[0].readinessProbe.tcpSocket.port")]
    [InlineData("ports: [{containerPort: 8080}]", "TCP", "spec.template.spec.containers[0].readinessProbe.tcpSocket.port")]
    [InlineData("ports: [{containerPort: 8080, protocol: UDP}]", "UDP", null)]
    public void The_fix_asks_the_port_that_gets_the_traffic(string container, string protocol, string? path)
    {
        var finding = Assert.Single(Rule.Findings(Deployment(container: container), Service(ports: $"- port: 80\n  targetPort: 8080\n  protocol: {protocol}")));
        Assert.Equal(path is null ? [] : [path], finding.Fix.Select(change => change.Path));
    }

    [Fact]
    public void Where_it_is_open_whose_port_it_is_there_is_no_fix() => Assert.All(
        Rule.Findings(Deployment() + "      - {name: helper, image: 'h:1.0'}\n", Service()), finding => Assert.Empty(finding.Fix));
}
