namespace HaKit.Judgement;

/// <summary>The catalogue: identifiers, titles, severities and remediations have their one home here, in tables by area.</summary>
internal static partial class Catalog
{
    // Static fields of other parts may not be there yet while this part starts, so the table is made on first use.
    private static RuleDescriptor[]? all;

    /// <summary>Every row, by identifier.</summary>
    public static RuleDescriptor[] All => all ??=
    [
        SingleReplica,
        AutoscalerMinimumTooLow,
        ReplicasFightAutoscaler,
        AutoscalerWithoutHeadroom,
        AutoscalerTargetMissing,
        AutoscalerMetricWithoutRequest,
        AmbiguousAutoscaler,
        AutoscalerTargetNotScalable,
        AutoscalerCountsForeignPods,
        VerticalAndHorizontalConflict,
        VerticalAutoscalerNeedsReplicas,
        AbruptScaleDown,
        UnmanagedPod,
        BudgetMissing,
        BudgetWithoutPolicy,
        BudgetBlocksEviction,
        BudgetInvalid,
        BudgetWithoutSelector,
        BudgetKeepsUnhealthyPods,
        OverlappingBudgets,
        BudgetMatchesNothing,
        BudgetMatchesEverything,
        BudgetOverUnscalablePods,
        BudgetOverBarePods,
        BudgetAllowsEverything,
        DrainNeedsReadyPod,
        SharedBudget,
        QuorumAtRisk,
        RolloutConsumesBudget,
        NotSpreadOverHosts,
        NotSpreadOverZones,
        SpreadConstraintInvalid,
        PriorityClassProblem,
        AntiAffinityExceedsDomains,
        AntiAffinityExceedsZone,
        NoSpareDomain,
        HostPortLimitsReplicas,
        PinnedToOneDomain,
        SpreadSelectorMismatch,
        SpreadSkewTooWide,
        SpreadWithoutMinDomains,
        SpreadMinDomainsUnreachable,
        ZoneDefaultSpreadLost,
        SpreadCountsOldRevision,
        SpreadCountsTaintedNodes,
        SoftSpreadOnly,
        ReplicasPackedTogether,
        ContradictoryAffinity,
        UnknownTopologyKey,
        NeverLeavesDeadNode,
        BlocksNodeScaleDown,
        SystemWorkloadWithoutBudget,
        DeschedulerCannotHelp,
        StrategyDropsAllPods,
        RestartPolicyInvalid,
        SelectorTemplateMismatch,
        RolloutDeadlock,
        ExclusiveVolumeShared,
        RolloutBoundsInvalid,
        RolloutDropsAllPods,
        ProgressDeadlineTooShort,
        NoRollbackHistory,
        RolloutBoundsPolicy,
        AvailableOnStart,
        RolloutCanStall,
        VolumeBoundBeforeScheduling,
        VersionInSelector,
        JobFailsOnDrain,
        QuotaBlocksSurge,
        CronJobDeadline,
        ReadinessProbeMissing,
        LivenessProbeMissing,
        LivenessEqualsReadiness,
        ProbePortUndeclared,
        NoGracefulShutdown,
        SlowStartKilled,
        PreStopExceedsGrace,
        NoGracePeriod,
        GraceBeyondAutoscaler,
        ProbeTooEager,
        ProbeInvalid,
        SidecarWithoutStartupProbe,
        ServiceMatchesNothing,
        IngressBackendMissing,
        GoverningServiceMissing,
        SelectorMatchesNothing,
        PublishesUnreadyAddresses,
        ServiceTargetPortUndeclared,
        LocalTrafficPolicy,
        ZonalTrafficUnbalanced,
        ServiceSelectsSeveralWorkloads,
        ServiceAccountMissing,
        ApiVersionRemoved,
        RequestsMissing,
        ResourceLimits,
        ImageTag,
        ReferenceMissing,
        AcceptanceInvalid,
    ];

    /// <summary>The row of an identifier such as <c>HAK2003</c>; null where there is none.</summary>
    public static RuleDescriptor? Find(string id)
    {
        foreach (var rule in All)
        {
            if (rule.Id.Value == id)
                return rule;
        }

        return null;
    }
}
