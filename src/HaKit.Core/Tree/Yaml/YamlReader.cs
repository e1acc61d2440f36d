using HaKit.Tree.Yaml.Parsing;
using YamlDotNet.Core;

namespace HaKit.Tree.Yaml;

/// <summary>
/// Text → located trees. Reads what <c>kubectl apply -f</c> reads, the way it reads it: YAML 1.1 scalars, JSON, several documents, anchors
/// and merge keys; a document that cannot be read yields a problem with its place, and reading goes on behind it.
/// </summary>
internal static class YamlReader
{
    [ThreadStatic]
    private static TextCache? cache;

    /// <summary>The documents of <paramref name="text"/>, in order, numbered from 0.</summary>
    public static IReadOnlyList<Document> Read(string text, Source source)
    {
        var documents = new List<Document>();
        foreach (var chunk in Split(text))
        {
            foreach (var document in ReadChunk(chunk, source))
                documents.Add(document with { Index = documents.Count });
        }

        return documents;
    }

    /// <summary>The parts that can be read independently of each other, and in parallel.</summary>
    public static IReadOnlyList<YamlChunk> Split(string text) => YamlSplitter.Split(text);

    /// <summary>One JSON value; null where the text is not that. No place of it has a line.</summary>
    public static Node? ReadJson(string text, Source source) => JsonReader.ReadValue(text, source);

    /// <summary>The documents of one chunk, most often one, numbered from 0.</summary>
    public static IReadOnlyList<Document> ReadChunk(YamlChunk chunk, Source source)
    {
        // JSON comes first: it allows characters that YAML does not. To kubectl a text is JSON from its first character on, or YAML throughout.
        var separator = YamlSplitter.Separator(chunk);
        var beginsText = chunk.Start == 0 || (chunk.Start == 1 && chunk.Text[0] == '\uFEFF');
        if (separator is null && beginsText && JsonReader.TryRead(chunk, source) is { } json)
            return json;
        if (TextCheck.Find(chunk, source, out var isSimple) is { } problem)
            return [new Document(source, 0, chunk.Line, null, problem)];
        if (separator is { } marker && JoinedToSeparator(chunk, marker, source) is { } lost)
            return [new Document(source, 0, marker.Line, null, lost)];
        if (isSimple && JsonReader.TryReadYaml(chunk, source, separator) is { } flow)
            return [flow];
        return isSimple && BlockReader.TryRead(chunk, source, cache ??= new TextCache()) is { } block ? [block] : ReadEvents(chunk, source);
    }

    /// <summary>By the full parser; what <see cref="BlockReader"/> reads it reads alike.</summary>
    internal static List<Document> ReadEvents(YamlChunk chunk, Source source)
    {
        // kubectl keeps a separator only where nothing precedes it.
        var separator = YamlSplitter.Separator(chunk);
        var (start, line) = separator is { Start: > 1 } marker ? (marker.Next, marker.Line + 1) : (chunk.Start, chunk.Line);
        var documents = new List<Document>();
        var parser = new EventParser(chunk.Text, start, chunk.End);
        var events = new EventReader(parser, source, line);
        try
        {
            var document = events.ReadDocument(0) ?? (separator is null ? null : new Document(source, 0, line, null));
            if (document is null)
                return documents;
            documents.Add(separator is { } shown ? document with { Line = shown.Line } : document);
            if (parser.RestIndex is { } rest && Dropped(chunk, start + rest) is { } lostLine)
                documents.Add(new Document(source, 1, lostLine, null) { IsDropped = true });
        }
        catch (ReadException broken)
        {
            documents.Add(new Document(source, 0, Math.Max(events.DocumentLine, chunk.Line), null, broken.Problem));
        }
        catch (YamlException broken)
        {
            documents.Add(new Document(source, 0, Math.Max(events.DocumentLine, chunk.Line), null, SyntaxProblem.From(broken, line, parser.Position, chunk, source)));
        }

        return documents;
    }

    /// <summary>kubectl cuts off the line of a separator, and refuses what it would lose with it.</summary>
    private static ReadProblem? JoinedToSeparator(YamlChunk chunk, (int Start, int Next, int Line) separator, Source source)
    {
        var rest = chunk.Text.Substring(separator.Start + 3, separator.Next - separator.Start - 3);
        var joined = rest.Trim();
        if (joined.Length == 0 || joined[0] == '#')
            return null;
        var shown = joined.Length > 40 ? joined.Substring(0, 40) + "…" : joined;
        return new ReadProblem(
            $"kubectl takes a line that begins with --- for the end of a document and refuses what follows on it, '{shown}': put it on the next line",
            new Place(source, separator.Line, 4 + rest.IndexOf(joined, StringComparison.Ordinal)));
    }

    /// <summary>The line at which content begins that kubectl does not read, null where none does.</summary>
    private static int? Dropped(YamlChunk chunk, int from)
    {
        var line = chunk.Line;
        for (var i = chunk.Start; i < from; i++)
            line += chunk.Text[i] == '\n' ? 1 : 0;
        for (var at = from; at < chunk.End; line++)
        {
            var newline = chunk.Text.IndexOf('\n', at, chunk.End - at);
            var next = newline < 0 ? chunk.End : newline + 1;
            var isMarker = string.CompareOrdinal(chunk.Text, at, "...", 0, 3) == 0 && !YamlSplitter.HasContent(chunk.Text, at + 3, next);
            if (!isMarker && YamlSplitter.HasContent(chunk.Text, at, next))
                return line;
            at = next;
        }

        return null;
    }
}
