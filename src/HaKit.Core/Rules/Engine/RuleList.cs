using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>Every rule, by what it evaluates. Listed by hand: finding them by reflection would cost every short run.</summary>
internal static class RuleList
{
    public static Rule<WorkloadFacts>[] Workloads { get; } =
    [
        new SingleReplica(),
        new ReplicasFightAutoscaler(),
        new UnmanagedPod(),
        new BudgetMissing(),
        new OverlappingBudgets(),
        new QuorumAtRisk(),
        new NotSpreadOverHosts(),
        new NotSpreadOverZones(),
        new SpreadConstraintInvalid(),
        new PriorityClassProblem(),
        new AntiAffinityExceedsDomains(),
        new AntiAffinityExceedsZone(),
        new NoSpareDomain(),
        new HostPortLimitsReplicas(),
        new PinnedToOneDomain(),
        new SpreadSelectorMismatch(),
        new SpreadSkewTooWide(),
        new SpreadWithoutMinDomains(),
        new SpreadMinDomainsUnreachable(),
        new ZoneDefaultSpreadLost(),
        new SpreadCountsOldRevision(),
        new SpreadCountsTaintedNodes(),
        new SoftSpreadOnly(),
        new ReplicasPackedTogether(),
        new ContradictoryAffinity(),
        new UnknownTopologyKey(),
        new NeverLeavesDeadNode(),
        new BlocksNodeScaleDown(),
        new SystemWorkloadWithoutBudget(),
        new DeschedulerCannotHelp(),
        new StrategyDropsAllPods(),
        new RestartPolicyInvalid(),
        new SelectorTemplateMismatch(),
        new RolloutDeadlock(),
        new ExclusiveVolumeShared(),
        new RolloutBoundsInvalid(),
        new RolloutDropsAllPods(),
        new ProgressDeadlineTooShort(),
        new NoRollbackHistory(),
        new RolloutBoundsPolicy(),
        new AvailableOnStart(),
        new RolloutCanStall(),
        new VolumeBoundBeforeScheduling(),
        new JobFailsOnDrain(),
        new QuotaBlocksSurge(),
        new CronJobDeadline(),
        new JobNeverRemoved(),
        new ReadinessProbeMissing(),
        new LivenessProbeMissing(),
        new LivenessEqualsReadiness(),
        new ProbePortUndeclared(),
        new NoGracefulShutdown(),
        new SlowStartKilled(),
        new PreStopExceedsGrace(),
        new NoGracePeriod(),
        new GraceBeyondAutoscaler(),
        new ProbeTooEager(),
        new ProbeInvalid(),
        new SidecarWithoutStartupProbe(),
        new CommandNotInImage(),
        new GoverningServiceMissing(),
        new ServiceAccountMissing(),
        new RequestsMissing(),
        new ResourceLimits(),
        new ImageTag(),
        new ReferenceMissing(),
        new SelectorsOverlap(),
        new ShutdownTimeoutMismatch(),
        new ProbePathNotMapped(),
        new PortNotListened(),
        new ListensOnLocalhost(),
    ];

    public static Rule<BudgetFacts>[] Budgets { get; } =
    [
        new BudgetWithoutPolicy(),
        new BudgetBlocksEviction(),
        new BudgetInvalid(),
        new BudgetWithoutSelector(),
        new BudgetKeepsUnhealthyPods(),
        new BudgetMatchesNothing(),
        new BudgetMatchesEverything(),
        new BudgetOverUnscalablePods(),
        new BudgetOverBarePods(),
        new BudgetAllowsEverything(),
        new DrainNeedsReadyPod(),
        new SharedBudget(),
        new RolloutConsumesBudget(),
    ];

    public static Rule<ServiceFacts>[] Services { get; } =
    [
        new ServiceMatchesNothing(),
        new PublishesUnreadyAddresses(),
        new ServiceTargetPortUndeclared(),
        new LocalTrafficPolicy(),
        new ZonalTrafficUnbalanced(),
        new ServiceSelectsSeveralWorkloads(),
    ];

    public static Rule<AutoscalerFacts>[] Autoscalers { get; } =
    [
        new AutoscalerMinimumTooLow(),
        new AutoscalerWithoutHeadroom(),
        new AutoscalerTargetMissing(),
        new AutoscalerMetricWithoutRequest(),
        new AmbiguousAutoscaler(),
        new AutoscalerTargetNotScalable(),
        new AutoscalerCountsForeignPods(),
        new AbruptScaleDown(),
    ];

    public static Rule<ManifestObject>[] Objects { get; } =
    [
        new VerticalAndHorizontalConflict(),
        new VerticalAutoscalerNeedsReplicas(),
        new VersionInSelector(),
        new IngressBackendMissing(),
        new SelectorMatchesNothing(),
        new ApiVersionRemoved(),
        new AcceptanceInvalid(),
    ];
}
