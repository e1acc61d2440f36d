using HaKit.Tree.Yaml;
using HaKit.Tree.Yaml.Parsing;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HaKit.Cli.Fixing;

/// <summary>
/// A text that ends inside a block scalar, without a line end: to some readers of YAML the value ends in a line end all the same, to others only once
/// there is one. Nothing may be written behind it.
/// </summary>
internal static class OpenBlock
{
    /// <summary>The text from the block scalar on; null where the text does not end in one.</summary>
    public static string? Tail(string text)
    {
        if (text.Length == 0 || text[^1] == '\n' || text.IndexOfAny(['|', '>']) < 0)
            return null;
        var chunk = YamlReader.Split(text)[^1];
        var parser = new EventParser(text, chunk.Start, chunk.End);
        Scalar? last = null;
        try
        {
            while (parser.MoveNext())
                last = parser.Current as Scalar ?? last;
        }
        catch (YamlException)
        {
            return null;
        }

        if (last is not { Style: ScalarStyle.Literal or ScalarStyle.Folded })
            return null;
        var start = chunk.Start + parser.Offset + (int)last.Start.Index;
        var end = chunk.Start + parser.Offset + (int)last.End.Index;
        return string.IsNullOrWhiteSpace(text[Math.Min(end, text.Length)..]) ? text[start..] : null;
    }
}
