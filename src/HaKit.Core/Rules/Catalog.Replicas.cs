namespace HaKit.Evaluation;

internal static partial class Catalog
{
    public static readonly RuleDescriptor SingleReplica = new(
        HaKit.Rules.SingleReplica,
        "Too few replicas",
        Severity.Warning,
        "Run at least 2 replicas, or declare a singleton with the annotation hakit.dev/singleton.",
        Aspect.Replicas);

    public static readonly RuleDescriptor AutoscalerMinimumTooLow = new(
        HaKit.Rules.AutoscalerMinimumTooLow,
        "Autoscaler may scale down to one replica",
        Severity.Warning,
        "Set the autoscaler's minimum to at least 2.",
        Aspect.Replicas);

    public static readonly RuleDescriptor ReplicasFightAutoscaler = new(
        HaKit.Rules.ReplicasFightAutoscaler,
        "Replicas are set although an autoscaler owns them",
        Severity.Warning,
        "Remove spec.replicas and let the autoscaler own the scale.",
        Aspect.Replicas);

    public static readonly RuleDescriptor AutoscalerWithoutHeadroom = new(
        HaKit.Rules.AutoscalerWithoutHeadroom,
        "Autoscaler cannot scale",
        Severity.Info,
        "Raise the maximum above the minimum, or remove the autoscaler.",
        Aspect.Replicas);

    public static readonly RuleDescriptor AutoscalerTargetMissing = new(
        HaKit.Rules.AutoscalerTargetMissing,
        "Autoscaler's target does not exist",
        Severity.Error,
        "Point scaleTargetRef at an object that exists in the autoscaler's namespace.",
        Aspect.Replicas);

    public static readonly RuleDescriptor AutoscalerMetricWithoutRequest = new(
        HaKit.Rules.AutoscalerMetricWithoutRequest,
        "Autoscaler's metric has no request to compare with",
        Severity.Error,
        "Give every container of the target a request for the resource that the autoscaler measures.",
        Aspect.Replicas);

    public static readonly RuleDescriptor AmbiguousAutoscaler = new(
        HaKit.Rules.AmbiguousAutoscaler,
        "Two autoscalers own the same pods",
        Severity.Error,
        "Keep one autoscaler for each workload and make the workloads' selectors disjoint.",
        Aspect.Replicas);

    public static readonly RuleDescriptor AutoscalerTargetNotScalable = new(
        HaKit.Rules.AutoscalerTargetNotScalable,
        "Autoscaler's target cannot be scaled",
        Severity.Error,
        "Point scaleTargetRef at a kind that can be scaled, with its full apiVersion.",
        Aspect.Replicas);

    public static readonly RuleDescriptor AutoscalerCountsForeignPods = new(
        HaKit.Rules.AutoscalerCountsForeignPods,
        "Autoscaler averages pods of other workloads",
        Severity.Warning,
        "Make the target's selector match its own pods only.",
        Aspect.Replicas);

    public static readonly RuleDescriptor VerticalAndHorizontalConflict = new(
        HaKit.Rules.VerticalAndHorizontalConflict,
        "Vertical and horizontal autoscaler use the same resource",
        Severity.Warning,
        "Take the resource out of the vertical autoscaler's controlledResources, or scale horizontally on another metric.",
        Aspect.Replicas);

    public static readonly RuleDescriptor VerticalAutoscalerNeedsReplicas = new(
        HaKit.Rules.VerticalAutoscalerNeedsReplicas,
        "Vertical autoscaler evicts, but there is one replica",
        Severity.Info,
        "Run at least 2 replicas, or set the vertical autoscaler's updateMode to Initial or Off.",
        Aspect.Replicas);

    public static readonly RuleDescriptor AbruptScaleDown = new(
        HaKit.Rules.AbruptScaleDown,
        "Autoscaler may drop to its minimum at once",
        Severity.Info,
        "Give behavior.scaleDown a stabilization window, or a policy below 100 percent.",
        Aspect.Replicas);

    public static readonly RuleDescriptor UnmanagedPod = new(
        HaKit.Rules.UnmanagedPod,
        "Pod that nothing replaces",
        Severity.Warning,
        "Run the pod from a Deployment or a StatefulSet.",
        Aspect.Replicas);
}
