using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class VersionInSelectorTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.VersionInSelector);

    [Fact]
    public void A_version_in_a_workloads_selector_Reports() => Rule.Reports(
        Warning,
        "spec.selector",
        "The selector names app.kubernetes.io/version, which changes with the version: it cannot be changed, so that the next version cannot be applied.",
        Deployment(labels: "app: web\napp.kubernetes.io/version: 1.2.3"));

    [Fact]
    public void The_images_tag_in_a_Services_selector_Reports() => Rule.Reports(
        Warning,
        "spec.selector",
        "The selector names release, which changes with the version: the Service loses all pods with the next version.",
        Workload("apps/v1", "ReplicaSet", labels: "app: web").Replace("      labels:\n        app: web", "      labels:\n        app: web\n        release: 1.27.2", StringComparison.Ordinal),
        Service(selector: "app: web\nrelease: 1.27.2"));

    [Fact]
    public void A_revision_in_a_budget_Reports() => Rule.Reports(
        Warning,
        "spec.selector",
        "The selector names pod-template-hash, which changes with the version: the budget guards nothing with the next version.",
        Budget(selector: "app: web\npod-template-hash: abc"));

    [Fact]
    public void A_version_in_a_spread_constraint_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.topologySpreadConstraints[0].labelSelector",
        "The selector names app.kubernetes.io/version, which changes with the version: the constraint does not count the next version's pods.",
        Deployment(pod: Spread(more: "labelSelector: {matchLabels: {app: web, app.kubernetes.io/version: 1.2.3}}")));

    [Fact]
    public void Stable_labels_Pass() => Rule.Passes(Deployment(labels: "app: web\ntier: front.end"), Service(), Budget());

    [Fact]
    public void Jobs_and_others_DoNotApply() => Rule.DoesNotApply(Job(), Claim("ReadWriteOnce"));
}
