using HaKit.Tree;

namespace HaKit.Selectors;

/// <summary>
/// A Kubernetes label selector (S3): <c>matchLabels</c> and all <c>matchExpressions</c> must hold; an empty one matches everything.
/// What an absent selector means is the field's own, so reading one gives null.
/// </summary>
internal sealed class LabelSelector
{
    private string? identity;

    private LabelSelector(IReadOnlyList<LabelRequirement> requirements, bool isUnknown = false)
    {
        Requirements = requirements;
        IsUnknown = isUnknown;
    }

    public static LabelSelector Everything { get; } = new([]);

    public IReadOnlyList<LabelRequirement> Requirements { get; }

    /// <summary>True where there may be requirements that are not seen.</summary>
    public bool IsUnknown { get; }

    /// <summary>True for <c>{}</c>.</summary>
    public bool IsEmpty => Requirements.Count == 0 && !IsUnknown;

    /// <summary>Equal for selectors that are written alike.</summary>
    public string Identity => identity ??= string.Join(
        ";",
        Requirements.Select(requirement => $"{requirement.Key} {requirement.Operator} {string.Join(",", requirement.Values.Select(value => $"{value.Length}:{value}"))}"))
        + (IsUnknown ? ";?" : "");

    public static LabelSelector Of(IReadOnlyList<LabelRequirement> requirements) => new(requirements);

    /// <summary>A selector as <c>metav1.LabelSelector</c>; null where it is absent.</summary>
    public static LabelSelector? Read(Node? node)
    {
        if (node is null or ScalarNode { Kind: NodeKind.Null })
            return null;
        if (node is not MapNode map)
            return new LabelSelector([], isUnknown: true);
        var requirements = new List<LabelRequirement>();
        var unknown = map.IsUnknownAt("matchLabels") || map.IsUnknownAt("matchExpressions");
        AddEqualities(map.Map("matchLabels"), requirements);
        foreach (var item in map.Items("matchExpressions"))
            requirements.Add(LabelRequirement.Read(item));
        return new LabelSelector(requirements, unknown);
    }

    /// <summary>A plain map of labels, as a Service's or a ReplicationController's selector; null where it is absent.</summary>
    public static LabelSelector? ReadMap(Node? node)
    {
        if (node is UnknownNode)
            return new LabelSelector([], isUnknown: true);
        if (node is not MapNode map)
            return null;
        var requirements = new List<LabelRequirement>();
        AddEqualities(map, requirements);
        return new LabelSelector(requirements);
    }

    /// <summary>This selector and more requirements, as <c>matchLabelKeys</c> adds them.</summary>
    public LabelSelector And(IEnumerable<LabelRequirement> more) => new([.. Requirements, .. more], IsUnknown);

    /// <summary>Whether a pod with these labels is selected; nothing where that cannot be known.</summary>
    public bool? Matches(Labels labels) => All(labels, ignoreControllerKeys: false);

    /// <summary>
    /// Whether the pods of a template with these labels are selected (S4): keys that a controller adds at run time, such as
    /// <c>pod-template-hash</c>, are taken to hold.
    /// </summary>
    public bool? MatchesTemplate(Labels labels) => All(labels, ignoreControllerKeys: true);

    private static void AddEqualities(MapNode? map, List<LabelRequirement> requirements)
    {
        if (map is null)
            return;
        foreach (var entry in map.Entries)
        {
            var value = entry.Value as ScalarNode;
            requirements.Add(entry.Value.IsUnknown
                ? LabelRequirement.Unknowable(entry.Key)
                : new LabelRequirement(entry.Key, LabelOperator.In, [value?.AsString() ?? ""]));
        }
    }

    private bool? All(Labels labels, bool ignoreControllerKeys)
    {
        bool? result = IsUnknown ? null : true;
        foreach (var requirement in Requirements)
        {
            if (ignoreControllerKeys && ControllerLabels.IsAddedAtRunTime(requirement.Key))
                continue;
            var holds = requirement.Matches(labels);
            if (holds == false)
                return false;
            result = holds is null ? null : result;
        }

        return result;
    }
}
