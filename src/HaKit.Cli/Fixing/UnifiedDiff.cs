using System.Globalization;
using System.Text;

namespace HaKit.Cli.Fixing;

/// <summary>Two texts → a unified diff, as <c>patch</c> and <c>git apply</c> take it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff; empty where the texts are equal.</summary>
    public static string Of(string file, string before, string after)
    {
        if (before == after)
            return "";
        var (a, b) = (Split(before), Split(after));
        var steps = LineMatcher.Compare(a, b);
        var text = new StringBuilder();
        text.Append("--- ").Append(Name("a/" + file)).Append("\n+++ ").Append(Name("b/" + file)).Append('\n');
        for (var at = 0; at < steps.Count;)
        {
            var first = steps.FindIndex(at, s => s.Kind != ' ');
            if (first < 0)
                break;
            at = AppendHunk(text, steps, Math.Max(at, first - Context), first, a, b);
        }

        return text.ToString();
    }

    /// <summary>As git writes names: in quotes where they hold what would end the line or the name.</summary>
    private static string Name(string name)
    {
        if (!name.Any(c => c is < ' ' or '"' or '\\' or '\x7f'))
            return name.Contains(' ', StringComparison.Ordinal) ? name + "\t" : name;
        var quoted = new StringBuilder("\"");
        foreach (var c in name)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c is < ' ' or '\x7f')
                quoted.Append('\\').Append(Convert.ToString(c, 8).PadLeft(3, '0'));
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static int AppendHunk(StringBuilder text, List<LineStep> steps, int from, int firstChange, List<string> a, List<string> b)
    {
        var to = firstChange;
        for (var i = firstChange; i < steps.Count && i - to <= 2 * Context; i++)
        {
            if (steps[i].Kind != ' ')
                to = i + 1;
        }

        to = Math.Min(steps.Count, to + Context);
        var hunk = steps.GetRange(from, to - from);
        text.Append("@@ -").Append(Range(hunk[0].Old, hunk.Count(s => s.Kind != '+')))
            .Append(" +").Append(Range(hunk[0].New, hunk.Count(s => s.Kind != '-'))).Append(" @@\n");
        foreach (var step in hunk)
        {
            var line = step.Kind == '+' ? b[step.New] : a[step.Old];
            text.Append(step.Kind).Append(line);
            if (!line.EndsWith('\n'))
                text.Append("\n\\ No newline at end of file\n");
        }

        return to;
    }

    private static string Range(int start, int count) =>
        count == 1 ? (start + 1).ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{(count == 0 ? start : start + 1)},{count}");

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = Lines.After(text, at);
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }
}
