using HaKit.Analyzers.Assessing;
using HaKit.Assessments;
using HaKit.Inputs;
using HaKit.Evaluation;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HaKit.Analyzers.Manifests;

/// <summary>The YAML files of one project, evaluated together: what is missing in one may stand in another.</summary>
internal sealed class ManifestFiles
{
    public const string Metadata = "build_metadata.AdditionalFiles.HaKitManifest";

    private readonly ILookup<string, Diagnostic> byFile;

    private ManifestFiles(IEnumerable<(string File, Diagnostic Diagnostic)> found) =>
        byFile = found.ToLookup(pair => pair.File, pair => pair.Diagnostic, StringComparer.Ordinal);

    public IEnumerable<Diagnostic> In(AdditionalText file) => byFile[file.Path];

    public static bool IsManifest(AnalyzerOptions options, AdditionalText file) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Metadata, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    public static ManifestFiles Read(AnalyzerOptions options, RuleOptions evaluating, CancellationToken cancellation)
    {
        var texts = new Dictionary<Source, SourceText>();
        var documents = new List<InputDocument>();
        var found = new List<(Place Place, DiagnosticDescriptor Descriptor, DiagnosticSeverity Severity, string Message)>();
        foreach (var file in options.AdditionalFiles)
        {
            if (!IsManifest(options, file) || file.GetText(cancellation) is not { } text)
                continue;
            var source = new Source(SourceKind.Text, file.Path);
            texts.Add(source, text);
            foreach (var document in Documents(text.ToString(), source))
            {
                if (document.State == DocumentState.Unreadable)
                    found.Add((document.Place, Misuse.Unreadable, DiagnosticSeverity.Error, document.Reason));
                documents.Add(document);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        foreach (var finding in new DocumentAssessment(documents, new AssessmentOptions { Rules = evaluating }).Result.Findings)
        {
            if (finding.Accepted is null && Descriptors.Find(finding.Rule) is { } descriptor)
                found.Add((finding.Place, descriptor, Descriptors.Severity(finding.Severity), Report.Message(finding)));
        }

        return new ManifestFiles(found
            .Where(diagnostic => texts.ContainsKey(diagnostic.Place.Source))
            .Select(diagnostic => (
                diagnostic.Place.Source.Name,
                Diagnostic.Create(diagnostic.Descriptor, Locate(diagnostic.Place, texts[diagnostic.Place.Source]), diagnostic.Severity, null, null, diagnostic.Message))));
    }

    private static IEnumerable<InputDocument> Documents(string text, Source source)
    {
        var index = 0;
        foreach (var chunk in YamlReader.Split(text))
        {
            foreach (var document in YamlReader.ReadChunk(chunk, source))
                yield return DocumentClassifier.Classify(document with { Index = index++ }, chunk);
        }
    }

    /// <summary>From the place to the end of its line.</summary>
    public static Location Locate(Place place, SourceText text)
    {
        var number = Math.Min(Math.Max(place.Line, 1), text.Lines.Count) - 1;
        var line = text.Lines[number];
        var start = Math.Min(line.Start + Math.Max(place.Column - 1, 0), line.End);
        var end = line.Start + line.ToString().TrimEnd().Length;
        var span = TextSpan.FromBounds(start, Math.Max(start, end));
        return Location.Create(place.Source.Name, span, text.Lines.GetLinePositionSpan(span));
    }
}
