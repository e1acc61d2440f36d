using HaKit.Arithmetic;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>A PodDisruptionBudget and the workloads whose pods it guards.</summary>
internal sealed class BudgetFacts
{
    public BudgetFacts(ManifestObject manifest, int order, string @namespace)
    {
        Object = manifest;
        Order = order;
        Namespace = @namespace;
        Spec = manifest.Root.Get("spec");
        MinAvailableNode = Spec.Get("minAvailable");
        MaxUnavailableNode = Spec.Get("maxUnavailable");
        MinAvailable = IntOrPercent.Read(MinAvailableNode);
        MaxUnavailable = IntOrPercent.Read(MaxUnavailableNode);
        Selector = LabelSelector.Read(Spec.Get("selector"));
    }

    public ManifestObject Object { get; }

    public int Order { get; }

    public string Namespace { get; }

    public Node? Spec { get; }

    public Node? MinAvailableNode { get; }

    public Node? MaxUnavailableNode { get; }

    public IntOrPercent? MinAvailable { get; }

    public IntOrPercent? MaxUnavailable { get; }

    /// <summary>Null selects nothing.</summary>
    public LabelSelector? Selector { get; }

    public bool IsBeta => Object.Version == "v1beta1";

    /// <summary>In <c>policy/v1</c> an empty selector selects every pod of the namespace, in <c>policy/v1beta1</c> none.</summary>
    public bool SelectsNothing => Selector is null || (Selector.IsEmpty && IsBeta);

    public bool SelectsEverything => Selector is { IsEmpty: true } && !IsBeta;

    /// <summary>True where exactly one bound is set and can be read.</summary>
    public bool HasOneBound => MinAvailableNode is null
        ? MaxUnavailable is { Value: >= 0 }
        : MaxUnavailableNode is null && MinAvailable is { Value: >= 0 };

    public bool BoundIsUnknown => MinAvailableNode is UnknownNode || MaxUnavailableNode is UnknownNode;

    /// <summary>The field that bounds evictions.</summary>
    public FieldPath BoundPath => FactReading.Path(MinAvailableNode is null ? "spec.maxUnavailable" : "spec.minAvailable");

    /// <summary>The bound as written: <c>minAvailable 2</c>.</summary>
    public string Bound => MinAvailableNode is null ? $"maxUnavailable {MaxUnavailable}" : $"minAvailable {MinAvailable}";

    /// <summary>Counts with the scale of controllers, so that every pod must have one that can be scaled.</summary>
    public bool NeedsScale => MaxUnavailable is not null || MinAvailable is { IsPercent: true };

    /// <summary>What it selects; shared by all budgets of its selector.</summary>
    public Selection Selection { get; set; } = new();

    /// <summary>The workloads it is known to guard; those scaled to nothing included.</summary>
    public List<WorkloadFacts> Workloads => Selection.Workloads;

    public bool MayGuardMore => Selection.Possible.Count > 0;

    /// <summary>
    /// The fewest pods it counts with: the sum of MinReplicas over all workloads; nothing where one of them cannot be known.
    /// </summary>
    public int? TotalMin => Selection.TotalMin;

    public int? TotalMax => Selection.TotalMax;

    /// <summary>The budget's status with so many pods, all healthy.</summary>
    public BudgetStatus? AtRest(int? total) => HasOneBound && total is { } count ? BudgetMath.AtRest(MinAvailable, MaxUnavailable, count) : null;

    public override string ToString() => Object.ToString();
}
