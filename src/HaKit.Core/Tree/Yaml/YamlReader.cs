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
        // JSON comes first: it allows characters that YAML does not.
        if (JsonReader.TryRead(chunk, source) is { } json)
            return json;
        if (TextCheck.Find(chunk, source, out var isSimple) is { } problem)
            return [new Document(source, 0, chunk.Line, null, problem)];
        return isSimple && BlockReader.TryRead(chunk, source, cache ??= new TextCache()) is { } block ? [block] : ReadEvents(chunk, source);
    }

    /// <summary>By the full parser; what <see cref="BlockReader"/> reads it reads alike.</summary>
    internal static List<Document> ReadEvents(YamlChunk chunk, Source source)
    {
        var documents = new List<Document>();
        var scanner = new Scanner(new ChunkTextReader(chunk));
        var events = new EventReader(new Parser(scanner), source, chunk.Line);
        try
        {
            while (events.ReadDocument(documents.Count) is { } document)
                documents.Add(document);
        }
        catch (ReadException broken)
        {
            documents.Add(new Document(source, documents.Count, Math.Max(events.DocumentLine, chunk.Line), null, broken.Problem));
        }
        catch (Exception broken) when (IsParserFailure(broken))
        {
            documents.Add(new Document(source, documents.Count, Math.Max(events.DocumentLine, chunk.Line), null, SyntaxProblem.From(broken, scanner.CurrentPosition, chunk, source)));
        }

        return documents;
    }

    /// <summary>On damaged input the parser fails not only with its own exception.</summary>
    private static bool IsParserFailure(Exception exception) => exception
        is YamlException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException;
}
