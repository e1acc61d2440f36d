using System.Text;
using HaKit.Evaluation;

namespace HaKit.Cli.Output;

/// <summary>The rules' documentation pages, which the tool carries along and shows as plain text.</summary>
internal static class RulePages
{
    /// <summary>A page without its heading and its table of facts, which the tool prints itself; null where there is no page.</summary>
    public static string? Body(RuleDescriptor rule)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream($"rules/{rule.Id.Value}.md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Plain(reader.ReadToEnd());
    }

    internal static string Plain(string markdown)
    {
        var text = new StringBuilder();
        var inCode = false;
        foreach (var line in markdown.Replace("\r", "", StringComparison.Ordinal).Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                inCode = !inCode;
            else if (inCode)
                text.Append("    ").Append(line).Append('\n');
            else if (line.StartsWith("## ", StringComparison.Ordinal))
                text.Append(line.AsSpan(3)).Append(":\n");
            else if (!IsFrame(line) && !(line.Length == 0 && EndsBlank(text)))
                text.Append(WithoutLinks(line).Replace("**", "", StringComparison.Ordinal)).Append('\n');
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static bool IsFrame(string line) => line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith('|') || line.StartsWith("<!--", StringComparison.Ordinal);

    private static bool EndsBlank(StringBuilder text) => text.Length == 0 || (text.Length > 1 && text[^1] == '\n' && text[^2] == '\n');

    /// <summary><c>[HAK2001](HAK2001.md)</c> → <c>HAK2001</c>, <c>&lt;https://…&gt;</c> → the address.</summary>
    private static string WithoutLinks(string line)
    {
        for (var middle = line.IndexOf("](", StringComparison.Ordinal); middle >= 0; middle = line.IndexOf("](", StringComparison.Ordinal))
        {
            var open = line.LastIndexOf('[', middle);
            var close = line.IndexOf(')', middle);
            if (open < 0 || close < 0)
                break;
            line = line[..open] + line[(open + 1)..middle] + line[(close + 1)..];
        }

        return line.Replace("<https://", "https://", StringComparison.Ordinal).TrimEnd('>');
    }
}
