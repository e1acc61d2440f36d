using HaKit.Facts.Scheduling;
using HaKit.Selectors;

namespace HaKit.Simulating.Placement;

/// <summary>
/// Where pods are: the nodes, the classes of pods and the counters over both. Every change goes through here, so that the counters stay true.
/// </summary>
internal sealed class World(NodeTable nodes, WorldContext context)
{
    private readonly List<PodClass> classes = [];
    private readonly Dictionary<string, DomainCounter> counters = new(StringComparer.Ordinal);
    private readonly Dictionary<PodScheduling, int> specs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, NodeMask> masks = [];
    private readonly Dictionary<(long, long, long, long), (int Uses, int Score)[]> useScores = [];
    private readonly List<(DomainCounter Counter, Func<int, bool> Counts)> heedTaints = [];

    public NodeTable Nodes { get; } = nodes;

    public Journal Journal { get; } = new();

    public IReadOnlyList<PodClass> Classes => classes;

    /// <summary>Adds a class of pods.</summary>
    public PodClass AddClass(string ns, Labels labels, PodScheduling spec, int priority, LabelSelector? ownerSelector)
    {
        var added = new PodClass(classes.Count, ns, labels, spec, priority, ownerSelector);
        foreach (var counter in counters.Values)
        {
            if (counter.Selects(added))
                added.CountedBy.Add(counter);
        }

        classes.Add(added);
        ClassCompiler.Compile(this, added);
        return added;
    }

    /// <summary>The labels of a namespace; none where nothing is known of it.</summary>
    public Labels NamespaceLabels(string ns) => context.NamespaceLabels.TryGetValue(ns, out var labels) ? labels : Labels.None;

    /// <summary>By what the built-in spread counts a pod's fellows: its owner's selector and those of its Services; null without any.</summary>
    public LabelSelector? DefaultSelector(PodClass kind)
    {
        var requirements = context.Services
            .Where(service => service.Namespace == kind.Namespace && !service.Selector.IsEmpty && service.Selector.Matches(kind.Labels) == true)
            .SelectMany(service => service.Selector.Requirements)
            .Concat(kind.OwnerSelector?.Requirements ?? [])
            .ToList();
        return requirements.Count == 0 ? null : LabelSelector.Of(requirements);
    }

    /// <summary>Names the set of nodes that count for a constraint, so that only constraints over the same nodes share a counter.</summary>
    public string EligibilityOf(PodClass kind, SpreadConstraint constraint)
    {
        var own = kind.Spec.Spread.Count == 0 && kind.Spec.Nodes.IsOpen ? -1 : specs.TryGetValue(kind.Spec, out var known) ? known : specs.Count;
        if (own >= 0)
            specs[kind.Spec] = own;
        return $"{own},{constraint.IsHard},{constraint.HonorAffinity},{constraint.HonorTaints}";
    }

    /// <summary>Which nodes a pod may go onto.</summary>
    public NodeMask Mask(PodScheduling spec)
    {
        var key = NodeMask.KeyOf(spec) ?? (object)spec;
        if (!masks.TryGetValue(key, out var mask))
            masks.Add(key, mask = new NodeMask(Nodes, spec));
        return mask;
    }

    /// <summary>Where scores of nodes by their use are kept for pods with these requests.</summary>
    public (int Uses, int Score)[] UseScores(PodRequests requests)
    {
        var key = (requests.Cpu, requests.Memory, requests.ScoredCpu, requests.ScoredMemory);
        if (!useScores.TryGetValue(key, out var kept))
            useScores.Add(key, kept = new (int, int)[Nodes.Count]);
        return kept;
    }

    /// <summary>The counter of that name, made and counted where it is new.</summary>
    /// <param name="name">Equal for counters that count the same.</param>
    /// <param name="make">Makes it, empty.</param>
    /// <param name="counts">Whether a node counts, where that depends on its taints; null where it never changes.</param>
    public DomainCounter Counter(string name, Func<DomainCounter> make, Func<int, bool>? counts = null)
    {
        if (counters.TryGetValue(name, out var known))
            return known;
        var counter = make();
        counters.Add(name, counter);
        if (counts is not null)
            heedTaints.Add((counter, counts));
        foreach (var kind in classes.Where(counter.Selects))
        {
            kind.CountedBy.Add(counter);
            foreach (var pod in kind.Pods)
            {
                if (counter.CountsTerminating || !pod.IsTerminating)
                    counter.Add(pod.Node, 1);
            }
        }

        return counter;
    }

    public void Bind(SimPod pod, int node)
    {
        Place(pod, node);
        if (Journal.IsRecording)
        {
            Journal.Add(() =>
            {
                Displace(pod);
                pod.Node = -1;
            });
        }
    }

    /// <summary>The pod is on its way out: it still takes its place, but no longer counts for spread.</summary>
    public void Terminate(SimPod pod)
    {
        SetTerminating(pod, true);
        Journal.Add(() => SetTerminating(pod, false));
    }

    /// <summary>The pod is gone.</summary>
    public void Remove(SimPod pod)
    {
        var wasReady = pod.IsReady;
        pod.IsGone = true;
        pod.IsReady = false;
        if (pod.IsBound)
            Displace(pod);
        Journal.Add(() =>
        {
            pod.IsGone = false;
            pod.IsReady = wasReady;
            if (pod.IsBound)
                Place(pod, pod.Node);
        });
    }

    /// <summary>Puts the pod on the node without a trace in the journal, as trials do.</summary>
    public void Place(SimPod pod, int node)
    {
        pod.Node = node;
        pod.Class.Enlist(pod);
        Nodes.Pods[node].Add(pod);
        Use(pod.Class.Spec.Requests, node, 1);
        Count(pod, 1);
    }

    /// <summary>Takes the pod off its node without a trace in the journal; <see cref="SimPod.Node"/> still names it.</summary>
    public void Displace(SimPod pod)
    {
        Count(pod, -1);
        Use(pod.Class.Spec.Requests, pod.Node, -1);
        pod.Class.Delist(pod);
        Nodes.Pods[pod.Node].Remove(pod);
    }

    /// <summary>Changes a node's taints and cordon.</summary>
    public void SetNode(int node, IReadOnlyList<Taint> taints, bool unschedulable)
    {
        var (oldTaints, wasUnschedulable) = (Nodes.Taints[node], Nodes.Unschedulable[node]);
        ChangeNode(node, taints, unschedulable);
        Journal.Add(() => ChangeNode(node, oldTaints, wasUnschedulable));
    }

    private void ChangeNode(int node, IReadOnlyList<Taint> taints, bool unschedulable)
    {
        Nodes.Taints[node] = taints;
        Nodes.Unschedulable[node] = unschedulable;
        foreach (var mask in masks.Values)
            mask.Update(Nodes, node);
        foreach (var (counter, counts) in heedTaints)
            Heed(counter, node, counts(node));
    }

    /// <summary>Lets a node count for a spread constraint, or no longer, with the pods it has.</summary>
    private void Heed(DomainCounter counter, int node, bool counts)
    {
        if (counter.IsEligible(node) == counts)
            return;
        var pods = Nodes.Pods[node].Count(pod => !pod.IsTerminating && pod.Class.CountedBy.Contains(counter));
        if (!counts)
            counter.Add(node, -pods);
        counter.SetEligible(node, counts);
        if (counts)
            counter.Add(node, pods);
    }

    private static void SetTerminating(SimPod pod, bool value)
    {
        pod.IsTerminating = value;
        if (!pod.IsBound || pod.IsGone)
            return;
        foreach (var counter in pod.Class.CountedBy)
        {
            if (!counter.CountsTerminating)
                counter.Add(pod.Node, value ? -1 : 1);
        }
    }

    private static void Count(SimPod pod, int change)
    {
        foreach (var counter in pod.Class.CountedBy)
        {
            if (counter.CountsTerminating || !pod.IsTerminating)
                counter.Add(pod.Node, change);
        }
    }

    private void Use(PodRequests requests, int node, int sign)
    {
        Nodes.UsedCpu[node] += sign * requests.Cpu;
        Nodes.UsedMemory[node] += sign * requests.Memory;
        Nodes.ScoredCpu[node] += sign * requests.ScoredCpu;
        Nodes.ScoredMemory[node] += sign * requests.ScoredMemory;
        ref var free = ref Nodes.Free[node];
        free.Cpu -= sign * requests.Cpu;
        free.Memory -= sign * requests.Memory;
        free.Pods -= sign;
        Nodes.Uses[node]++;
    }
}
