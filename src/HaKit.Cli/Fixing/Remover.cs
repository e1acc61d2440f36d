namespace HaKit.Cli.Fixing;

/// <summary>Takes a field out of a text.</summary>
internal static class Remover
{
    /// <summary>The new text; null where the field is written in a way that cannot be edited alone.</summary>
    public static string? Remove(string text, SpannedNode root, ReadOnlySpan<(string? Name, int Index)> path)
    {
        var at = root;
        for (var i = 0; i < path.Length; i++)
        {
            if (at.Kind == SpanKind.Alias || at.IsAnchored)
                return null;
            var (name, index) = path[i];
            var child = name is not null ? at.Entries.FindLastIndex(e => e.Key == name) : index < at.Items.Count ? index : -1;
            if (child < 0)
                return null;
            if (i == path.Length - 1)
                return RemoveChild(text, at, child);
            at = name is not null ? at.Entries[child].Value : at.Items[child];
        }

        return null;
    }

    private static string? RemoveChild(string text, SpannedNode parent, int child)
    {
        var spans = parent.Kind == SpanKind.Map
            ? parent.Entries.Select(e => (e.KeyNode.Start, End: Math.Max(e.Value.End, SpanReader.AfterColon(text, e.KeyNode)))).ToList()
            : parent.Items.Select(i => (Start: parent.IsFlow ? i.Start : Dash(text, i), i.End)).ToList();
        var (start, end) = spans[child];
        if (spans.Count == 1)
            return Empty(text, parent);
        if (parent.IsFlow)
        {
            return child + 1 < spans.Count
                ? Lines.Replace(text, start, spans[child + 1].Start, "")
                : Lines.Replace(text, spans[child - 1].End, end, "");
        }

        // The first key of a list item shares its line with the dash, which the next key then takes over.
        return Lines.IsFirst(text, start)
            ? Lines.Replace(text, Lines.StartOf(text, start), Lines.After(text, end), "")
            : child + 1 < spans.Count ? Lines.Replace(text, start, spans[child + 1].Start, "") : null;
    }

    private static int Dash(string text, SpannedNode item) => Math.Max(0, text.LastIndexOf('-', item.Start));

    /// <summary>What loses its only child stays as an empty one: absent and empty can differ.</summary>
    private static string Empty(string text, SpannedNode parent)
    {
        var brackets = parent.Kind == SpanKind.Map ? "{}" : "[]";
        if (parent.IsFlow || !Lines.IsFirst(text, parent.Start))
            return Lines.Replace(text, parent.Start, parent.End, brackets);
        var keyEnd = text.AsSpan(0, parent.Start).TrimEnd().Length;
        return Lines.Replace(text, keyEnd, parent.End, " " + brackets);
    }
}
