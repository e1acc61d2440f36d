using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK2010: a bound that counts with the scale of controllers, over pods whose controller has none: the controller's sync fails, and no pod of
/// the budget may be evicted.
/// </summary>
internal sealed class BudgetOverUnscalablePods : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.BudgetOverUnscalablePods;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        if (!budget.HasOneBound || !budget.NeedsScale)
            return Verdict.NotApplicable;
        var culprits = Culprits(budget, context);
        if (culprits.Count == 0)
            return budget.MayGuardMore ? Verdict.Unknown : Verdict.Pass;
        return context.Fail(
            budget.BoundPath,
            $"{budget.Bound} counts with the scale of controllers, but {MessageFormat.Names(culprits)} {(culprits.Count == 1 ? "has" : "have")} none: no pod of the budget may be evicted.",
            concerns: budget.Workloads);
    }

    public static IReadOnlyList<WorkloadFacts> Culprits(BudgetFacts budget, RuleContext context) =>
        budget.NeedsScale ? context.Shared(budget.Workloads, "unscalable", workloads => workloads.FindAll(workload => HasNoScale(workload, context.Facts))) : [];

    private static bool HasNoScale(WorkloadFacts workload, SetFacts facts) => workload.Kind switch
    {
        WorkloadKind.Job or WorkloadKind.CronJob or WorkloadKind.DaemonSet => true,
        WorkloadKind.Custom => DefinitionLacksScale(workload.Object, facts),
        _ => false,
    };

    // Whether a custom kind can be scaled is known only where its definition is in the set.
    private static bool DefinitionLacksScale(ManifestObject manifest, SetFacts facts)
    {
        foreach (var definition in facts.OfKind("apiextensions.k8s.io", "CustomResourceDefinition"))
        {
            var spec = definition.Root.Get("spec");
            if (spec.TextOr("group", "") != manifest.Group || spec.Get("names").TextOr("kind", "") != manifest.Kind)
                continue;
            foreach (var version in spec.Items("versions"))
            {
                if (version.TextOr("name", "") == manifest.Version)
                    return version.Get("subresources").Has("scale") == false;
            }
        }

        return false;
    }
}
