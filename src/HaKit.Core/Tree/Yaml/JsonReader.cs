using System.Globalization;
using System.Text;

namespace HaKit.Tree.Yaml;

/// <summary>
/// JSON as the API server reads it, one value or several behind one another. It is its own reader because YAML's differs where it matters: on
/// the YAML way <c>3.0</c> becomes an integer, in JSON it does not. Gives up without a word on what is not JSON: most of it is YAML.
/// </summary>
internal sealed class JsonReader
{
    private readonly string text;
    private readonly int end;
    private readonly Source source;
    private readonly bool asYaml;
    private int at;
    private int line;
    private int lineStart;
    private int nodes;
    private bool hasLines = true;

    private JsonReader(YamlChunk chunk, Source source, bool asYaml, int start)
    {
        text = chunk.Text;
        end = chunk.End;
        this.source = source;
        this.asYaml = asYaml;
        line = chunk.Line;
        lineStart = chunk.Start;
        at = start;
    }

    /// <summary>The documents of a chunk that is JSON throughout, as kubectl takes a text that begins with a brace for JSON; otherwise null.</summary>
    public static List<Document>? TryRead(YamlChunk chunk, Source source)
    {
        var reader = new JsonReader(chunk, source, asYaml: false, chunk.Start);
        reader.SkipBlanks();
        return reader.at < reader.end && reader.text[reader.at] == '{' ? reader.Documents() : null;
    }

    /// <summary>The one value of a chunk that means the same as JSON and as YAML; otherwise null. The text holds no tabs.</summary>
    public static Document? TryReadYaml(YamlChunk chunk, Source source, (int Start, int Next, int Line)? separator)
    {
        var reader = new JsonReader(chunk, source, asYaml: true, chunk.Start);
        if (separator is { } marker)
        {
            (reader.at, reader.lineStart, reader.line) = (marker.Next, marker.Next, marker.Line + 1);
        }

        reader.SkipBlanks();
        if (reader.at >= reader.end || reader.text[reader.at] is not ('{' or '['))
            return null;
        var start = reader.line;
        var root = reader.Value(0);
        reader.SkipBlanks();
        return root is null || reader.at < reader.end ? null : new Document(source, 0, start, root);
    }

    /// <summary>A text that is one value, from a program and not from a file: its places have no lines.</summary>
    public static Node? ReadValue(string text, Source source)
    {
        var reader = new JsonReader(new YamlChunk(text, 0, text.Length, 1), source, asYaml: false, 0) { hasLines = false };
        var value = reader.Value(0);
        reader.SkipBlanks();
        return reader.at == reader.end ? value : null;
    }

    private List<Document>? Documents()
    {
        var documents = new List<Document>();
        do
        {
            nodes = 0;
            var start = line;
            if (Value(0) is not { } root)
                return null;
            documents.Add(new Document(source, documents.Count, start, root));
            SkipBlanks();
        }
        while (at < end);
        return documents;
    }

    private Node? Value(int depth)
    {
        SkipBlanks();
        if (at >= end || depth > (asYaml ? ReaderLimits.FlowDepth - 1 : ReaderLimits.Depth) || ++nodes > ReaderLimits.Nodes)
            return null;
        var place = Here;
        switch (text[at])
        {
            case '{':
                return Map(place, depth);
            case '[':
                return List(place, depth);
            case '"':
                return String() is { } value ? ScalarNode.String(value, place) : null;
            case 't':
                return Word("true") ? ScalarNode.Boolean(true, place) : null;
            case 'f':
                return Word("false") ? ScalarNode.Boolean(false, place) : null;
            case 'n':
                return Word("null") ? ScalarNode.Null(place) : null;
            default:
                return Number(place);
        }
    }

    private MapNode? Map(Place place, int depth)
    {
        at++;
        var entries = new List<MapEntry>();
        if (Take('}'))
            return new MapNode([], place);
        do
        {
            SkipBlanks();
            var keyPlace = Here;
            var (from, keyLine) = (at, line);
            if (at >= end || text[at] != '"' || String() is not { } key || !Take(':') || (asYaml && (line > keyLine || at - from > ReaderLimits.KeyLength)))
                return null;
            if (Value(depth + 1) is not { } value)
                return null;
            entries.Add(new MapEntry(key, value, keyPlace));
        }
        while (Take(','));
        return Take('}') ? new MapNode(entries.ToArray(), place) : null;
    }

    private ListNode? List(Place place, int depth)
    {
        at++;
        var items = new List<Node>();
        if (Take(']'))
            return new ListNode([], place);
        do
        {
            if (Value(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }
        while (Take(','));
        return Take(']') ? new ListNode(items.ToArray(), place) : null;
    }

    private string? String()
    {
        var from = ++at;
        for (; at < end && text[at] >= ' '; at++)
        {
            if (text[at] == '"')
                return Utf16.Repair(text.Substring(from, at++ - from));
            if (text[at] == '\\')
                return Escaped(from);
        }

        return null;
    }

    private string? Escaped(int from)
    {
        var built = new StringBuilder(text, from, at - from, Math.Max(16, 2 * (at - from)));
        while (at < end && text[at] >= ' ')
        {
            var c = text[at++];
            if (c == '"')
                return Utf16.Repair(built.ToString());
            if (c != '\\')
                built.Append(c);
            else if (at >= end || !Escape(text[at++], built))
                return null;
        }

        return null;
    }

    private bool Escape(char c, StringBuilder built)
    {
        const string Names = "\"\\/bfnrt";
        const string Values = "\"\\/\b\f\n\r\t";
        var known = Names.IndexOf(c);
        if (known >= 0)
        {
            if (c == '/' && asYaml)
                return false;
            built.Append(Values[known]);
            return true;
        }

        if (c != 'u' || at + 4 > end || !ushort.TryParse(text.Substring(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || (asYaml && char.IsSurrogate((char)code)))
            return false;
        built.Append((char)code);
        at += 4;
        return true;
    }

    private ScalarNode? Number(Place place)
    {
        var from = at;
        Take('-', skipBlanks: false);
        if (at < end && text[at] == '0')
            at++;
        else if (!Digits())
            return null;
        var isInteger = true;
        if (Take('.', skipBlanks: false))
        {
            isInteger = false;
            if (!Digits())
                return null;
        }

        if (at < end && text[at] is 'e' or 'E')
        {
            isInteger = false;
            at++;
            if (at < end && text[at] is '+' or '-')
                at++;
            if (!Digits())
                return null;
        }

        var number = text.Substring(from, at - from);
        return asYaml
            ? NumberResolver.Resolve(number, place)
            : new ScalarNode(isInteger ? NodeKind.Integer : NodeKind.Float, number, place);
    }

    private bool Digits()
    {
        var from = at;
        while (at < end && text[at] is >= '0' and <= '9')
            at++;
        return at > from;
    }

    private bool Word(string word)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0 || at + word.Length > end)
            return false;
        at += word.Length;
        return true;
    }

    private bool Take(char c, bool skipBlanks = true)
    {
        if (skipBlanks)
            SkipBlanks();
        if (at >= end || text[at] != c)
            return false;
        at++;
        return true;
    }

    private void SkipBlanks()
    {
        for (; at < end && text[at] is ' ' or '\t' or '\r' or '\n'; at++)
        {
            if (text[at] != '\n')
                continue;
            line++;
            lineStart = at + 1;
        }
    }

    private Place Here => hasLines ? new(source, line, at - lineStart + 1) : new(source);
}
