using System.Text.RegularExpressions;

namespace HaKit.CodeFixes.Chains;

/// <summary>Writes HaKit's names as short as the file that they go into can read them.</summary>
internal static class Imported
{
    private const string Namespace = nameof(HaKit);

    public static IReadOnlyList<Verb> Names(IReadOnlyList<Verb> verbs, Site site)
    {
        var isImported = site.Model.LookupNamespacesAndTypes(site.Node.SpanStart, name: nameof(Workload)).Any(type => type.ContainingNamespace?.Name == Namespace);
        return verbs.Select(verb => verb with { Arguments = Array.ConvertAll(verb.Arguments, argument => (argument.Parameter, isImported ? Short(argument.Text) : Long(argument.Text))) }).ToList();
    }

    private static string Short(string text) => text.StartsWith(Namespace + ".", StringComparison.Ordinal) ? text.Substring(Namespace.Length + 1) : text;

    // An extension method needs the using that is not there.
    private static string Long(string text) => Regex.Replace(text, @"^(\d+)\.Seconds\(\)$", "System.TimeSpan.FromSeconds($1)");
}
