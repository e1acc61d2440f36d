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
    public static string List(IReadOnlyList<string> items) => List(items.Count, i => items[i]);

    /// <summary>As above, of items that are made on demand: no more are than the list names.</summary>
    public static string List(int count, Func<int, string> item) => count switch
    {
        0 => "",
        1 => item(0),
        > MostItems => string.Join(", ", Enumerable.Range(0, FewItems).Select(item)) + string.Format(CultureInfo.InvariantCulture, " and {0} more", count - FewItems),
        _ => string.Join(", ", Enumerable.Range(0, count - 1).Select(item)) + " and " + item(count - 1),
    };

    public static string Names(IReadOnlyList<Facts.WorkloadFacts> workloads) => List(workloads.Count, i => Name(workloads[i].Object));
}
