using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts.Scheduling;

/// <summary>
/// One term of a node affinity: every expression on labels and on fields must hold. A term without any matches no node.
/// </summary>
internal sealed record NodeSelectorTerm(IReadOnlyList<LabelRequirement> Labels, IReadOnlyList<LabelRequirement> Fields)
{
    private const string NameField = "metadata.name";

    public static NodeSelectorTerm Read(Node? term) => new(
        [.. term.Items("matchExpressions").Select(LabelRequirement.Read)],
        [.. term.Items("matchFields").Select(LabelRequirement.Read)]);

    /// <summary>Whether a node matches; nothing where that cannot be known.</summary>
    public bool? Matches(Labels nodeLabels, string nodeName)
    {
        if (Labels.Count == 0 && Fields.Count == 0)
            return false;
        bool? result = true;
        foreach (var requirement in Labels)
            result = Trilean.And(result, requirement.Matches(nodeLabels));
        if (Fields.Count == 0)
            return result;
        var fields = Selectors.Labels.None.With(NameField, nodeName);
        foreach (var requirement in Fields)
            result = Trilean.And(result, requirement.Matches(fields));
        return result;
    }
}

/// <summary>A preferred term and its weight.</summary>
internal sealed record PreferredNodeTerm(int Weight, NodeSelectorTerm Term);

/// <summary>
/// Onto which nodes a pod may go: <c>nodeName</c>, <c>nodeSelector</c>, and at least one of the required node affinity terms where there are any.
/// </summary>
internal sealed record NodeSelection(
    string? NodeName,
    LabelSelector Selector,
    IReadOnlyList<NodeSelectorTerm>? Required,
    IReadOnlyList<PreferredNodeTerm> Preferred)
{
    public static NodeSelection Any { get; } = new(null, LabelSelector.Everything, null, []);

    /// <summary>True where the pod may go onto any node.</summary>
    public bool IsOpen => NodeName is null && Selector.IsEmpty && Required is null;

    /// <summary>Reads them from a pod's <c>spec</c>.</summary>
    public static NodeSelection Read(Node? podSpec)
    {
        var affinity = podSpec.At("affinity", "nodeAffinity");
        var required = affinity.At("requiredDuringSchedulingIgnoredDuringExecution") as MapNode;
        return new NodeSelection(
            podSpec.Text("nodeName"),
            LabelSelector.ReadMap(podSpec.At("nodeSelector")) ?? LabelSelector.Everything,
            required is null ? null : [.. required.Items("nodeSelectorTerms").Select(NodeSelectorTerm.Read)],
            [.. affinity.Items("preferredDuringSchedulingIgnoredDuringExecution").Select(item =>
                new PreferredNodeTerm((int)(item.Int("weight") ?? 0), NodeSelectorTerm.Read(item.At("preference"))))]);
    }

    /// <summary>Whether the pod may go onto a node as far as selectors and required affinity say (not <see cref="NodeName"/>).</summary>
    public bool? Allows(Labels nodeLabels, string nodeName)
    {
        var result = Selector.Matches(nodeLabels);
        if (Required is null || result == false)
            return result;
        bool? any = false;
        foreach (var term in Required)
            any = Trilean.Or(any, term.Matches(nodeLabels, nodeName));
        return Trilean.And(result, any);
    }
}

/// <summary>Three-valued logic: null is unknown.</summary>
internal static class Trilean
{
    public static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    public static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;
}
