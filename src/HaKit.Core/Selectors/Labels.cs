using HaKit.Tree;

namespace HaKit.Selectors;

/// <summary>What is known of one label.</summary>
internal enum LabelState
{
    Absent,
    Present,
    Unknown,
}

/// <summary>The labels of a pod or a pod template. A value, or the whole set, may be unknown.</summary>
internal sealed class Labels
{
    private readonly IReadOnlyDictionary<string, string?> values;
    private readonly bool isOpen;

    private Labels(IReadOnlyDictionary<string, string?> values, bool isOpen)
    {
        this.values = values;
        this.isOpen = isOpen;
    }

    public static Labels None { get; } = new(new Dictionary<string, string?>(), isOpen: false);

    /// <summary>The keys, those of unknown value included.</summary>
    public IEnumerable<string> Keys => values.Keys;

    /// <summary>True where nothing is unknown.</summary>
    public bool IsComplete => !isOpen && !values.Values.Contains(null);

    public static Labels Of(IReadOnlyDictionary<string, string> values)
    {
        var copy = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var pair in values)
            copy[pair.Key] = pair.Value;
        return new Labels(copy, isOpen: false);
    }

    /// <summary>Reads a map of labels; absent is none, an unknown map has unknown labels.</summary>
    public static Labels Read(Node? node)
    {
        if (node is UnknownNode)
            return new Labels(None.values, isOpen: true);
        if (node is not MapNode map || map.Count == 0)
            return None;
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
            values[entry.Key] = entry.Value is ScalarNode scalar ? scalar.AsString() ?? "" : entry.Value.IsUnknown ? null : "";
        return new Labels(values, isOpen: false);
    }

    /// <summary>These labels with one more, or with another value for one.</summary>
    public Labels With(string key, string value)
    {
        var copy = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var pair in values)
            copy[pair.Key] = pair.Value;
        copy[key] = value;
        return new Labels(copy, isOpen);
    }

    public LabelState Look(string key, out string value)
    {
        value = "";
        if (!values.TryGetValue(key, out var found))
            return isOpen ? LabelState.Unknown : LabelState.Absent;
        if (found is null)
            return LabelState.Unknown;
        value = found;
        return LabelState.Present;
    }

    /// <summary>The value of a label that is known; otherwise nothing.</summary>
    public string? this[string key] => Look(key, out var value) == LabelState.Present ? value : null;
}
