using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class NoGracePeriodTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.NoGracePeriod);

    [Fact]
    public void A_hook_that_never_runs_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.terminationGracePeriodSeconds",
        "terminationGracePeriodSeconds is 0: the preStop hook of container app never runs.",
        Deployment(pod: "terminationGracePeriodSeconds: 0", container: "lifecycle: {preStop: {sleep: {seconds: 5}}}"));

    [Fact]
    public void A_StatefulSet_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.terminationGracePeriodSeconds",
        "terminationGracePeriodSeconds is 0 on a StatefulSet: a pod is killed at once, and the next of its name may start while it still writes.",
        StatefulSet(pod: "terminationGracePeriodSeconds: 0"));

    [Fact]
    public void Some_grace_Passes() => Rule.Passes(StatefulSet(pod: "terminationGracePeriodSeconds: 1"), Deployment());

    [Fact]
    public void A_Deployment_without_hook_DoesNotApply() => Rule.DoesNotApply(Deployment(pod: "terminationGracePeriodSeconds: 0"));

    [Fact]
    public void An_unknown_grace_is_Unknown() => Rule.IsUnknown(StatefulSet(pod: $"terminationGracePeriodSeconds: {Unknown}"));
}
