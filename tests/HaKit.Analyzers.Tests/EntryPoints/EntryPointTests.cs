using System.Text.Json;
using HaKit.Assessments;
using HaKit.Evaluation;
using HaKit.Inputs;
using HaKit.Manifests;
using HaKit.Testing;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Analyzers.Tests.EntryPoints;

/// <summary>
/// The same manifests through every entry point that reads them: the documents that <c>hakit</c> audits, the files that the compiler reads, and objects
/// added to a manifest in C#. Each must find the same.
/// </summary>
public class EntryPointTests
{
    public static TheoryData<string> Inputs => [.. Files().Keys];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Compiler_and_tool_find_the_same(string input)
    {
        var files = Files()[input];
        var tool = Audit(files).Findings.Where(finding => finding.Accepted is null)
            .Select(finding => $"{finding.File}:{finding.Line} {finding.Rule} {finding.Severity}").Order(StringComparer.Ordinal);
        var compiler = Compiled.Diagnose(Compiled.Of(""), InMemoryFile.Options([.. files.Select(file => new InMemoryFile(file.Name, file.Text))]))
            .Where(found => found.Id != Misuse.Unreadable.Id)
            .Select(found => $"{found.Location.GetLineSpan().Path}:{found.Location.GetLineSpan().StartLinePosition.Line + 1} {found.Id} {Severity(found.Severity)}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(tool.Distinct(StringComparer.Ordinal), compiler.Distinct(StringComparer.Ordinal));
    }

    /// <summary>A manifest has no files, so that what cannot be read cannot be in it: those inputs are left out.</summary>
    [Theory]
    [MemberData(nameof(Inputs))]
    public void Library_and_tool_find_the_same(string input)
    {
        var documents = Documents(Files()[input]);
        if (documents.Any(document => document.State != DocumentState.Read))
            return;
        var tool = Audit(Files()[input]).Findings.Select(finding => $"{finding.Rule} {finding.Object} {finding.Field} {finding.Severity} {finding.Accepted}");
        var spec = new ManifestSpec
        {
            Entries = [.. documents.SelectMany(document => document.Objects).Select(item => new ManifestEntry.Tree(item.Object.Root))],
        };
        var library = ManifestRenderer.Render(spec).Findings.Select(finding => $"{finding.Rule} {finding.Object} {finding.Field} {finding.Severity} {finding.Accepted}");
        Assert.Equal(tool, library);
    }

    private static string Severity(Microsoft.CodeAnalysis.DiagnosticSeverity severity) => severity.ToString();

    private static Assessment Audit(IReadOnlyList<(string Name, string Text)> files) =>
        new DocumentAssessment(Documents(files), new AssessmentOptions { Rules = RuleOptions.Default }).Result;

    private static List<InputDocument> Documents(IReadOnlyList<(string Name, string Text)> files)
    {
        var documents = new List<InputDocument>();
        foreach (var (name, text) in files)
        {
            var source = new Source(SourceKind.Text, name);
            var index = 0;
            foreach (var chunk in YamlReader.Split(text))
            {
                foreach (var document in YamlReader.ReadChunk(chunk, source))
                    documents.Add(DocumentClassifier.Classify(document with { Index = index++ }, chunk));
            }
        }

        return documents;
    }

    /// <summary>Every case of practitioners that is about files as they are, and the example of somebody else's YAML.</summary>
    private static Dictionary<string, IReadOnlyList<(string Name, string Text)>> Files()
    {
        var inputs = new Dictionary<string, IReadOnlyList<(string Name, string Text)>>(StringComparer.Ordinal)
        {
            ["examples/Audit"] = [("manifest.yaml", File.ReadAllText(Path.Combine(Repository.Root, "examples", "Audit", "manifest.yaml")))],
        };
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "HaKit.Cli.Tests", "Cases", "cases.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var files = json.RootElement.GetProperty("files").EnumerateObject().Where(file => file.Name.EndsWith(".yaml", StringComparison.Ordinal) && file.Name != "hakit.yaml");
            inputs.Add(json.RootElement.GetProperty("id").GetString()!, [.. files.Select(file => (file.Name, file.Value.GetString()!))]);
        }

        return inputs;
    }
}
