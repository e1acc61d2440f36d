using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Services;

public class ServiceMatchesNothingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ServiceMatchesNothing);

    [Fact]
    public void A_selector_of_no_pod_Reports() => Rule.Reports(
        Error, "spec.selector", "selector matches no pod template in namespace default: every request fails.", Deployment(), Service(selector: "app: api"));

    [Fact]
    public void The_workloads_own_labels_do_not_count() => Assert.Single(Rule.Findings(
        Deployment().Replace("  name: web\n", "  name: web\n  labels: {team: shop}\n", StringComparison.Ordinal),
        Service(selector: "team: shop")));

    [Fact]
    public void No_selector_DoesNotApply() => Rule.DoesNotApply(Service(selector: ""));

    [Fact]
    public void A_selector_of_some_pod_Passes() => Rule.Passes(Deployment(), Service());

    [Fact]
    public void One_pod_of_a_StatefulSet_Passes() =>
        Rule.Passes(StatefulSet(), Service(selector: "app: db\nstatefulset.kubernetes.io/pod-name: db-0"));

    [Fact]
    public void An_external_name_DoesNotApply() => Rule.DoesNotApply(Service("type: ExternalName\nexternalName: example.org"));

    [Fact]
    public void In_an_open_world_it_is_not_asked() => Rule.OpenWorld.DoesNotApply(Service());

    [Fact]
    public void Beside_objects_that_may_run_pods_is_Unknown() => Rule.IsUnknown(Service(), Opaque);

    [Fact]
    public void An_unknown_label_is_Unknown() => Rule.IsUnknown(Deployment(), Service(selector: $"app: {Unknown}"));
}
