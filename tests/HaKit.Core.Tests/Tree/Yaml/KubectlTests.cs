using System.Globalization;
using System.Text.Json;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Core.Tests.Tree.Yaml;

/// <summary>
/// What kubectl 1.32 read from some two thousand texts, written by hand and at random (<c>kubectl annotate --local -f FILE -o json</c>): we read the same
/// values, and refuse what it refuses.
/// </summary>
public class KubectlTests
{
    [Fact]
    public void Every_recorded_text_IsReadAsKubectlReadsIt()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "kubectl-yaml.jsonl")))
        {
            using var recorded = JsonDocument.Parse(line);
            var text = recorded.RootElement.GetProperty("text").GetString()!;
            var documents = YamlReader.Read(text, Source.None);
            var expected = recorded.RootElement.TryGetProperty("values", out var values) ? Shown(values) : "refused";
            var actual = documents.Any(d => d.Problem is not null)
                ? "refused"
                : "[" + string.Join(",", documents.Where(d => d.Root is not null and not ScalarNode { Kind: NodeKind.Null }).Select(d => Shown(d.Root!))) + "]";
            if (actual != expected)
                wrong.Add($"{text}\nkubectl: {expected}\nhakit: {actual} {documents.FirstOrDefault(d => d.Problem is not null)?.Problem}");
            count++;
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong.Take(5)));
        Assert.True(count > 1_500, $"only {count} texts");
    }

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}={Shown(p.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(",", value.EnumerateArray().Select(Shown)) + "]",
        JsonValueKind.String => "'" + value.GetString() + "'",
        JsonValueKind.Number => Number(value.GetRawText()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private static string Shown(Node node) => node switch
    {
        MapNode map => "{" + string.Join(",", map.Entries.GroupBy(e => e.Key).Select(g => g.Last()).OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}={Shown(e.Value)}")) + "}",
        ListNode list => "[" + string.Join(",", list.Items.Select(Shown)) + "]",
        ScalarNode { Kind: NodeKind.String } text => "'" + text.Text + "'",
        ScalarNode { Kind: NodeKind.Integer or NodeKind.Float } number => Number(number.Text),
        ScalarNode { Kind: NodeKind.Null } => "null",
        ScalarNode scalar => scalar.Text,
        _ => node.Kind.ToString(),
    };

    private static string Number(string text) => double.Parse(text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
}
