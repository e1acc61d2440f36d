using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Cli.Inputs;

/// <summary>Reads files into documents: bytes one after the other, documents in parallel, results in input order.</summary>
internal sealed class InputReader(CliHost host)
{
    public IReadOnlyList<InputDocument> Read(IReadOnlyList<InputFile> files)
    {
        var progress = Progress.Of(host, "documents read");
        var parts = new List<Part>();
        foreach (var file in files)
            AddParts(file, parts);

        var read = new IReadOnlyList<Document>[parts.Count];
        Workers.For(parts.Count, i => read[i] = parts[i].Broken is null ? YamlReader.ReadChunk(parts[i].Chunk, parts[i].Source) : [], progress);
        return InOrder(parts, read);
    }

    private void AddParts(InputFile file, List<Part> parts)
    {
        var problem = (Line: 0, Column: 0, Message: file.Problem);
        try
        {
            if (problem.Message is null)
            {
                var bytes = file.IsStandardInput ? FileBytes.Read(host.Input) : FileBytes.Read(file.FullPath!);
                if (TextDecoder.Decode(bytes.Span, out problem!) is { } text)
                {
                    var source = new InputText(file.Name, text);
                    foreach (var chunk in YamlReader.Split(text))
                        parts.Add(new Part(source, chunk, null));
                    return;
                }
            }
        }
        catch (Exception e) when (IoProblem.IsOne(e))
        {
            problem.Message = IoProblem.Describe(e);
        }

        var place = new Place(new InputText(file.Name, ""), problem.Line, problem.Column);
        parts.Add(new Part(place.Source, default, new InputDocument(place.Source, 0, place, DocumentState.Unreadable) { Reason = problem.Message! }));
    }

    /// <summary>Documents are numbered within their file, and only now is it known how many each part held.</summary>
    private static List<InputDocument> InOrder(List<Part> parts, IReadOnlyList<Document>[] read)
    {
        var all = new List<InputDocument>(parts.Count);
        Source? current = null;
        var index = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Broken is { } broken)
                all.Add(broken);
            foreach (var document in read[i])
            {
                index = ReferenceEquals(document.Source, current) ? index + 1 : 0;
                current = document.Source;
                all.Add(DocumentClassifier.Classify(document.Index == index ? document : document with { Index = index }, parts[i].Chunk));
            }
        }

        return all;
    }

    /// <summary>A chunk of a text, or in its place the file that could not be read.</summary>
    private readonly record struct Part(Source Source, YamlChunk Chunk, InputDocument? Broken);
}
