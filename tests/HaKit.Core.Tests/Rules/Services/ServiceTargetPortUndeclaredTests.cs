using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Services;

public class ServiceTargetPortUndeclaredTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ServiceTargetPortUndeclared);

    private const string Ports = "ports: [{name: http, containerPort: 8080}]";

    [Fact]
    public void A_name_that_is_not_declared_Reports() => Rule.Reports(
        Error,
        "spec.ports[0].targetPort",
        "No container of Deployment web declares a port named admin: its pods get no traffic.",
        Deployment(container: Ports),
        Service(ports: "- port: 80\n  targetPort: admin"));

    [Fact]
    public void A_number_that_is_not_declared_is_information() => Rule.Reports(
        Info, "spec.ports[0].targetPort", "No container of Deployment web declares port 8081.", Deployment(container: Ports), Service(ports: "- port: 80\n  targetPort: 8081"));

    [Theory]
    [InlineData("- port: 80\n  targetPort: http")]
    [InlineData("- port: 80\n  targetPort: 8080")]
    [InlineData("- port: 8080")]
    public void A_declared_port_Passes(string ports) => Rule.Passes(Deployment(container: Ports), Service(ports: ports));

    [Fact]
    public void No_pods_DoNotApply() => Rule.DoesNotApply(Service());

    [Fact]
    public void Unknown_ports_are_Unknown() => Rule.IsUnknown(Deployment(container: $"ports: {Unknown}"), Service());

    [Fact]
    public void A_name_of_another_protocol_Reports() => Rule.Reports(
        Error,
        "spec.ports[1].targetPort",
        "No container of Deployment web declares a UDP port named http: its pods get no traffic.",
        Deployment(container: Ports),
        Service(ports: "- {name: http, port: 443, targetPort: http}\n- {name: h3, port: 443, targetPort: http, protocol: UDP}"));

    [Fact]
    public void A_number_where_nothing_is_declared_Passes() => Rule.Passes(Deployment(), Service());

    [Fact]
    public void A_number_that_a_probe_asks_Passes() => Rule.Passes(
        Deployment(container: "ports: [{containerPort: 9090}]\nreadinessProbe: {httpGet: {port: 8080}}"), Service());
}
