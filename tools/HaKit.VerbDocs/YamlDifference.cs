using System.Text;

namespace HaKit.VerbDocs;

/// <summary>What one YAML text has and another has not, with the lines that it stands under.</summary>
internal static class YamlDifference
{
    public static string Of(string before, string after)
    {
        var known = Documents(before);
        var text = new StringBuilder();
        foreach (var (title, lines) in Documents(after))
        {
            var shown = known.TryGetValue(title, out var old) ? Added(old, lines) : lines;
            if (shown.Count == 0)
                continue;
            if (text.Length > 0)
                text.Append("---\n");
            if (old is not null)
                text.Append("# ").Append(title).Append('\n');
            text.AppendJoin('\n', shown).Append('\n');
        }

        return text.ToString();
    }

    private static Dictionary<string, List<string>> Documents(string yaml)
    {
        var documents = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var document in yaml.Split("---\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = document.TrimEnd('\n').Split('\n').ToList();
            documents.TryAdd(Value(lines, "kind: ") + " " + Value(lines, "  name: "), lines);
        }

        return documents;
    }

    private static string Value(List<string> lines, string key) => lines.Find(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..] ?? "";

    /// <summary>The lines that are new, each below the lines that it belongs to.</summary>
    private static List<string> Added(List<string> before, List<string> after)
    {
        var isCommon = Common(before, after);
        var shown = new SortedSet<int>();
        for (var i = 0; i < after.Count; i++)
        {
            if (isCommon[i])
                continue;
            shown.Add(i);
            var indent = Indent(after[i]);
            for (var above = i - 1; above >= 0 && indent > 0; above--)
            {
                if (after[above].Trim().Length == 0 || Indent(after[above]) >= indent)
                    continue;
                indent = Indent(after[above]);
                shown.Add(above);
            }
        }

        return [.. shown.Select(i => after[i])];
    }

    /// <summary>An item's dash counts as half a step, so that its other lines stand below it.</summary>
    private static int Indent(string line)
    {
        var spaces = line.Length - line.TrimStart(' ').Length;
        return line.AsSpan(spaces).StartsWith("- ", StringComparison.Ordinal) ? (spaces * 2) + 1 : spaces * 2;
    }

    private static bool[] Common(List<string> before, List<string> after)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        var common = new bool[after.Count];
        for (int i = 0, j = 0; i < before.Count && j < after.Count;)
        {
            if (before[i] == after[j])
            {
                common[j++] = true;
                i++;
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }
}
