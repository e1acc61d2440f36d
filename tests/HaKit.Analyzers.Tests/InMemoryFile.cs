using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HaKit.Analyzers.Tests;

/// <summary>A file that the build hands to the analyzers.</summary>
internal sealed class InMemoryFile(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);

    /// <summary>Options that mark every file but the settings as a manifest, as the package's targets do.</summary>
    public static AnalyzerOptions Options(params InMemoryFile[] files) => new([.. files], new Provider());

    private sealed class Provider : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Marked(false);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Marked(false);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Marked(!textFile.Path.EndsWith("hakit.yaml", StringComparison.Ordinal) && !textFile.Path.EndsWith(".txt", StringComparison.Ordinal));
    }

    private sealed class Marked(bool isManifest) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.HaKitManifest" && isManifest ? "true" : null;
            return value is not null;
        }
    }
}
