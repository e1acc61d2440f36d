using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HaKit.Analyzers.Tests;

/// <summary>A file that the build hands to the analyzers.</summary>
internal sealed class InMemoryFile(string path, string text, string host = "") : AdditionalText
{
    /// <summary>The project whose source it is.</summary>
    public string Host { get; } = host;

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);

    /// <summary>Options that mark every YAML file but the settings as a manifest, and source as that of its project, as the package's targets do.</summary>
    public static AnalyzerOptions Options(params InMemoryFile[] files) => Options(readHosts: true, files);

    public static AnalyzerOptions Options(bool readHosts, params InMemoryFile[] files) => new([.. files], new Provider(readHosts));

    private sealed class Provider(bool readHosts) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Marked("build_property.HaKitReadHosts", readHosts ? "" : "false");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Marked("", "");

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is InMemoryFile { Host: { Length: > 0 } host }
            ? new Marked("build_metadata.AdditionalFiles.HaKitHost", host)
            : textFile.Path.EndsWith(".yaml", StringComparison.Ordinal) && !textFile.Path.EndsWith("hakit.yaml", StringComparison.Ordinal)
                ? new Marked("build_metadata.AdditionalFiles.HaKitManifest", "true")
                : new Marked("", "");
    }

    private sealed class Marked(string marked, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? found)
        {
            found = key == marked ? value : null;
            return found is not null;
        }
    }
}
