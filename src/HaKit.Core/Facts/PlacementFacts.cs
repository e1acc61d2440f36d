using HaKit.Clusters;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts;

using HaKit.Facts.Scheduling;

/// <summary>An affinity term and where it stands.</summary>
internal sealed record PlacedTerm(PodAffinityTerm Term, Node Node, FieldPath Path, bool IsAnti, bool IsRequired)
{
    public string Key => Term.TopologyKey;
}

/// <summary>A spread constraint and where it stands.</summary>
internal sealed record PlacedConstraint(SpreadConstraint Constraint, Node Node, FieldPath Path)
{
    public string Key => Constraint.TopologyKey;
}

/// <summary>A toleration and where it stands.</summary>
internal sealed record PlacedToleration(PodToleration Toleration, Node Node, FieldPath Path);

/// <summary>Where a workload's pods may run, as it asks itself; how that concerns its own pods.</summary>
internal sealed class PlacementFacts
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    private readonly WorkloadFacts workload;
    private NodeSelection? nodes;
    private SchedulingParts? unknown;

    public PlacementFacts(WorkloadFacts workload)
    {
        this.workload = workload;
        var spec = workload.Pod.Spec;
        Terms = ReadTerms(spec.Get("affinity"), workload.Pod.SpecPath.Child("affinity"));
        Constraints = ReadItems(spec, workload.Pod.SpecPath, "topologySpreadConstraints", (node, path) => new PlacedConstraint(SpreadConstraint.Read(node), node, path));
        Tolerations = ReadItems(spec, workload.Pod.SpecPath, "tolerations", (node, path) => new PlacedToleration(PodToleration.Read(node), node, path));
    }

    public IReadOnlyList<PlacedTerm> Terms { get; }

    public IReadOnlyList<PlacedConstraint> Constraints { get; }

    public IReadOnlyList<PlacedToleration> Tolerations { get; }

    public NodeSelection Nodes => nodes ??= NodeSelection.Read(workload.Pod.Spec);

    /// <summary>True where labels, affinity and spread constraints are all known.</summary>
    public bool IsKnown => !MayDiffer(SchedulingParts.Labels | SchedulingParts.PodAffinity | SchedulingParts.Spread);

    /// <summary>True where one of the parts holds a value that cannot be known.</summary>
    public bool MayDiffer(SchedulingParts parts) => ((unknown ??= FindUnknown()) & parts) != 0;

    /// <summary>Whether the term means the workload's own pods; nothing where that cannot be known.</summary>
    public bool? MeansSelf(PlacedTerm placed)
    {
        var term = placed.Term;
        foreach (var key in term.MismatchLabelKeys)
        {
            if (HasAtRunTime(key))
                return false;
        }

        var selected = term.SelectorFor(workload.Pod.Labels)?.Selects(workload) ?? (term.Selector is null ? false : null);
        return Trilean.And(selected, term.Covers(workload.Namespace, workload.Namespace));
    }

    /// <summary>
    /// Whether the constraint counts the workload's own pods. An absent selector counts none, and so does <c>{}</c> unless a key of
    /// <c>matchLabelKeys</c> narrows it to labels that the pods have.
    /// </summary>
    public bool? CountsSelf(PlacedConstraint placed)
    {
        var constraint = placed.Constraint;
        if (constraint.Selector is not { } selector)
            return placed.Node.Has("labelSelector") == false ? false : null;
        if (selector.IsEmpty)
        {
            foreach (var key in constraint.MatchLabelKeys)
            {
                if (HasAtRunTime(key) || workload.Pod.Labels.Look(key, out _) != LabelState.Absent)
                    return true;
            }

            return false;
        }

        return selector.Selects(workload);
    }

    /// <summary>Whether pods of this kind carry the label that its controller adds.</summary>
    public bool HasAtRunTime(string key) => RunTimeLabels.Sets(workload, key);

    public bool Tolerates(Taint taint)
    {
        foreach (var placed in Tolerations)
        {
            if (placed.Toleration.Tolerates(taint))
                return true;
        }

        return false;
    }

    /// <summary>
    /// How many of the cluster's values of a node label the pods can use; nothing where no node carries the label, or where the pods'
    /// demands
    /// cannot be known. Demands on labels that no node of the described cluster carries are taken to hold.
    /// </summary>
    public int? Domains(Cluster? cluster, string key) => UsableNodes(cluster, key)?.Count;

    /// <summary>The usable nodes of each value of the label.</summary>
    public IReadOnlyDictionary<string, int>? UsableNodes(Cluster? cluster, string key)
    {
        if (cluster is null || MayDiffer(SchedulingParts.NodeSelection | SchedulingParts.Tolerations) || cluster.Domains(key) == 0)
            return null;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in cluster.Nodes)
        {
            if (node.Labels[key] is { } value && Takes(cluster, node))
                counts[value] = (counts.TryGetValue(value, out var count) ? count : 0) + 1;
        }

        return counts;
    }

    private bool Takes(Cluster cluster, ClusterNode node)
    {
        if (node.Unschedulable || !node.Ready)
            return false;
        foreach (var taint in node.Taints)
        {
            if (taint.Repels && !Tolerates(taint))
                return false;
        }

        if (!Holds(cluster, node, Nodes.Selector.Requirements))
            return false;
        if (Nodes.Required is not { } terms)
            return true;
        foreach (var term in terms)
        {
            if ((term.Labels.Count > 0 || term.Fields.Count > 0) && Holds(cluster, node, term.Labels))
                return true;
        }

        return false;
    }

    private static bool Holds(Cluster cluster, ClusterNode node, IReadOnlyList<LabelRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            if (requirement.Matches(node.Labels) == false && cluster.Domains(requirement.Key) > 0)
                return false;
        }

        return true;
    }

    private SchedulingParts FindUnknown()
    {
        var template = workload.Kind switch
        {
            WorkloadKind.Pod => workload.Object.Root,
            _ => workload.TemplatePath.Nearest(workload.Object.Root),
        };
        return UnknownParts.Find(template);
    }

    private static T[] ReadItems<T>(Node? spec, FieldPath path, string field, Func<Node, FieldPath, T> read)
    {
        var items = spec.Items(field);
        if (items.Count == 0)
            return [];
        var placed = new T[items.Count];
        for (var i = 0; i < placed.Length; i++)
            placed[i] = read(items[i], path.Child(field).Index(i));
        return placed;
    }

    private static List<PlacedTerm> ReadTerms(Node? affinity, FieldPath path)
    {
        if (affinity is null)
            return [];
        var terms = new List<PlacedTerm>();
        Read("podAffinity", isAnti: false);
        Read("podAntiAffinity", isAnti: true);
        return terms;

        void Read(string field, bool isAnti)
        {
            var node = affinity.Get(field);
            var index = 0;
            foreach (var item in node.Items(Required))
                terms.Add(new PlacedTerm(PodAffinityTerm.Read(item), item, path.Child(field, Required).Index(index++), isAnti, IsRequired: true));
            index = 0;
            foreach (var item in node.Items(Preferred))
            {
                // A preferred term without its podAffinityTerm wrapper says nothing to the scheduler.
                var at = path.Child(field, Preferred).Index(index++).Child("podAffinityTerm");
                if (item.Get("podAffinityTerm") is { } term)
                    terms.Add(new PlacedTerm(PodAffinityTerm.Read(term), term, at, isAnti, IsRequired: false));
            }
        }
    }
}
