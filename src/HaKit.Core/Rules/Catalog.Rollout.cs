namespace HaKit.Evaluation;

internal static partial class Catalog
{
    public static readonly RuleDescriptor StrategyDropsAllPods = new(
        HaKit.Rules.StrategyDropsAllPods,
        "Updates stop all pods first",
        Severity.Warning,
        "Use the RollingUpdate strategy.",
        Aspect.Rollout);

    public static readonly RuleDescriptor RestartPolicyInvalid = new(
        HaKit.Rules.RestartPolicyInvalid,
        "Restart policy is not valid for the kind",
        Severity.Error,
        "Use Always for long-running workloads, OnFailure or Never for Jobs.");

    public static readonly RuleDescriptor SelectorTemplateMismatch = new(
        HaKit.Rules.SelectorTemplateMismatch,
        "Selector does not match the pod template",
        Severity.Error,
        "Make spec.selector match the labels of the pod template.");

    public static readonly RuleDescriptor RolloutDeadlock = new(
        HaKit.Rules.RolloutDeadlock,
        "Rollout cannot start",
        Severity.Warning,
        "Set maxSurge to 0 and maxUnavailable to 1, or add pod-template-hash to the matchLabelKeys of the anti-affinity.",
        Aspect.Rollout);

    public static readonly RuleDescriptor ExclusiveVolumeShared = new(
        HaKit.Rules.ExclusiveVolumeShared,
        "Replicas share a volume that only one may use",
        Severity.Warning,
        "Use a StatefulSet with a claim for each replica, the Recreate strategy, or maxSurge 0.",
        Aspect.Rollout);

    public static readonly RuleDescriptor RolloutBoundsInvalid = new(
        HaKit.Rules.RolloutBoundsInvalid,
        "Update strategy is not valid",
        Severity.Error,
        "Correct the update strategy as the message says.",
        Aspect.Rollout);

    public static readonly RuleDescriptor RolloutDropsAllPods = new(
        HaKit.Rules.RolloutDropsAllPods,
        "Rolling update may remove all pods first",
        Severity.Warning,
        "Set maxUnavailable to 0 and maxSurge to 1.",
        Aspect.Rollout);

    public static readonly RuleDescriptor ProgressDeadlineTooShort = new(
        HaKit.Rules.ProgressDeadlineTooShort,
        "Rollout is given up too early",
        Severity.Warning,
        "Set progressDeadlineSeconds above the time that a pod needs to become available.",
        Aspect.Rollout);

    public static readonly RuleDescriptor NoRollbackHistory = new(
        HaKit.Rules.NoRollbackHistory,
        "No revision to roll back to",
        Severity.Warning,
        "Remove revisionHistoryLimit, or set it to at least 1.",
        Aspect.Rollout);

    public static readonly RuleDescriptor RolloutBoundsPolicy = new(
        HaKit.Rules.RolloutBoundsPolicy,
        "Rollout exceeds the team's bounds",
        Severity.Warning,
        "Choose maxSurge and maxUnavailable within the configured bounds.",
        Aspect.Rollout,
        RuleNeeds.Declaration);

    public static readonly RuleDescriptor AvailableOnStart = new(
        HaKit.Rules.AvailableOnStart,
        "Pods count as available as soon as they start",
        Severity.Warning,
        "Give the containers a readiness probe, or set minReadySeconds.",
        Aspect.Rollout);

    public static readonly RuleDescriptor RolloutCanStall = new(
        HaKit.Rules.RolloutCanStall,
        "Rollout stands still or goes one by one",
        Severity.Info,
        "Resume the rollout, lower the partition below the replicas, or use podManagementPolicy Parallel.",
        Aspect.Rollout);

    public static readonly RuleDescriptor VolumeBoundBeforeScheduling = new(
        HaKit.Rules.VolumeBoundBeforeScheduling,
        "Volumes are bound before pods are placed",
        Severity.Warning,
        "Set volumeBindingMode to WaitForFirstConsumer.",
        Aspect.Spread);

    public static readonly RuleDescriptor VersionInSelector = new(
        HaKit.Rules.VersionInSelector,
        "Selector contains a version",
        Severity.Warning,
        "Select by labels that stay the same from version to version.");

    public static readonly RuleDescriptor JobFailsOnDrain = new(
        HaKit.Rules.JobFailsOnDrain,
        "A drain fails the Job",
        Severity.Warning,
        "Add a podFailurePolicy rule that ignores the condition DisruptionTarget, or raise backoffLimit.");

    public static readonly RuleDescriptor QuotaBlocksSurge = new(
        HaKit.Rules.QuotaBlocksSurge,
        "Quota has no room for a rollout",
        Severity.Warning,
        "Raise the ResourceQuota, or lower the requests, the replicas or maxSurge.",
        Aspect.Rollout,
        RuleNeeds.SwitchedOn);

    public static readonly RuleDescriptor CronJobDeadline = new(
        HaKit.Rules.CronJobDeadline,
        "CronJob can miss its schedule",
        Severity.Info,
        "Set startingDeadlineSeconds to some minutes, never below 10.");

    public static readonly RuleDescriptor JobNeverRemoved = new(
        HaKit.Rules.JobNeverRemoved,
        "Finished Job is never removed",
        Severity.Info,
        "Set ttlSecondsAfterFinished.");
}
