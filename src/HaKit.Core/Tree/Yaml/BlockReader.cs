namespace HaKit.Tree.Yaml;

/// <summary>
/// Reads at a glance the YAML that people and tools write day by day: block maps and lists, scalars of one line, literal blocks, short flow
/// lists. Whatever else a document holds, right or wrong, it gives up on and leaves to the parser, whose tree it would have to match: it exists
/// because the parser takes the better part of a second to start and a hundred times as long to read.
/// </summary>
internal sealed partial class BlockReader
{
    private readonly string text;
    private readonly int end;
    private readonly Source source;
    private readonly TextCache cache;
    private int nodes;

    // The line being read: what is left of it, and its indentation, which a dash moves to the right.
    private bool hasLine;
    private int line;
    private int lineStart;
    private int indent;
    private int at;
    private int stop;
    private int nextLine;

    private BlockReader(YamlChunk chunk, Source source, TextCache cache)
    {
        text = chunk.Text;
        end = chunk.End;
        this.source = source;
        this.cache = cache;
        line = chunk.Line - 1;
        nextLine = chunk.Start;
    }

    /// <summary>The one document of a chunk without tabs and odd line breaks; null where the parser must read it.</summary>
    public static Document? TryRead(YamlChunk chunk, Source source, TextCache cache)
    {
        var reader = new BlockReader(chunk, source, cache);
        reader.NextLine();
        if (!reader.hasLine || reader.text[reader.at] == '%')
            return null;
        var hasMarker = reader.IsMarker('-');
        var markerLine = reader.line;
        if (!hasMarker && string.CompareOrdinal(reader.text, reader.lineStart, "---", 0, 3) == 0)
            return null;
        if (hasMarker)
        {
            reader.at += 3;
            if (!reader.IsRestEmpty())
                return null;
            reader.NextLine();
        }

        if (!reader.hasLine || reader.indent != 0 || reader.IsMarker('-'))
            return null;
        var root = reader.Block(0);
        return root is null || reader.hasLine ? null : new Document(source, 0, hasMarker ? markerLine : root.Place.Line, root);
    }

    /// <summary>The map or list that begins here.</summary>
    private Node? Block(int depth)
    {
        if (depth > ReaderLimits.Depth)
            return null;
        return IsDash() ? List(depth) : Map(depth);
    }

    private MapNode? Map(int depth)
    {
        var column = indent;
        var place = Here;
        var entries = new List<MapEntry>();
        while (hasLine && indent == column)
        {
            var keyPlace = Here;
            if (IsDash() || ++nodes > ReaderLimits.Nodes || Key() is not { } key || Value(column, depth, isItem: false) is not { } value)
                return null;
            entries.Add(new MapEntry(key, value, keyPlace));
        }

        return hasLine && indent > column ? null : new MapNode(entries.ToArray(), place);
    }

    private ListNode? List(int depth)
    {
        var column = indent;
        var place = Here;
        var items = new List<Node>();
        while (hasLine && indent == column && IsDash())
        {
            at++;
            if (Value(column, depth, isItem: true) is not { } item)
                return null;
            items.Add(item);
        }

        return hasLine && indent > column ? null : new ListNode(items.ToArray(), place);
    }

    /// <summary>What stands behind a colon or dash at <paramref name="column"/>; ends at the beginning of the next line.</summary>
    private Node? Value(int column, int depth, bool isItem)
    {
        if (++nodes > ReaderLimits.Nodes)
            return null;
        var behind = Here;
        if (IsRestEmpty())
            return Below(column, depth, isItem, behind);
        if (text[at] is '|')
            return Literal(column);
        if (isItem && (IsDash() || HasKey()))
        {
            indent = at - lineStart;
            return Block(depth + 1);
        }

        var value = text[at] is '[' or '{' ? Flow(depth + 1) : Scalar();
        if (value is null || !IsRestEmpty())
            return null;
        NextLine();
        return hasLine && indent > column ? null : value;
    }

    /// <summary>The block on the lines below; null's node where there is none. A list may stand at the indentation of its key.</summary>
    private Node? Below(int column, int depth, bool isItem, Place behind)
    {
        NextLine();
        if (hasLine && (indent > column || (indent == column && !isItem && IsDash())))
            return Block(depth + 1);
        return ScalarNode.Null(behind);
    }

    private bool IsDash() => text[at] == '-' && (at + 1 == stop || text[at + 1] == ' ');

    private bool IsMarker(char c) => at == lineStart && at + 3 <= stop && text[at] == c && text[at + 1] == c && text[at + 2] == c && (at + 3 == stop || text[at + 3] == ' ');

    /// <summary>Skips blanks; true at the end of the line or a comment.</summary>
    private bool IsRestEmpty()
    {
        var from = at;
        while (at < stop && text[at] == ' ')
            at++;
        return at == stop || (text[at] == '#' && (at > from || at == lineStart));
    }

    /// <summary>Goes to the next line that is neither blank nor a comment.</summary>
    private void NextLine()
    {
        while (nextLine < end)
        {
            BeginLine();
            while (at < stop && text[at] == ' ')
                at++;
            if (at == stop || text[at] == '#')
                continue;
            indent = at - lineStart;
            hasLine = true;
            if (IsMarker('.'))
                EndDocument();
            return;
        }

        hasLine = false;
    }

    /// <summary>A <c>...</c> ends the text; where it does not, the line stays and nothing takes it.</summary>
    private void EndDocument()
    {
        at += 3;
        hasLine = !IsRestEmpty() || nextLine < end;
        indent = -1;
    }

    /// <summary>Takes the next line, without its end and the blanks before it.</summary>
    private void BeginLine()
    {
        line++;
        lineStart = at = nextLine;
        var newline = text.IndexOf('\n', lineStart, end - lineStart);
        stop = newline < 0 ? end : newline;
        nextLine = newline < 0 ? end : newline + 1;
        if (stop > lineStart && text[stop - 1] == '\r')
            stop--;
        while (stop > lineStart && text[stop - 1] == ' ')
            stop--;
    }

    private Place Here => new(source, line, at - lineStart + 1);
}
