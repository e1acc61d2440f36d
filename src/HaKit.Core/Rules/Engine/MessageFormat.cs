using System.Globalization;

namespace HaKit.Evaluation;

/// <summary>Words for messages.</summary>
internal static class MessageFormat
{
    /// <summary>A longer list names a few and counts the rest.</summary>
    private const int MostItems = 10;

    private const int FewItems = 5;

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>1 replica</c>, <c>3 replicas</c>.</summary>
    public static string Count(int value, string noun) => value == 1 ? $"1 {noun}" : $"{Number(value)} {noun}s";

    /// <summary><c>1 stays Pending</c>, <c>2 stay Pending</c>.</summary>
    public static string Pending(int value) => $"{Number(value)} {(value == 1 ? "stays" : "stay")} Pending";

    /// <summary><c>Deployment web</c>: kind and name, for objects named in another one's message.</summary>
    public static string Name(Tree.ManifestObject manifest) => $"{manifest.Kind} {manifest.Name}";

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>; of very many, a few and how many more.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        2 => $"{items[0]} and {items[1]}",
        > MostItems => string.Join(", ", items.Take(FewItems)) + string.Format(CultureInfo.InvariantCulture, " and {0} more", items.Count - FewItems),
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[items.Count - 1],
    };

    public static string Names(IEnumerable<Facts.WorkloadFacts> workloads) => List([.. workloads.Select(workload => Name(workload.Object))]);
}
