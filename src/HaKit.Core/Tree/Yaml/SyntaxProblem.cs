using YamlDotNet.Core;

namespace HaKit.Tree.Yaml;

/// <summary>The parser's error as ours: where it is, and what it most often means.</summary>
internal static class SyntaxProblem
{
    /// <param name="position">Where the parser stands, for the failures that do not say.</param>
    public static ReadProblem From(Exception broken, Mark position, YamlChunk chunk, Source source)
    {
        var known = broken as YamlException;
        var mark = known is { Start.Line: > 0 } ? known.Start : position;
        var place = new Place(source, (int)mark.Line + chunk.Line - 1, (int)mark.Column);
        if (FirstTab(chunk, place.Line, (int)position.Line + chunk.Line - 1) is { } tab)
            return new ReadProblem("a tab in the indentation; YAML indents with spaces", new Place(source, tab.Line, tab.Column));
        return new ReadProblem("not valid YAML: " + (known is null ? "it cannot be parsed from here on" : Sentence(known.Message)), place);
    }

    private static string Sentence(string message) => message.Length == 0
        ? "it cannot be parsed"
        : char.ToLowerInvariant(message[0]) + message.Substring(1).TrimEnd('.').Replace("\r", "").Replace('\n', ' ');

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
