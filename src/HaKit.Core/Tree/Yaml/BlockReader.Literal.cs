using System.Text;

namespace HaKit.Tree.Yaml;

/// <summary>Literal blocks and flow collections.</summary>
internal sealed partial class BlockReader
{
    /// <summary>A <c>|</c> block without an indentation indicator below a key or dash at <paramref name="column"/>.</summary>
    private ScalarNode? Literal(int column)
    {
        var place = Here;
        at++;
        var chomping = at < stop && text[at] is '-' or '+' ? text[at++] : ' ';
        if (at < stop)
            return null;
        var built = new StringBuilder();
        var blanks = 0;
        var depth = 0;
        var longest = 0;
        while (nextLine < end)
        {
            var (from, to, isBlank) = PeekLine();
            var spaces = from - nextLine;
            if (isBlank ? depth == 0 || spaces <= depth : spaces < depth || depth == 0 && spaces <= column)
            {
                if (!isBlank)
                    break;
                longest = Math.Max(longest, spaces);
                blanks++;
            }
            else
            {
                // A line of more spaces before the first text says how deep the block is, and the text is not in it.
                if (depth == 0 && longest > spaces)
                    return null;
                depth = depth == 0 ? spaces : depth;
                built.Append('\n', blanks).Append(text, nextLine + depth, to - nextLine - depth).Append('\n');
                blanks = 0;
            }

            BeginLine();
        }

        if (built.Length == 0)
            return null;
        NextLine();
        if (hasLine && indent > column)
            return null;
        if (chomping == '-')
            built.Length--;
        else if (chomping == '+')
            built.Append('\n', blanks);
        return ScalarNode.String(built.ToString(), place);
    }

    /// <summary>The next line: where its text begins and ends, its trailing blanks kept.</summary>
    private (int From, int To, bool IsBlank) PeekLine()
    {
        var newline = text.IndexOf('\n', nextLine, end - nextLine);
        var to = newline < 0 ? end : newline;
        if (to > nextLine && text[to - 1] == '\r')
            to--;
        var from = nextLine;
        while (from < to && text[from] == ' ')
            from++;
        return (from, to, from == to);
    }

    /// <summary>A flow list or map that ends on this line, of quoted strings and plain words.</summary>
    private Node? Flow(int depth)
    {
        if (depth > ReaderLimits.FlowDepth)
            return null;
        return text[at] == '[' ? FlowList(depth) : FlowMap(depth);
    }

    private ListNode? FlowList(int depth)
    {
        var place = Here;
        var items = new List<Node>();
        at++;
        if (Next() == ']')
        {
            at++;
            return new ListNode([], place);
        }

        while (true)
        {
            if (FlowValue(depth) is not { } item)
                return null;
            items.Add(item);
            switch (Next())
            {
                case ',':
                    at++;
                    break;
                case ']':
                    at++;
                    return new ListNode(items.ToArray(), place);
                default:
                    return null;
            }
        }
    }

    private MapNode? FlowMap(int depth)
    {
        var place = Here;
        var entries = new List<MapEntry>();
        at++;
        if (Next() == '}')
        {
            at++;
            return new MapNode([], place);
        }

        while (true)
        {
            Next();
            var keyPlace = Here;
            if (FlowValue(depth) is not ScalarNode { Kind: not NodeKind.Null } key
                || key.Text == "<<" || at - lineStart - keyPlace.Column > ReaderLimits.KeyLength || at + 1 >= stop || text[at] != ':' || text[at + 1] != ' ')
                return null;
            at++;
            if (FlowValue(depth) is not { } value)
                return null;
            entries.Add(new MapEntry(key.Text, value, keyPlace));
            switch (Next())
            {
                case ',':
                    at++;
                    break;
                case '}':
                    at++;
                    return new MapNode(entries.ToArray(), place);
                default:
                    return null;
            }
        }
    }

    private Node? FlowValue(int depth)
    {
        if (++nodes > ReaderLimits.Nodes)
            return null;
        switch (Next())
        {
            case '[' or '{':
                return Flow(depth + 1);
            case '"' or '\'':
                return Scalar();
        }

        var from = at;
        var place = Here;
        while (at < stop && IsWord(text[at]))
            at++;
        if (at == from || (text[from] == '-' && at == from + 1) || (at < stop && text[at] is not (',' or ']' or '}' or ' ' or ':')))
            return null;
        return Resolve(cache.Take(text, from, at - from), place);
    }

    /// <summary>The next character that is not a blank; NUL at the end of the line.</summary>
    private char Next()
    {
        while (at < stop && text[at] == ' ')
            at++;
        return at < stop ? text[at] : '\0';
    }

    private static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '/' or '-';
}
