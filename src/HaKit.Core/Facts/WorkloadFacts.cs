using System.Globalization;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>A workload, and what of the set around it concerns it. Numbers are null where they cannot be known.</summary>
internal sealed class WorkloadFacts
{
    private RolloutFacts? rollout;
    private PlacementFacts? placement;
    private IReadOnlyList<ServiceFacts>? services;
    private IReadOnlyList<BudgetFacts>? budgets;

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
        Selector = kind == WorkloadKind.ReplicationController || manifest.Is("apps.openshift.io", "DeploymentConfig")
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

    /// <summary>A pod of a controller that is elsewhere, after the first one: what is said of that one holds for it too.</summary>
    public bool IsSibling { get; set; }

    /// <summary><c>spec.selector</c>; null where absent.</summary>
    public LabelSelector? Selector { get; }

    public PlacementFacts Placement => placement ??= new PlacementFacts(this);

    public RolloutFacts Rollout => rollout ??= new RolloutFacts(Object, Kind);

    /// <summary>What scales it: HorizontalPodAutoscalers and ScaledObjects.</summary>
    public List<AutoscalerFacts> Autoscalers { get; } = [];

    /// <summary>True where an autoscaler's target cannot be known and may be this.</summary>
    public bool MayBeAutoscaled { get; set; }

    public List<ServiceGroup> ServiceGroups { get; } = [];

    /// <summary>Services that select its pods.</summary>
    public IReadOnlyList<ServiceFacts> Services => services ??= SelectorGroups<ServiceFacts, ServiceGroup>.Members(ServiceGroups, service => service.Order);

    /// <summary>The ports of these Services, each target once.</summary>
    public IEnumerable<ServicePortFacts> ServedPorts => ServiceGroups.SelectMany(group => group.Ports);

    public bool MayBeServed { get; set; }

    public List<SelectionGroup<BudgetFacts>> BudgetGroups { get; } = [];

    /// <summary>Budgets that select its pods.</summary>
    public IReadOnlyList<BudgetFacts> Budgets => budgets ??= SelectorGroups<BudgetFacts, SelectionGroup<BudgetFacts>>.Members(BudgetGroups, budget => budget.Order);

    public bool MayBeGuarded { get; set; }

    public bool HasReplicas => Spec.Has("replicas") ?? true;

    /// <summary><c>spec.replicas</c>, 1 where absent; parallelism for jobs; nothing for a DaemonSet.</summary>
    public int? Replicas => Kind switch
    {
        WorkloadKind.DaemonSet => null,
        // How many more its controller runs is not known.
        WorkloadKind.Pod => Owners.ControllerOf(Object) is null ? 1 : null,
        WorkloadKind.Job or WorkloadKind.CronJob => JobSpec.Number("parallelism", ApiDefaults.Parallelism),
        WorkloadKind.Custom when !HasScale => null,
        _ => Spec.Number("replicas", ApiDefaults.Replicas),
    };

    /// <summary>
    /// True where it runs a number of interchangeable pods that <c>spec.replicas</c> gives: of custom kinds those that write it for pods
    /// that never end.
    /// </summary>
    public bool HasScale => Kind switch
    {
        WorkloadKind.Deployment or WorkloadKind.StatefulSet or WorkloadKind.ReplicaSet or WorkloadKind.ReplicationController => true,
        WorkloadKind.Custom => (Spec.Has("replicas") == true || Object.Is("argoproj.io", "Rollout"))
            && Pod.Spec.TextOr("restartPolicy", "Always") == "Always",
        _ => false,
    };

    /// <summary>The pod's volumes with their paths, without those that a claim template of the same name replaces.</summary>
    public IEnumerable<(Node Volume, FieldPath Path)> Volumes
    {
        get
        {
            var volumes = Pod.Spec.Items("volumes");
            if (volumes.Count == 0)
                yield break;
            var replaced = Kind == WorkloadKind.StatefulSet
                ? Spec.Items("volumeClaimTemplates").Select(template => template.Get("metadata").TextOr("name", "")).ToArray()
                : [];
            for (var i = 0; i < volumes.Count; i++)
            {
                if (replaced.Length == 0 || !replaced.Contains(volumes[i].TextOr("name", "")))
                    yield return (volumes[i], Pod.SpecPath.Child("volumes").Index(i));
            }
        }
    }

    /// <summary>The fewest replicas it may have (S5).</summary>
    public int? MinReplicas => MayBeAutoscaled ? null : Autoscalers.Count == 0 || IsOff ? Replicas : Extreme(lowest: true);

    /// <summary>The most replicas it may have (S5).</summary>
    public int? Rmax => MayBeAutoscaled ? null : Autoscalers.Count == 0 || IsOff ? Replicas : Extreme(lowest: false);

    /// <summary>
    /// Scaled to nothing by hand: no rule about availability concerns it. A HorizontalPodAutoscaler leaves 0 replicas alone, KEDA does not.
    /// </summary>
    public bool IsOff => Replicas == 0 && Autoscalers.TrueForAll(autoscaler => !autoscaler.IsKeda && autoscaler.Min > 0);

    /// <summary>Whether a Service sends it traffic (S8); nothing where that cannot be known.</summary>
    public bool? IsServed => ServiceGroups.Count > 0 ? true : MayBeServed ? null : false;

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
