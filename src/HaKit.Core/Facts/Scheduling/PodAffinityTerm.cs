using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts.Scheduling;

/// <summary>
/// A pod (anti-)affinity term. Namespaces (S3): where neither <see cref="Namespaces"/> nor <see cref="NamespaceSelector"/> is written the
/// term means the pod's own namespace; an empty selector means all.
/// </summary>
internal sealed record PodAffinityTerm(
    string TopologyKey,
    LabelSelector? Selector,
    IReadOnlyList<string> Namespaces,
    LabelSelector? NamespaceSelector,
    IReadOnlyList<string> MatchLabelKeys,
    IReadOnlyList<string> MismatchLabelKeys)
{
    /// <summary>Where the term was written.</summary>
    public Place Place { get; init; } = Place.None;

    public static PodAffinityTerm Read(Node? term) => new(
        term.Text("topologyKey") ?? "",
        LabelSelector.Read(term.At("labelSelector")),
        term.Texts("namespaces"),
        LabelSelector.Read(term.At("namespaceSelector")),
        term.Texts("matchLabelKeys"),
        term.Texts("mismatchLabelKeys"))
    {
        Place = term?.Place ?? Place.None,
    };

    /// <summary>
    /// The selector with <see cref="MatchLabelKeys"/> and <see cref="MismatchLabelKeys"/> merged in for a pod that has <paramref name="own"/> labels,
    /// as the API server merges them; null selects nothing.
    /// </summary>
    public LabelSelector? SelectorFor(Labels own)
    {
        var selector = SelectorMerge.WithKeys(Selector, MatchLabelKeys, own, LabelOperator.In);
        return SelectorMerge.WithKeys(selector, MismatchLabelKeys, own, LabelOperator.NotIn);
    }

    /// <summary>Whether pods of a namespace are meant at all.</summary>
    /// <param name="ownNamespace">The namespace of the pod that carries the term.</param>
    /// <param name="otherNamespace">The other pod's namespace.</param>
    /// <param name="otherNamespaceLabels">The labels of that namespace, where known.</param>
    public bool? Covers(string ownNamespace, string otherNamespace, Labels? otherNamespaceLabels = null)
    {
        if (Namespaces.Count == 0 && NamespaceSelector is null)
            return ownNamespace == otherNamespace;
        if (Namespaces.Contains(otherNamespace))
            return true;
        if (NamespaceSelector is null)
            return false;
        if (NamespaceSelector.IsEmpty)
            return true;
        return NamespaceSelector.Matches((otherNamespaceLabels ?? Labels.None).With("kubernetes.io/metadata.name", otherNamespace));
    }
}

/// <summary>A preferred term and its weight.</summary>
internal sealed record PreferredPodTerm(int Weight, PodAffinityTerm Term);

/// <summary>A pod's terms of one kind: affinity or anti-affinity.</summary>
internal sealed record PodAffinityTerms(IReadOnlyList<PodAffinityTerm> Required, IReadOnlyList<PreferredPodTerm> Preferred)
{
    public static PodAffinityTerms None { get; } = new([], []);

    public bool IsEmpty => Required.Count == 0 && Preferred.Count == 0;

    /// <summary>Reads <c>podAffinity</c> or <c>podAntiAffinity</c>.</summary>
    public static PodAffinityTerms Read(Node? affinity) => affinity is not MapNode
        ? None
        : new PodAffinityTerms(
            [.. affinity.Items("requiredDuringSchedulingIgnoredDuringExecution").Select(PodAffinityTerm.Read)],
            [.. affinity.Items("preferredDuringSchedulingIgnoredDuringExecution").Select(item =>
                new PreferredPodTerm((int)(item.Int("weight") ?? 0), PodAffinityTerm.Read(item.At("podAffinityTerm"))))]);
}
