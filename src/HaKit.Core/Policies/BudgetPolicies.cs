namespace HaKit.Policies;

/// <summary>Disruption budgets and Services.</summary>
internal static class BudgetPolicies
{
    public static readonly RulePolicy[] All =
    [
        new(Rules.BudgetWithoutPolicy, PolicySubject.Budgets, """
            has(variables.spec.minAvailable) || has(variables.spec.maxUnavailable) ? []
              : ['Neither minAvailable nor maxUnavailable is set: every eviction is refused.']
            """),
        new(Rules.BudgetBlocksEviction, PolicySubject.Budgets, """
            !has(variables.spec.selector) ? []
              : has(variables.spec.maxUnavailable) && !has(variables.spec.minAvailable)
                && string(variables.spec.maxUnavailable) in ['0', '0%']
              ? ['maxUnavailable ' + string(variables.spec.maxUnavailable) + ' leaves none to evict: every node drain waits indefinitely.']
              : has(variables.spec.minAvailable) && !has(variables.spec.maxUnavailable)
                && string(variables.spec.minAvailable) == '100%'
              ? ['minAvailable 100% leaves none to evict: every node drain waits indefinitely.']
              : []
            """)
        {
            Part = "maxUnavailable 0 or 0% and minAvailable 100%: how many pods there are is not seen",
        },
        new(Rules.BudgetWithoutSelector, PolicySubject.Budgets, "has(variables.spec.selector) ? [] : ['selector is absent: the budget guards no pod.']"),
        new(Rules.BudgetKeepsUnhealthyPods, PolicySubject.Budgets, """
            has(variables.spec.unhealthyPodEvictionPolicy) || !has(variables.spec.selector)
              || has(variables.spec.minAvailable) == has(variables.spec.maxUnavailable) ? []
              : ['unhealthyPodEvictionPolicy is absent: a pod that runs but is not ready is evicted only while the budget is met,'
                + ' so that it may be refused until the pod recovers.']
            """)
        {
            Part = "without telling how many pods the budget lets go",
        },
        new(Rules.BudgetMatchesEverything, PolicySubject.Budgets, """
            has(variables.spec.selector) && variables.spec.selector.?matchLabels.orValue({}).size() == 0
              && variables.spec.selector.?matchExpressions.orValue([]).size() == 0
              ? ['selector is empty: the budget guards every pod in namespace ' + object.metadata.namespace + ', those of Jobs included.']
              : []
            """),
        new(Rules.PublishesUnreadyAddresses, PolicySubject.NetworkServices, """
            variables.spec.?publishNotReadyAddresses.orValue(false) && variables.spec.?clusterIP.orValue('') != 'None'
              ? ['publishNotReadyAddresses is true: pods get traffic before they are ready and while they shut down.']
              : []
            """)
        {
            Part = "Services with a cluster IP: whether a headless one governs a StatefulSet is not seen",
        },
    ];
}
