namespace HaKit.Cli.Fixing;

internal enum SpanKind
{
    Scalar,
    Map,
    List,

    /// <summary>Stands for something written elsewhere, so that changing it would change both.</summary>
    Alias,
}

/// <summary>One key of a map with the spans of key and value.</summary>
internal sealed record SpannedEntry(string Key, SpannedNode KeyNode, SpannedNode Value);

/// <summary>What a value is in the text: where it starts and ends, and in which style it is written.</summary>
internal sealed class SpannedNode(SpanKind kind, int start, int end)
{
    public SpanKind Kind { get; } = kind;

    public int Start { get; } = start;

    /// <summary>Where its last character ends; for a block, the end of its last child.</summary>
    public int End { get; set; } = end;

    /// <summary>Written with brackets, or JSON.</summary>
    public bool IsFlow { get; init; }

    /// <summary>An anchor here means that other places show the same value.</summary>
    public bool IsAnchored { get; init; }

    public List<SpannedEntry> Entries { get; } = [];

    public List<SpannedNode> Items { get; } = [];
}
