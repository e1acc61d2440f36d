using HaKit.Clusters;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;

namespace HaKit.Simulating.Placement;

/// <summary>Turns what a pod asks for into counters and masks of a <see cref="World"/>.</summary>
internal static class ClassCompiler
{
    /// <summary>What a pod without constraints of its own gets: soft, and counted by the selectors of its owner and Services.</summary>
    private static readonly SpreadConstraint[] BuiltIn =
    [
        new(Topologies.Host, 3, IsHard: false, LabelSelector.Everything),
        new(Topologies.Zone, 5, IsHard: false, LabelSelector.Everything),
    ];

    /// <summary>The weight of a required affinity term in other pods' scores.</summary>
    private const int RequiredAffinityWeight = 1;

    public static void Compile(World world, PodClass kind)
    {
        var nodes = world.Nodes;
        kind.Allowed = world.Mask(kind.Spec).Allowed;
        CompileSpread(world, kind);
        CompileAffinity(world, kind);
        kind.NodePreference = NodePreference(nodes, kind.Spec);
        kind.UseScores = world.UseScores(kind.Spec.Requests);
    }

    /// <summary>Whether a node counts for a constraint: the keys of all of them are there, and the inclusion policies let it.</summary>
    public static bool Counts(NodeTable nodes, PodClass kind, SpreadConstraint constraint, int node)
    {
        foreach (var topology in NeededTopologies(nodes, kind, constraint))
        {
            if (topology.DomainOf[node] < 0)
                return false;
        }

        return (!constraint.HonorAffinity || nodes.Matches(kind.Spec, node))
            && (!constraint.HonorTaints || kind.Spec.FirstUntolerated(nodes.Taints[node]) is null);
    }

    /// <summary>True where every node counts, whatever becomes of it.</summary>
    private static bool AllCount(NodeTable nodes, PodClass kind, SpreadConstraint constraint) =>
        !constraint.HonorTaints
        && (!constraint.HonorAffinity || (kind.Spec.Nodes.Selector.IsEmpty && kind.Spec.Nodes.Required is null))
        && NeededTopologies(nodes, kind, constraint).All(topology => topology.IsComplete);

    private static IEnumerable<TopologyIndex> NeededTopologies(NodeTable nodes, PodClass kind, SpreadConstraint constraint) =>
        constraint.IsHard || kind.SoftSpreadNeedsAllKeys
            ? kind.Spec.Spread.Where(other => other.IsHard == constraint.IsHard).Select(other => nodes.Topology(other.TopologyKey))
            : [];

    private static void CompileSpread(World world, PodClass kind)
    {
        var own = kind.Spec.Spread;
        kind.SoftSpreadNeedsAllKeys = own.Count > 0;
        if (own.Count > 0)
        {
            kind.HardSpread = [.. own.Where(constraint => constraint.IsHard).Select(Compiled)];
            kind.SoftSpread = [.. own.Where(constraint => !constraint.IsHard).Select(Compiled)];
        }
        else if (world.DefaultSelector(kind) is { } selector)
        {
            kind.SoftSpread = [.. BuiltIn.Select(constraint => Compiled(constraint with { Selector = selector }))];
        }

        CompiledSpread Compiled(SpreadConstraint constraint)
        {
            var selector = constraint.SelectorFor(kind.Labels);
            var nothing = selector is null || selector.IsEmpty;
            var ns = kind.Namespace;
            var counter = world.Counter(
                $"spread|{constraint.TopologyKey}|{ns}|{SelectorText.Of(selector)}|{world.EligibilityOf(kind, constraint)}",
                () => new DomainCounter(
                    world.Nodes.Topology(constraint.TopologyKey),
                    other => !nothing && other.Namespace == ns && selector!.Matches(other.Labels) == true,
                    countsTerminating: false,
                    AllCount(world.Nodes, kind, constraint) ? null : [.. Enumerable.Range(0, world.Nodes.Count).Select(node => Counts(world.Nodes, kind, constraint, node))]),
                constraint.HonorTaints ? node => Counts(world.Nodes, kind, constraint, node) : null);
            return new CompiledSpread(counter, constraint, selector?.Matches(kind.Labels) == true ? 1 : 0);
        }
    }

    private static void CompileAffinity(World world, PodClass kind)
    {
        var spec = kind.Spec;
        if (spec.Affinity.Required.Count > 0)
        {
            var terms = spec.Affinity.Required;
            bool All(PodClass other) => terms.All(term => Meets(world, kind, term, other));
            var text = string.Join("&", terms.Select(term => TermText(kind, term)));
            kind.Wanted = [.. terms.Select(term => world.Counter(
                $"all|{term.TopologyKey}|{text}", () => new DomainCounter(world.Nodes.Topology(term.TopologyKey), All, countsTerminating: true)))];
            kind.FirstOfItsKind = All(kind);
        }

        kind.Unwanted = [.. spec.AntiAffinity.Required.Select(term => Matching(world, kind, term))];
        foreach (var (weight, term) in spec.Affinity.Preferred)
            kind.Preferences.Add(new WeightedCounter(Matching(world, kind, term), weight));
        foreach (var (weight, term) in spec.AntiAffinity.Preferred)
            kind.Preferences.Add(new WeightedCounter(Matching(world, kind, term), -weight));

        foreach (var other in world.Classes)
        {
            Relate(world, other, kind);
            if (other != kind)
                Relate(world, kind, other);
        }
    }

    /// <summary>What the terms of pods that are there already mean for a pod to come.</summary>
    private static void Relate(World world, PodClass there, PodClass coming)
    {
        foreach (var term in there.Spec.AntiAffinity.Required)
        {
            if (Meets(world, there, term, coming))
                coming.UnwantedByOthers.Add(Owners(world, there, term));
        }

        foreach (var term in there.Spec.Affinity.Required)
            Prefer(term, RequiredAffinityWeight);
        foreach (var (weight, term) in there.Spec.Affinity.Preferred)
            Prefer(term, weight);
        foreach (var (weight, term) in there.Spec.AntiAffinity.Preferred)
            Prefer(term, -weight);

        void Prefer(PodAffinityTerm term, int weight)
        {
            if (Meets(world, there, term, coming))
                coming.Preferences.Add(new WeightedCounter(Owners(world, there, term), weight));
        }
    }

    private static bool Meets(World world, PodClass owner, PodAffinityTerm term, PodClass other) =>
        term.Covers(owner.Namespace, other.Namespace, world.NamespaceLabels(other.Namespace)) == true
        && term.SelectorFor(owner.Labels)?.Matches(other.Labels) == true;

    private static DomainCounter Matching(World world, PodClass kind, PodAffinityTerm term) => world.Counter(
        $"term|{term.TopologyKey}|{TermText(kind, term)}",
        () => new DomainCounter(world.Nodes.Topology(term.TopologyKey), other => Meets(world, kind, term, other), countsTerminating: true));

    private static DomainCounter Owners(World world, PodClass owner, PodAffinityTerm term) => world.Counter(
        $"owner|{term.TopologyKey}|{owner.Id}",
        () => new DomainCounter(world.Nodes.Topology(term.TopologyKey), other => other == owner, countsTerminating: true));

    private static string TermText(PodClass kind, PodAffinityTerm term) => string.Join("|",
        kind.Namespace, string.Join(",", term.Namespaces), SelectorText.Of(term.NamespaceSelector), SelectorText.Of(term.SelectorFor(kind.Labels)));

    private static long[]? NodePreference(NodeTable nodes, PodScheduling spec)
    {
        if (spec.Nodes.Preferred.Count == 0)
            return null;
        var scores = new long[nodes.Count];
        for (var node = 0; node < nodes.Count; node++)
        {
            foreach (var (weight, term) in spec.Nodes.Preferred)
            {
                if (term.Matches(nodes.Labels[node], nodes.Name(node)) == true)
                    scores[node] += weight;
            }
        }

        return scores;
    }
}
