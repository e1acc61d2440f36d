using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class SidecarWithoutStartupProbeTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SidecarWithoutStartupProbe);

    private static string Sidecar(string more) => Deployment(pod: $"initContainers: [{{name: proxy, image: 'p:1.0', restartPolicy: Always{more}}}]");

    [Fact]
    public void A_sidecar_with_ports_Reports() => Rule.Reports(
        Info,
        "spec.template.spec.initContainers[0].startupProbe",
        "Sidecar proxy has no startupProbe: the containers after it start before it can serve.",
        Sidecar(", ports: [{containerPort: 15001}]"));

    [Fact]
    public void A_startup_probe_Passes() => Rule.Passes(Sidecar(", ports: [{containerPort: 15001}], startupProbe: {tcpSocket: {port: 15001}}"));

    [Fact]
    public void A_sidecar_without_ports_DoesNotApply() => Rule.DoesNotApply(Sidecar(""));

    [Fact]
    public void Unknown_containers_are_Unknown() => Rule.IsUnknown(Deployment(pod: $"initContainers: {Unknown}"));
}
