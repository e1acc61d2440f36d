using YamlDotNet.Core;

namespace HaKit.Tree.Yaml;

/// <summary>The parser's error as ours: where it is, and what it most often means.</summary>
internal static class SyntaxProblem
{
    /// <param name="broken">What the parser says.</param>
    /// <param name="firstLine">The line at which it began.</param>
    /// <param name="position">Where it stands.</param>
    /// <param name="chunk">The document.</param>
    /// <param name="source">Where it is from.</param>
    public static ReadProblem From(YamlException broken, int firstLine, Mark position, YamlChunk chunk, Source source)
    {
        var place = new Place(source, (int)broken.Start.Line + firstLine - 1, (int)broken.Start.Column);
        if (FirstTab(chunk, place.Line, (int)position.Line + firstLine - 1) is { } tab)
            return new ReadProblem("a tab in the indentation; YAML indents with spaces", new Place(source, tab.Line, tab.Column));
        return new ReadProblem("not valid YAML: " + broken.Message, place);
    }

    /// <summary>The first tab among the leading blanks of a line between the error and where the parser stands.</summary>
    private static (int Line, int Column)? FirstTab(YamlChunk chunk, int from, int to)
    {
        var at = chunk.Start;
        for (var line = chunk.Line; line <= to && at < chunk.End; line++)
        {
            var start = at;
            while (at < chunk.End && chunk.Text[at] == ' ')
                at++;
            if (line >= from && at < chunk.End && chunk.Text[at] == '\t')
                return (line, at - start + 1);
            var newline = chunk.Text.IndexOf('\n', at, chunk.End - at);
            at = newline < 0 ? chunk.End : newline + 1;
        }

        return null;
    }
}
