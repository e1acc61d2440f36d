using System.Text;
using HaKit.Judgement;

namespace HaKit.Cli.Output;

/// <summary>The rules' documentation pages, which the tool carries along.</summary>
internal static class RulePages
{
    /// <summary>A page without its heading and its table of facts, which the tool prints itself; null where there is no page.</summary>
    public static string? Body(RuleDescriptor rule)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream($"rules/{rule.Id.Value}.md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal).Split('\n');
        var body = lines.SkipWhile(line => line.Length == 0 || line[0] is '#' or '|' || line.StartsWith("<!--", StringComparison.Ordinal));
        return string.Join('\n', body).TrimEnd() + "\n";
    }
}
