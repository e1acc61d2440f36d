namespace HaKit;

/// <summary>The rules by name: what <c>Accept</c> takes, and what <c>hakit rules</c> explains.</summary>
public static class Rules
{
    /// <summary>HAK1001: Too few replicas.</summary>
    public static RuleId SingleReplica { get; } = new("HAK1001");

    /// <summary>HAK1002: Autoscaler may scale down to one replica.</summary>
    public static RuleId AutoscalerMinimumTooLow { get; } = new("HAK1002");

    /// <summary>HAK1003: Replicas are set although an autoscaler owns them.</summary>
    public static RuleId ReplicasFightAutoscaler { get; } = new("HAK1003");

    /// <summary>HAK1004: Autoscaler cannot scale.</summary>
    public static RuleId AutoscalerWithoutHeadroom { get; } = new("HAK1004");

    /// <summary>HAK1005: Autoscaler's target does not exist.</summary>
    public static RuleId AutoscalerTargetMissing { get; } = new("HAK1005");

    /// <summary>HAK1006: Autoscaler's metric has no request to compare with.</summary>
    public static RuleId AutoscalerMetricWithoutRequest { get; } = new("HAK1006");

    /// <summary>HAK1007: Two autoscalers own the same pods.</summary>
    public static RuleId AmbiguousAutoscaler { get; } = new("HAK1007");

    /// <summary>HAK1008: Autoscaler's target cannot be scaled.</summary>
    public static RuleId AutoscalerTargetNotScalable { get; } = new("HAK1008");

    /// <summary>HAK1009: Autoscaler averages pods of other workloads.</summary>
    public static RuleId AutoscalerCountsForeignPods { get; } = new("HAK1009");

    /// <summary>HAK1010: Vertical and horizontal autoscaler use the same resource.</summary>
    public static RuleId VerticalAndHorizontalConflict { get; } = new("HAK1010");

    /// <summary>HAK1011: Vertical autoscaler evicts, but there is one replica.</summary>
    public static RuleId VerticalAutoscalerNeedsReplicas { get; } = new("HAK1011");

    /// <summary>HAK1012: Autoscaler may drop to its minimum at once.</summary>
    public static RuleId AbruptScaleDown { get; } = new("HAK1012");

    /// <summary>HAK1013: Pod that nothing replaces.</summary>
    public static RuleId UnmanagedPod { get; } = new("HAK1013");

    /// <summary>HAK2001: No disruption budget.</summary>
    public static RuleId BudgetMissing { get; } = new("HAK2001");

    /// <summary>HAK2002: Budget without a bound refuses every eviction.</summary>
    public static RuleId BudgetWithoutPolicy { get; } = new("HAK2002");

    /// <summary>HAK2003: Budget refuses every eviction.</summary>
    public static RuleId BudgetBlocksEviction { get; } = new("HAK2003");

    /// <summary>HAK2004: Budget is not valid.</summary>
    public static RuleId BudgetInvalid { get; } = new("HAK2004");

    /// <summary>HAK2005: Budget without a selector guards nothing.</summary>
    public static RuleId BudgetWithoutSelector { get; } = new("HAK2005");

    /// <summary>HAK2006: Budget may refuse the eviction of broken pods.</summary>
    public static RuleId BudgetKeepsUnhealthyPods { get; } = new("HAK2006");

    /// <summary>HAK2007: Two budgets guard the same pods.</summary>
    public static RuleId OverlappingBudgets { get; } = new("HAK2007");

    /// <summary>HAK2008: Budget guards nothing.</summary>
    public static RuleId BudgetMatchesNothing { get; } = new("HAK2008");

    /// <summary>HAK2009: Budget guards every pod of its namespace.</summary>
    public static RuleId BudgetMatchesEverything { get; } = new("HAK2009");

    /// <summary>HAK2010: Budget counts pods whose controller has no scale.</summary>
    public static RuleId BudgetOverUnscalablePods { get; } = new("HAK2010");

    /// <summary>HAK2011: Budget counts pods that nothing manages.</summary>
    public static RuleId BudgetOverBarePods { get; } = new("HAK2011");

    /// <summary>HAK2012: Budget lets all pods go at once.</summary>
    public static RuleId BudgetAllowsEverything { get; } = new("HAK2012");

    /// <summary>HAK2013: Drain works only while the single pod is ready.</summary>
    public static RuleId DrainNeedsReadyPod { get; } = new("HAK2013");

    /// <summary>HAK2014: Budget shared by workloads may let one go entirely.</summary>
    public static RuleId SharedBudget { get; } = new("HAK2014");

    /// <summary>HAK2015: Voluntary disruption can lose the quorum.</summary>
    public static RuleId QuorumAtRisk { get; } = new("HAK2015");

    /// <summary>HAK2016: Rollouts spend the whole budget.</summary>
    public static RuleId RolloutConsumesBudget { get; } = new("HAK2016");

    /// <summary>HAK3001: Replicas may share a host.</summary>
    public static RuleId NotSpreadOverHosts { get; } = new("HAK3001");

    /// <summary>HAK3002: Replicas may share a zone.</summary>
    public static RuleId NotSpreadOverZones { get; } = new("HAK3002");

    /// <summary>HAK3003: Spread constraint is not valid.</summary>
    public static RuleId SpreadConstraintInvalid { get; } = new("HAK3003");

    /// <summary>HAK3004: PriorityClass missing.</summary>
    public static RuleId PriorityClassProblem { get; } = new("HAK3004");

    /// <summary>HAK3005: More replicas than domains for a required anti-affinity.</summary>
    public static RuleId AntiAffinityExceedsDomains { get; } = new("HAK3005");

    /// <summary>HAK3006: A zone has too few hosts for its share of replicas.</summary>
    public static RuleId AntiAffinityExceedsZone { get; } = new("HAK3006");

    /// <summary>HAK3007: No spare domain for a required anti-affinity.</summary>
    public static RuleId NoSpareDomain { get; } = new("HAK3007");

    /// <summary>HAK3008: Host ports allow one replica on each node.</summary>
    public static RuleId HostPortLimitsReplicas { get; } = new("HAK3008");

    /// <summary>HAK3009: All replicas are pinned to one domain.</summary>
    public static RuleId PinnedToOneDomain { get; } = new("HAK3009");

    /// <summary>HAK3010: Spread constraint does not count its own pods.</summary>
    public static RuleId SpreadSelectorMismatch { get; } = new("HAK3010");

    /// <summary>HAK3011: Spread constraint lets all replicas share a domain.</summary>
    public static RuleId SpreadSkewTooWide { get; } = new("HAK3011");

    /// <summary>HAK3012: Hard spread holds even with one domain left.</summary>
    public static RuleId SpreadWithoutMinDomains { get; } = new("HAK3012");

    /// <summary>HAK3013: More domains demanded than there are.</summary>
    public static RuleId SpreadMinDomainsUnreachable { get; } = new("HAK3013");

    /// <summary>HAK3014: The scheduler's own zone spread is switched off.</summary>
    public static RuleId ZoneDefaultSpreadLost { get; } = new("HAK3014");

    /// <summary>HAK3015: Spread constraint counts pods of the old revision.</summary>
    public static RuleId SpreadCountsOldRevision { get; } = new("HAK3015");

    /// <summary>HAK3016: Hard spread counts nodes that the pods cannot use.</summary>
    public static RuleId SpreadCountsTaintedNodes { get; } = new("HAK3016");

    /// <summary>HAK3017: Must survive the loss of a zone, but the zone spread is soft.</summary>
    public static RuleId SoftSpreadOnly { get; } = new("HAK3017");

    /// <summary>HAK3018: Pod affinity packs all replicas together.</summary>
    public static RuleId ReplicasPackedTogether { get; } = new("HAK3018");

    /// <summary>HAK3019: Affinity and anti-affinity contradict each other.</summary>
    public static RuleId ContradictoryAffinity { get; } = new("HAK3019");

    /// <summary>HAK3020: Topology key that nodes may not carry.</summary>
    public static RuleId UnknownTopologyKey { get; } = new("HAK3020");

    /// <summary>HAK3021: Pods stay bound to a dead node.</summary>
    public static RuleId NeverLeavesDeadNode { get; } = new("HAK3021");

    /// <summary>HAK3022: Pods keep their node from being drained or removed.</summary>
    public static RuleId BlocksNodeScaleDown { get; } = new("HAK3022");

    /// <summary>HAK3023: System workload without a budget keeps its node.</summary>
    public static RuleId SystemWorkloadWithoutBudget { get; } = new("HAK3023");

    /// <summary>HAK3024: The descheduler cannot rebalance these pods.</summary>
    public static RuleId DeschedulerCannotHelp { get; } = new("HAK3024");

    /// <summary>HAK4001: Updates stop all pods first.</summary>
    public static RuleId StrategyDropsAllPods { get; } = new("HAK4001");

    /// <summary>HAK4002: Restart policy is not valid for the kind.</summary>
    public static RuleId RestartPolicyInvalid { get; } = new("HAK4002");

    /// <summary>HAK4003: Selector does not match the pod template.</summary>
    public static RuleId SelectorTemplateMismatch { get; } = new("HAK4003");

    /// <summary>HAK4004: Rollout cannot start.</summary>
    public static RuleId RolloutDeadlock { get; } = new("HAK4004");

    /// <summary>HAK4005: Replicas share a volume that only one may use.</summary>
    public static RuleId ExclusiveVolumeShared { get; } = new("HAK4005");

    /// <summary>HAK4006: Update strategy is not valid.</summary>
    public static RuleId RolloutBoundsInvalid { get; } = new("HAK4006");

    /// <summary>HAK4007: Rolling update may remove all pods first.</summary>
    public static RuleId RolloutDropsAllPods { get; } = new("HAK4007");

    /// <summary>HAK4008: Rollout is given up too early.</summary>
    public static RuleId ProgressDeadlineTooShort { get; } = new("HAK4008");

    /// <summary>HAK4009: No revision to roll back to.</summary>
    public static RuleId NoRollbackHistory { get; } = new("HAK4009");

    /// <summary>HAK4010: Rollout exceeds the team's bounds.</summary>
    public static RuleId RolloutBoundsPolicy { get; } = new("HAK4010");

    /// <summary>HAK4011: Pods count as available as soon as they start.</summary>
    public static RuleId AvailableOnStart { get; } = new("HAK4011");

    /// <summary>HAK4012: Rollout stands still or goes one by one.</summary>
    public static RuleId RolloutCanStall { get; } = new("HAK4012");

    /// <summary>HAK4013: Volumes are bound before pods are placed.</summary>
    public static RuleId VolumeBoundBeforeScheduling { get; } = new("HAK4013");

    /// <summary>HAK4014: Selector contains a version.</summary>
    public static RuleId VersionInSelector { get; } = new("HAK4014");

    /// <summary>HAK4015: A drain fails the Job.</summary>
    public static RuleId JobFailsOnDrain { get; } = new("HAK4015");

    /// <summary>HAK4016: Quota has no room for a rollout.</summary>
    public static RuleId QuotaBlocksSurge { get; } = new("HAK4016");

    /// <summary>HAK4017: CronJob can miss its schedule.</summary>
    public static RuleId CronJobDeadline { get; } = new("HAK4017");

    /// <summary>HAK4018: Finished Job is never removed.</summary>
    public static RuleId JobNeverRemoved { get; } = new("HAK4018");

    /// <summary>HAK5001: No readiness probe.</summary>
    public static RuleId ReadinessProbeMissing { get; } = new("HAK5001");

    /// <summary>HAK5002: No liveness probe.</summary>
    public static RuleId LivenessProbeMissing { get; } = new("HAK5002");

    /// <summary>HAK5003: Liveness probe acts before readiness does.</summary>
    public static RuleId LivenessEqualsReadiness { get; } = new("HAK5003");

    /// <summary>HAK5004: Probe's port is not declared.</summary>
    public static RuleId ProbePortUndeclared { get; } = new("HAK5004");

    /// <summary>HAK5005: Requests fail while a pod shuts down.</summary>
    public static RuleId NoGracefulShutdown { get; } = new("HAK5005");

    /// <summary>HAK5006: Slow start is killed by the liveness probe.</summary>
    public static RuleId SlowStartKilled { get; } = new("HAK5006");

    /// <summary>HAK5007: Grace period does not cover the shutdown.</summary>
    public static RuleId PreStopExceedsGrace { get; } = new("HAK5007");

    /// <summary>HAK5008: Pods are killed at once.</summary>
    public static RuleId NoGracePeriod { get; } = new("HAK5008");

    /// <summary>HAK5009: Grace period is longer than the node autoscaler waits.</summary>
    public static RuleId GraceBeyondAutoscaler { get; } = new("HAK5009");

    /// <summary>HAK5010: Probe restarts pods on a short stall.</summary>
    public static RuleId ProbeTooEager { get; } = new("HAK5010");

    /// <summary>HAK5011: Probe is not valid.</summary>
    public static RuleId ProbeInvalid { get; } = new("HAK5011");

    /// <summary>HAK5012: Containers start before their sidecar is ready.</summary>
    public static RuleId SidecarWithoutStartupProbe { get; } = new("HAK5012");

    /// <summary>HAK5013: Hook or probe runs a command that its image does not have.</summary>
    public static RuleId CommandNotInImage { get; } = new("HAK5013");

    /// <summary>HAK6001: Service selects no pods.</summary>
    public static RuleId ServiceMatchesNothing { get; } = new("HAK6001");

    /// <summary>HAK6002: Ingress or route leads to a Service or port that does not exist.</summary>
    public static RuleId IngressBackendMissing { get; } = new("HAK6002");

    /// <summary>HAK6003: StatefulSet's governing Service is missing.</summary>
    public static RuleId GoverningServiceMissing { get; } = new("HAK6003");

    /// <summary>HAK6004: Selector matches nothing.</summary>
    public static RuleId SelectorMatchesNothing { get; } = new("HAK6004");

    /// <summary>HAK6005: Service sends traffic to pods that are not ready.</summary>
    public static RuleId PublishesUnreadyAddresses { get; } = new("HAK6005");

    /// <summary>HAK6006: Service's target port is not declared.</summary>
    public static RuleId ServiceTargetPortUndeclared { get; } = new("HAK6006");

    /// <summary>HAK6007: Traffic stays on nodes that may have no pod.</summary>
    public static RuleId LocalTrafficPolicy { get; } = new("HAK6007");

    /// <summary>HAK6008: Zonal traffic without pods in every zone.</summary>
    public static RuleId ZonalTrafficUnbalanced { get; } = new("HAK6008");

    /// <summary>HAK6009: Service sends traffic to several workloads.</summary>
    public static RuleId ServiceSelectsSeveralWorkloads { get; } = new("HAK6009");

    /// <summary>HAK7001: ServiceAccount does not exist.</summary>
    public static RuleId ServiceAccountMissing { get; } = new("HAK7001");

    /// <summary>HAK7002: API version is removed or deprecated.</summary>
    public static RuleId ApiVersionRemoved { get; } = new("HAK7002");

    /// <summary>HAK7003: Containers without requests are evicted first.</summary>
    public static RuleId RequestsMissing { get; } = new("HAK7003");

    /// <summary>HAK7004: Container has no memory limit.</summary>
    public static RuleId ResourceLimits { get; } = new("HAK7004");

    /// <summary>HAK7005: Image may change, or depends on the registry at restart.</summary>
    public static RuleId ImageTag { get; } = new("HAK7005");

    /// <summary>HAK7006: Reference to an object that does not exist.</summary>
    public static RuleId ReferenceMissing { get; } = new("HAK7006");

    /// <summary>HAK9001: Accepted risk without a reason.</summary>
    public static RuleId AcceptanceInvalid { get; } = new("HAK9001");

    /// <summary>HAK8001: A fault takes more than is declared to survive it.</summary>
    public static RuleId FallsBelowDeclared { get; } = new("HAK8001");

    /// <summary>HAK8002: A fault leaves nothing ready.</summary>
    public static RuleId NothingLeftReady { get; } = new("HAK8002");

    /// <summary>HAK8003: A fault is never recovered from, or a drain or rollout never ends.</summary>
    public static RuleId FaultNeverCompletes { get; } = new("HAK8003");

    /// <summary>HAK8004: Traffic meets replicas that cannot answer.</summary>
    public static RuleId TrafficAtRisk { get; } = new("HAK8004");

    /// <summary>HAK8005: What is declared to be survived cannot be read.</summary>
    public static RuleId DeclaredSurvivalUnreadable { get; } = new("HAK8005");

    /// <summary>HAK9201: Shutdown timeout and grace period disagree.</summary>
    public static RuleId ShutdownTimeoutMismatch { get; } = new("HAK9201");

    /// <summary>HAK9202: Probe asks a path that the app does not map.</summary>
    public static RuleId ProbePathNotMapped { get; } = new("HAK9202");

    /// <summary>HAK9203: App does not listen on the container's port.</summary>
    public static RuleId PortNotListened { get; } = new("HAK9203");

    /// <summary>HAK9204: App listens on localhost alone.</summary>
    public static RuleId ListensOnLocalhost { get; } = new("HAK9204");
}
