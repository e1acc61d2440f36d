using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Cli.Inputs;

/// <summary>A file after reading: its text, or why it has none.</summary>
internal sealed record LoadedInput(InputText Source, InputDocument? Broken = null);

/// <summary>Reads files into documents: bytes one after the other, documents in parallel, results in input order.</summary>
internal sealed class InputReader(CliHost host)
{
    public IReadOnlyList<InputDocument> Read(IReadOnlyList<InputFile> files) => Parse([.. files.Select(Load)]);

    public LoadedInput Load(InputFile file)
    {
        var problem = (Line: 0, Column: 0, Message: file.Problem);
        try
        {
            if (problem.Message is null)
            {
                var bytes = file.IsStandardInput ? FileBytes.Read(host.Input) : FileBytes.Read(file.FullPath!);
                if (TextDecoder.Decode(bytes.Span, out problem!) is { } decoded)
                    return new LoadedInput(new InputText(file.Name, decoded.Text, file.FullPath, decoded.Encoding));
            }
        }
        catch (Exception e) when (IoProblem.IsOne(e))
        {
            problem.Message = IoProblem.Describe(e);
        }

        var source = new InputText(file.Name, "");
        var place = new Place(source, problem.Line, problem.Column);
        return new LoadedInput(source, new InputDocument(source, 0, place, DocumentState.Unreadable) { Reason = problem.Message! });
    }

    public IReadOnlyList<InputDocument> Parse(IReadOnlyList<LoadedInput> inputs)
    {
        var parts = new List<Part>();
        foreach (var input in inputs)
        {
            if (input.Broken is not null)
                parts.Add(new Part(input.Source, default, input.Broken));
            else
                parts.AddRange(YamlReader.Split(input.Source.Text).Select(chunk => new Part(input.Source, chunk, null)));
        }

        var read = new IReadOnlyList<Document>[parts.Count];
        Workers.For(
            parts.Count,
            i => read[i] = parts[i].Broken is null ? YamlReader.ReadChunk(parts[i].Chunk, parts[i].Source) : [],
            Progress.Of(host, "documents read"));
        return InOrder(parts, read);
    }

    /// <summary>Documents are numbered within their file, and only now is it known how many each part held.</summary>
    private static List<InputDocument> InOrder(List<Part> parts, IReadOnlyList<Document>[] read)
    {
        var all = new List<InputDocument>(parts.Count);
        Source? current = null;
        var index = 0;
        var patches = new KustomizePatches();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Broken is { } broken)
                all.Add(broken);
            foreach (var document in read[i])
            {
                index = ReferenceEquals(document.Source, current) ? index + 1 : 0;
                current = document.Source;
                patches.Add(document);
                var classified = DocumentClassifier.Classify(document.Index == index ? document : document with { Index = index }, parts[i].Chunk);
                all.Add(read[i].Count == 1 ? classified with { Chunk = parts[i].Chunk } : classified);
            }
        }

        return patches.IsEmpty ? all : all.ConvertAll(patches.Applied);
    }

    /// <summary>A chunk of a text, or in its place the file that could not be read.</summary>
    private readonly record struct Part(InputText Source, YamlChunk Chunk, InputDocument? Broken);
}
