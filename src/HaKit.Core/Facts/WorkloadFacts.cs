using System.Globalization;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>A workload, and what of the set around it concerns it. Numbers are null where they cannot be known.</summary>
internal sealed class WorkloadFacts
{
    private RolloutFacts? rollout;
    private PlacementFacts? placement;

    public WorkloadFacts(ManifestObject manifest, int order, WorkloadKind kind, string @namespace)
    {
        Object = manifest;
        Order = order;
        Kind = kind;
        Namespace = @namespace;
        Spec = manifest.Root.Get("spec");
        TemplatePath = WorkloadKinds.TemplatePath(kind);
        Template = kind switch
        {
            WorkloadKind.Pod => manifest.Root,
            WorkloadKind.CronJob => Spec.Get("jobTemplate", "spec", "template"),
            _ => Spec.Get("template"),
        };
        Pod = new PodFacts(Template, TemplatePath);
        Selector = kind == WorkloadKind.ReplicationController
            ? LabelSelector.ReadMap(Spec.Get("selector"))
            : LabelSelector.Read(Spec.Get("selector"));
    }

    public ManifestObject Object { get; }

    /// <summary>Position in the set, from 0.</summary>
    public int Order { get; }

    public WorkloadKind Kind { get; }

    public string Namespace { get; }

    public string Name => Object.Name;

    public Node? Spec { get; }

    /// <summary>The Job's spec of a Job or CronJob.</summary>
    public Node? JobSpec => Kind == WorkloadKind.CronJob ? Spec.Get("jobTemplate", "spec") : Spec;

    public FieldPath TemplatePath { get; }

    /// <summary>The pod template, or the bare pod itself.</summary>
    public Node? Template { get; }

    public PodFacts Pod { get; }

    /// <summary><c>spec.selector</c>; null where absent.</summary>
    public LabelSelector? Selector { get; }

    public PlacementFacts Placement => placement ??= new PlacementFacts(this);

    public RolloutFacts Rollout => rollout ??= new RolloutFacts(Spec, Kind);

    /// <summary>What scales it: HorizontalPodAutoscalers and ScaledObjects.</summary>
    public List<AutoscalerFacts> Autoscalers { get; } = [];

    /// <summary>True where an autoscaler's target cannot be known and may be this.</summary>
    public bool MayBeAutoscaled { get; set; }

    /// <summary>Services that select its pods.</summary>
    public List<ServiceFacts> Services { get; } = [];

    public bool MayBeServed { get; set; }

    /// <summary>Budgets that select its pods.</summary>
    public List<BudgetFacts> Budgets { get; } = [];

    public bool MayBeGuarded { get; set; }

    public bool HasReplicas => Spec.Has("replicas") ?? true;

    /// <summary><c>spec.replicas</c>, 1 where absent; parallelism for jobs; nothing for a DaemonSet.</summary>
    public int? Replicas => Kind switch
    {
        WorkloadKind.DaemonSet => null,
        WorkloadKind.Pod => 1,
        WorkloadKind.Job or WorkloadKind.CronJob => JobSpec.Number("parallelism", ApiDefaults.Parallelism),
        _ => Spec.Number("replicas", ApiDefaults.Replicas),
    };

    /// <summary>The fewest replicas it may have (S5).</summary>
    public int? MinReplicas => MayBeAutoscaled ? null : Autoscalers.Count == 0 || IsOff ? Replicas : Extreme(lowest: true);

    /// <summary>The most replicas it may have (S5).</summary>
    public int? Rmax => MayBeAutoscaled ? null : Autoscalers.Count == 0 || IsOff ? Replicas : Extreme(lowest: false);

    /// <summary>
    /// Scaled to nothing by hand: no rule about availability concerns it. A HorizontalPodAutoscaler leaves 0 replicas alone, KEDA does not.
    /// </summary>
    public bool IsOff => Replicas == 0 && Autoscalers.TrueForAll(autoscaler => !autoscaler.IsKeda && autoscaler.Min > 0);

    /// <summary>Whether a Service sends it traffic (S8); nothing where that cannot be known.</summary>
    public bool? IsServed => Services.Count > 0 ? true : MayBeServed ? null : false;

    public bool IsSingleton => Declared(Declarations.Singleton) == "true";

    public string? Declared(string annotation) =>
        Object.Root.Get("metadata", "annotations").TextOr(annotation, "") is { Length: > 0 } value ? value : Pod.Annotation(annotation);

    /// <summary>Whether the author says that something else makes this object, which pods refer to.</summary>
    public bool Expects(string kind, string name) =>
        Declared(Declarations.Expects) is { } all && Array.Exists(all.Split(','), item => item.Trim() == kind + "/" + name);

    public int? DeclaredNumber(string annotation) =>
        int.TryParse(Declared(annotation), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Seconds that are declared, fractions included; 0 where nothing that can be read is.</summary>
    public double DeclaredSeconds(string annotation) =>
        double.TryParse(Declared(annotation), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;

    private int? Extreme(bool lowest)
    {
        int? result = null;
        foreach (var autoscaler in Autoscalers)
        {
            var bound = lowest ? autoscaler.Min : autoscaler.Max;
            if (bound is null)
                return null;
            if (result is null || (lowest ? bound < result : bound > result))
                result = bound;
        }

        return result;
    }
}
