using System.Reflection;
using System.Text;

namespace HaKit.VerbDocs;

/// <summary>The reference of verbs: what each takes and does, by its XML docs, and the YAML that a call of it makes.</summary>
internal sealed class VerbPage(string source, IReadOnlyDictionary<string, (Workload Base, Func<Workload, Workload> Call)> cases)
{
    private readonly XmlDocs docs = new(typeof(Workload).Assembly, typeof(Manifest).Assembly);

    public string Write()
    {
        var page = new StringBuilder("""
            # Verbs

            Everything that a workload can be told, in alphabetical order, with the YAML that a call makes; then containers, resources and manifests. Written by
            `dotnet run --project tools/HaKit.VerbDocs` from the code and its XML docs. Names that you may look for and that are called otherwise: [guesses](guesses.md).


            """);
        foreach (var verb in Methods(typeof(Workload)).GroupBy(method => method.Name))
            Verb(page, verb);
        Table(page, "Factories", typeof(Workload), isStatic: true);
        Table(page, "Container", typeof(Container), isStatic: false);
        Table(page, "Resource", typeof(Resource), isStatic: true);
        Table(page, "Manifest", typeof(Manifest), isStatic: false);
        return page.ToString().TrimEnd('\n').ReplaceLineEndings("\n") + "\n";
    }

    private void Verb(StringBuilder page, IGrouping<string, MethodInfo> verb)
    {
        page.Append("## ").Append(verb.Key).Append("\n\n");
        foreach (var method in verb)
        {
            page.Append('`').Append(Signatures.Of(method)).Append("`\n\n").Append(docs.Summary(method)).Append("\n\n");
            var parameters = docs.Parameters(method);
            foreach (var (name, text) in parameters)
                page.Append("- `").Append(name).Append("`: ").Append(text).Append('\n');
            if (parameters.Count > 0)
                page.Append('\n');
        }

        foreach (var (name, (before, call)) in cases.Where(known => known.Key.Split('-')[0] == verb.Key).OrderBy(known => known.Key, StringComparer.Ordinal))
        {
            page.Append("```csharp\n").Append(CaseText.Of(source, name)).Append("\n```\n\n");
            var added = YamlDifference.Of(Manifest.Of(before).ToYaml(), Manifest.Of(call(before)).ToYaml());
            if (added.Length > 0)
                page.Append("```yaml\n").Append(added).Append("```\n\n");
        }
    }

    private void Table(StringBuilder page, string title, Type type, bool isStatic)
    {
        page.Append("# ").Append(title).Append("\n\n| call | does |\n|---|---|\n");
        foreach (var method in Methods(type, isStatic))
            page.Append("| `").Append(Signatures.Of(method).Replace("|", "\\|", StringComparison.Ordinal)).Append("` | ").Append(docs.Summary(method).Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
        page.Append('\n');
    }

    private static IEnumerable<MethodInfo> Methods(Type type, bool isStatic = false) => type
        .GetMethods(BindingFlags.Public | BindingFlags.DeclaredOnly | (isStatic ? BindingFlags.Static : BindingFlags.Instance))
        .Where(method => method.ReturnType == type && !method.IsSpecialName && method.Name[0] != '<')
        .OrderBy(method => method.Name, StringComparer.Ordinal).ThenBy(method => method.GetParameters().Length).ThenBy(Signatures.Of, StringComparer.Ordinal);
}
