using System.Text.Json;
using HaKit.Cli.Output;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Baselines;

/// <summary>
/// Findings that a team knows and has not fixed yet. A finding is recognized by rule, object and field, so that moving lines or files makes
/// nothing new; how often each was there counts too.
/// </summary>
internal sealed class Baseline
{
    private readonly Dictionary<Entry, int> counts = [];

    private readonly record struct Entry(string Rule, string Kind, string Namespace, string Name, string Field);

    public static Baseline Of(IEnumerable<Problem> problems)
    {
        var baseline = new Baseline();
        foreach (var problem in problems.Where(p => p.Accepted is null))
            baseline.Add(EntryOf(problem), 1);
        return baseline;
    }

    /// <exception cref="FormatException">Not a baseline; the message says where.</exception>
    public static Baseline Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var baseline = new Baseline();
            foreach (var item in document.RootElement.GetProperty("findings").EnumerateArray())
            {
                string Text(string name) => item.GetProperty(name).GetString() ?? "";
                baseline.Add(new Entry(Text("rule"), Text("kind"), Text("namespace"), Text("name"), Text("field")), item.GetProperty("count").GetInt32());
            }

            return baseline;
        }
        catch (JsonException e)
        {
            throw new FormatException(FormattableString.Invariant($"line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: not JSON"), e);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException("not a baseline: write it with --update-baseline", e);
        }
    }

    /// <summary>The problems, with those marked that the baseline holds.</summary>
    public IReadOnlyList<Problem> Mark(IReadOnlyList<Problem> problems)
    {
        var left = new Dictionary<Entry, int>(counts);
        var marked = new List<Problem>(problems.Count);
        foreach (var problem in problems)
        {
            var entry = EntryOf(problem);
            var isKnown = problem.Accepted is null && left.TryGetValue(entry, out var count) && count > 0;
            if (isKnown)
                left[entry]--;
            marked.Add(isKnown ? problem with { IsKnown = true } : problem);
        }

        return marked;
    }

    public ReadOnlyMemory<byte> Write() => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("findings");
        var entries = counts.Keys.OrderBy(e => e.Rule, StringComparer.Ordinal).ThenBy(e => e.Kind, StringComparer.Ordinal)
            .ThenBy(e => e.Namespace, StringComparer.Ordinal).ThenBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Field, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("rule", entry.Rule);
            json.WriteString("kind", entry.Kind);
            json.WriteString("namespace", entry.Namespace);
            json.WriteString("name", entry.Name);
            json.WriteString("field", entry.Field);
            json.WriteNumber("count", counts[entry]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void Add(Entry entry, int count) => counts[entry] = counts.GetValueOrDefault(entry) + count;

    private static Entry EntryOf(Problem problem) =>
        new(problem.Rule, problem.Object.Kind, problem.Object.Namespace, problem.Object.Name, problem.Field);
}
