using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class BudgetOverBarePodsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.BudgetOverBarePods);

    [Fact]
    public void Only_bare_pods_Report() => Rule.Reports(
        Warning,
        "spec.maxUnavailable",
        "maxUnavailable 1 counts with the scale of controllers, but nothing manages Pod lone: no pod is expected, and no eviction is allowed.",
        Pod(),
        Budget());

    [Fact]
    public void A_bare_pod_beside_managed_ones_Reports() => Rule.Reports(
        Warning,
        "spec.minAvailable",
        "minAvailable 50% counts with the scale of controllers, but nothing manages Pod lone: they are not counted as expected.",
        Deployment(),
        Pod(),
        Budget("minAvailable: 50%"));

    [Fact]
    public void Managed_pods_Pass() => Rule.Passes(Deployment(), Budget());

    [Fact]
    public void A_number_of_pods_DoesNotApply() => Rule.DoesNotApply(Pod(), Budget("minAvailable: 1"));

    [Fact]
    public void Unknown_labels_are_Unknown() => Rule.IsUnknown(Pod(labels: $"app: {Unknown}"), Budget());
}
