using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class UnmanagedPodTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.UnmanagedPod);

    [Fact]
    public void A_served_bare_pod_Reports() => Rule.Reports(
        Warning,
        "kind",
        "Service web sends traffic to a Pod that no controller replaces: it is gone with its node, and kubectl drain refuses to evict it.",
        Pod(),
        Service());

    [Fact]
    public void A_ReplicationController_Reports() => Rule.Reports(
        Warning,
        "kind",
        "A ReplicationController cannot roll out a change: pods keep the old template until somebody deletes them.",
        Workload("v1", "ReplicationController").Replace("    matchLabels:\n      app: web", "    app: web"));

    [Fact]
    public void A_bare_pod_without_traffic_DoesNotApply() => Rule.DoesNotApply(Pod());

    [Fact]
    public void An_owned_pod_DoesNotApply() =>
        Rule.DoesNotApply(Pod(metadata: "ownerReferences: [{apiVersion: acme.example/v1, kind: Thing, name: thing, uid: u, controller: true}]"), Service());

    [Fact]
    public void An_owner_that_is_no_controller_does_not_replace_it() => Assert.Single(Rule.Findings(
        Pod(metadata: "ownerReferences: [{apiVersion: acme.example/v1, kind: Thing, name: thing, uid: u, controller: false}]"), Service()));

    [Fact]
    public void Unknown_labels_are_Unknown() => Rule.IsUnknown(Pod(labels: $"app: {Unknown}"), Service());
}
