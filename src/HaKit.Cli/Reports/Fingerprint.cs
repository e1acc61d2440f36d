using System.Globalization;

namespace HaKit.Cli.Reports;

/// <summary>What stays the same about a problem when lines move: rule, object and field.</summary>
internal static class Fingerprint
{
    public static string Of(Problem problem)
    {
        var o = problem.Object;
        var hash = 14695981039346656037UL;
        foreach (var part in (ReadOnlySpan<string>)[problem.Rule, o.Kind, o.Namespace, o.Name, problem.Field])
        {
            foreach (var c in part)
                hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ 0x1F) * 1099511628211UL;
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
