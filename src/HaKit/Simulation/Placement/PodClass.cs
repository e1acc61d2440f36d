using HaKit.Facts.Scheduling;
using HaKit.Selectors;
using HaKit.Simulating.Controllers;

namespace HaKit.Simulating.Placement;

/// <summary>A spread constraint, ready to be evaluated.</summary>
/// <param name="Counter">Pods per domain.</param>
/// <param name="Constraint">As written.</param>
/// <param name="SelfMatch">1 where the pod itself is counted.</param>
internal sealed record CompiledSpread(DomainCounter Counter, SpreadConstraint Constraint, int SelfMatch)
{
    /// <summary>How many pods a domain may hold at most to take one more; set for each pod to be placed.</summary>
    public int Limit { get; private set; }

    /// <summary>Count, new pod, less the least count: at most the skew. With fewer domains than wanted the least count is taken as 0.</summary>
    public void Prepare() =>
        Limit = Constraint.MaxSkew - SelfMatch + (Counter.Domains < (Constraint.MinDomains ?? 1) ? 0 : Counter.Least);
}

/// <summary>A counter and what one pod in it is worth.</summary>
internal readonly record struct WeightedCounter(DomainCounter Counter, int Weight);

/// <summary>
/// All pods that the scheduler cannot tell apart: one template, one revision, one owner. Holds what its scheduling needs as indexes into the
/// <see cref="World"/>.
/// </summary>
internal sealed class PodClass(int id, string ns, Labels labels, PodScheduling spec, int priority, LabelSelector? ownerSelector)
{
    private readonly List<SimPod> pods = [];

    public int Id { get; } = id;

    public string Namespace { get; } = ns;

    /// <summary>The pod's labels, those that its controller adds included.</summary>
    public Labels Labels { get; } = labels;

    public PodScheduling Spec { get; } = spec;

    public int Priority { get; } = priority;

    /// <summary>The selector of the ReplicaSet or StatefulSet, by which the scheduler's default spread counts; null for others.</summary>
    public LabelSelector? OwnerSelector { get; } = ownerSelector;

    /// <summary>The workload whose pods these are; known once it has made one.</summary>
    public Controller? Owner { get; set; }

    /// <summary>Bound pods of this class.</summary>
    public IReadOnlyList<SimPod> Pods => pods;

    /// <summary>Which nodes take the pod as far as selectors, taints and cordons say.</summary>
    public bool[] Allowed { get; set; } = [];

    public CompiledSpread[] HardSpread { get; set; } = [];

    public CompiledSpread[] SoftSpread { get; set; } = [];

    /// <summary>True where nodes without all keys of <see cref="SoftSpread"/> score nothing: not so for the built-in constraints.</summary>
    public bool SoftSpreadNeedsAllKeys { get; set; }

    /// <summary>Domains that must hold a pod, unless <see cref="FirstOfItsKind"/>.</summary>
    public DomainCounter[] Wanted { get; set; } = [];

    /// <summary>True where the pod satisfies its own required affinity, so that the first one may go anywhere.</summary>
    public bool FirstOfItsKind { get; set; }

    /// <summary>Domains that must hold none: the pod's own anti-affinity.</summary>
    public DomainCounter[] Unwanted { get; set; } = [];

    /// <summary>Domains that must hold none: other pods' anti-affinity against this one.</summary>
    public List<DomainCounter> UnwantedByOthers { get; } = [];

    public List<WeightedCounter> Preferences { get; } = [];

    /// <summary>The counters that count this class.</summary>
    public List<DomainCounter> CountedBy { get; } = [];

    /// <summary>The node affinity score of each node, before normalisation; null where nothing is preferred.</summary>
    public long[]? NodePreference { get; set; }

    /// <summary>The part of the score that depends on a node's use alone, and for which state of it; shared by pods with the same requests.</summary>
    public (int Uses, int Score)[] UseScores { get; set; } = [];

    public bool HasHostPorts { get; } = spec.HostPorts.Count > 0;

    /// <summary>What must be free; a pod that requests nothing fits a node on which even that is missing.</summary>
    public long LeastCpu { get; } = spec.Requests.Cpu > 0 ? spec.Requests.Cpu : long.MinValue;

    public long LeastMemory { get; } = spec.Requests.Memory > 0 ? spec.Requests.Memory : long.MinValue;

    public bool NeedsOthers { get; } = spec.Requests.Others.Count > 0;

    public void Enlist(SimPod pod)
    {
        pod.Slot = pods.Count;
        pods.Add(pod);
    }

    public void Delist(SimPod pod)
    {
        var last = pods[^1];
        pods[pod.Slot] = last;
        last.Slot = pod.Slot;
        pods.RemoveAt(pods.Count - 1);
        pod.Slot = -1;
    }
}
