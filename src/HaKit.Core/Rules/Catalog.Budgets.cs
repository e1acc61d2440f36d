namespace HaKit.Evaluation;

internal static partial class Catalog
{
    public static readonly RuleDescriptor BudgetMissing = new(
        HaKit.Rules.BudgetMissing,
        "No disruption budget",
        Severity.Warning,
        "Add a PodDisruptionBudget with maxUnavailable 1 that selects the pods.",
        Aspect.Budget,
        RuleNeeds.ClosedWorld);

    public static readonly RuleDescriptor BudgetWithoutPolicy = new(
        HaKit.Rules.BudgetWithoutPolicy,
        "Budget without a bound refuses every eviction",
        Severity.Error,
        "Set maxUnavailable to 1.",
        Aspect.Budget);

    public static readonly RuleDescriptor BudgetBlocksEviction = new(
        HaKit.Rules.BudgetBlocksEviction,
        "Budget refuses every eviction",
        Severity.Error,
        "Set maxUnavailable to 1 in place of the present bound.",
        Aspect.Budget);

    public static readonly RuleDescriptor BudgetInvalid = new(
        HaKit.Rules.BudgetInvalid,
        "Budget is not valid",
        Severity.Error,
        "Set exactly one of minAvailable and maxUnavailable, to a number of pods or a percentage up to 100%.",
        Aspect.Budget);

    public static readonly RuleDescriptor BudgetWithoutSelector = new(
        HaKit.Rules.BudgetWithoutSelector,
        "Budget without a selector guards nothing",
        Severity.Error,
        "Set spec.selector to labels of the pods to guard.",
        Aspect.Budget);

    public static readonly RuleDescriptor BudgetKeepsUnhealthyPods = new(
        HaKit.Rules.BudgetKeepsUnhealthyPods,
        "Budget may refuse the eviction of broken pods",
        Severity.Info,
        "Set unhealthyPodEvictionPolicy to AlwaysAllow.",
        Aspect.Budget);

    public static readonly RuleDescriptor OverlappingBudgets = new(
        HaKit.Rules.OverlappingBudgets,
        "Two budgets guard the same pods",
        Severity.Error,
        "Keep one budget for each pod.",
        Aspect.Budget);

    public static readonly RuleDescriptor BudgetMatchesNothing = new(
        HaKit.Rules.BudgetMatchesNothing,
        "Budget guards nothing",
        Severity.Warning,
        "Set spec.selector to labels of a pod template in the budget's namespace.",
        Aspect.Budget,
        RuleNeeds.ClosedWorld);

    public static readonly RuleDescriptor BudgetMatchesEverything = new(
        HaKit.Rules.BudgetMatchesEverything,
        "Budget guards every pod of its namespace",
        Severity.Warning,
        "Set spec.selector to the labels of one workload's pods.",
        Aspect.Budget);

    public static readonly RuleDescriptor BudgetOverUnscalablePods = new(
        HaKit.Rules.BudgetOverUnscalablePods,
        "Budget counts pods whose controller has no scale",
        Severity.Error,
        "Select only pods of Deployments, StatefulSets and ReplicaSets, or bound the budget by an integer minAvailable.",
        Aspect.Budget);

    public static readonly RuleDescriptor BudgetOverBarePods = new(
        HaKit.Rules.BudgetOverBarePods,
        "Budget counts pods that nothing manages",
        Severity.Warning,
        "Bound the budget by an integer minAvailable, or run the pods from a controller.",
        Aspect.Budget);

    public static readonly RuleDescriptor BudgetAllowsEverything = new(
        HaKit.Rules.BudgetAllowsEverything,
        "Budget lets all pods go at once",
        Severity.Warning,
        "Set maxUnavailable to 1.",
        Aspect.Budget);

    public static readonly RuleDescriptor DrainNeedsReadyPod = new(
        HaKit.Rules.DrainNeedsReadyPod,
        "Drain works only while the single pod is ready",
        Severity.Info,
        "Set unhealthyPodEvictionPolicy to AlwaysAllow.",
        Aspect.Budget);

    public static readonly RuleDescriptor SharedBudget = new(
        HaKit.Rules.SharedBudget,
        "Budget shared by workloads may let one go entirely",
        Severity.Warning,
        "Give each workload a budget of its own.",
        Aspect.Budget);

    public static readonly RuleDescriptor QuorumAtRisk = new(
        HaKit.Rules.QuorumAtRisk,
        "Voluntary disruption can lose the quorum",
        Severity.Error,
        "Let at most (n-1)/2 of an odd number of members go at a time.",
        Aspect.Budget,
        RuleNeeds.Declaration);

    public static readonly RuleDescriptor RolloutConsumesBudget = new(
        HaKit.Rules.RolloutConsumesBudget,
        "Rollouts spend the whole budget",
        Severity.Info,
        "Let the budget allow more pods than the rollout takes away, or roll out with maxUnavailable 0.",
        Aspect.Budget);
}
