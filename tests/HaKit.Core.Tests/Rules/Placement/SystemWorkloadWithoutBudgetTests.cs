using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class SystemWorkloadWithoutBudgetTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SystemWorkloadWithoutBudget);

    [Fact]
    public void A_system_workload_without_budget_Reports() => Rule.Reports(
        Info,
        "metadata.namespace",
        "A kube-system workload without a PodDisruptionBudget: the cluster autoscaler never removes its node.",
        Deployment("replicas: 1", @namespace: "kube-system"));

    [Fact]
    public void A_budget_Passes() => Rule.Passes(Deployment(@namespace: "kube-system"), Budget(@namespace: "kube-system"));

    [Fact]
    public void Another_namespace_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void A_budget_of_unknown_labels_is_Unknown() =>
        Rule.IsUnknown(Deployment(@namespace: "kube-system"), Budget(selector: $"app: {Unknown}", @namespace: "kube-system"));
}
