using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class LivenessProbeMissingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.LivenessProbeMissing);

    [Fact]
    public void No_probe_Reports_where_it_is_wanted() => Rule.SwitchedOn.Reports(
        Info,
        "spec.template.spec.containers[0].livenessProbe",
        "Container app has no livenessProbe: one that hangs is never restarted.",
        Deployment());

    [Fact]
    public void It_is_off_by_default() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void A_probe_Passes() => Rule.SwitchedOn.Passes(Deployment(container: "livenessProbe: {tcpSocket: {port: 80}}"));

    [Fact]
    public void A_Job_DoesNotApply() => Rule.SwitchedOn.DoesNotApply(Job());

    [Fact]
    public void Unknown_containers_are_Unknown() => Rule.SwitchedOn.IsUnknown(
        Deployment(pod: $"initContainers: {Unknown}", container: "livenessProbe: {tcpSocket: {port: 80}}"));
}
