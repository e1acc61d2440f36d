using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts.Scheduling;

/// <summary>A topology spread constraint, defaults filled in. A selector that is absent or <c>{}</c> counts no pod (S3).</summary>
internal sealed record SpreadConstraint(
    string TopologyKey,
    int MaxSkew,
    bool IsHard,
    LabelSelector? Selector,
    int? MinDomains = null,
    bool HonorAffinity = true,
    bool HonorTaints = false)
{
    public IReadOnlyList<string> MatchLabelKeys { get; init; } = [];

    /// <summary>Where the constraint was written.</summary>
    public Place Place { get; init; } = Place.None;

    public static SpreadConstraint Read(Node item) => new(
        item.Text("topologyKey") ?? "",
        (int)(item.Int("maxSkew") ?? 1),
        item.Text("whenUnsatisfiable") != "ScheduleAnyway",
        LabelSelector.Read(item.At("labelSelector")),
        (int?)item.Int("minDomains"),
        item.Text("nodeAffinityPolicy") != "Ignore",
        item.Text("nodeTaintsPolicy") == "Honor")
    {
        MatchLabelKeys = item.Texts("matchLabelKeys"),
        Place = item.Place,
    };

    /// <summary>The selector with <see cref="MatchLabelKeys"/> merged in for a pod that has <paramref name="own"/> labels; null counts nothing.</summary>
    public LabelSelector? SelectorFor(Labels own) => SelectorMerge.WithKeys(Selector, MatchLabelKeys, own, LabelOperator.In);
}
