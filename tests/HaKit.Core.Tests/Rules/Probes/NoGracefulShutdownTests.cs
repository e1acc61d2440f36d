using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class NoGracefulShutdownTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.NoGracefulShutdown);

    [Fact]
    public void A_served_container_without_hook_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.containers[0].lifecycle.preStop",
        "Container app has no preStop hook: it gets SIGTERM while nodes still send it traffic from Service web.",
        Deployment(),
        Service());

    [Theory]
    [InlineData("lifecycle: {preStop: {sleep: {seconds: 5}}}")]
    [InlineData("lifecycle: {preStop: {exec: {command: [/drain]}}}")]
    public void A_hook_Passes(string container) => Rule.Passes(Deployment(container: container), Service());

    [Fact]
    public void A_declared_drain_Passes() => Rule.Passes(Deployment(annotations: "hakit.dev/drain-seconds: '10'"), Service());

    [Fact]
    public void Without_traffic_DoesNotApply() => Rule.DoesNotApply(Deployment(), Job());

    [Fact]
    public void A_Service_of_unknown_labels_is_Unknown() => Rule.IsUnknown(Deployment(), Service(selector: $"app: {Unknown}"));

    [Fact]
    public void The_fix_leaves_time_to_drain()
    {
        Assert.Equal(["spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds"], Fix(""));
        Assert.Equal(
            ["spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds", "spec.template.spec.terminationGracePeriodSeconds"],
            Fix("terminationGracePeriodSeconds: 9"));

        static IEnumerable<string> Fix(string pod) => Rule.Findings(Deployment(pod: pod), Service())[0].Fix.Select(change => change.Path);
    }

    [Fact]
    public void A_long_propagation_lengthens_the_grace_period()
    {
        var finding = Assert.Single(Rule.With(given => given with { PropagationSeconds = 40 }).Findings(Deployment(), Service()));
        Assert.Equal(["40", "45"], finding.Fix.Select(change => Assert.IsType<HaKit.Tree.ScalarNode>(change.NewValue).Text));
    }
}
