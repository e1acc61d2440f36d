using HaKit.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HaKit.Analyzers.Hosts;

/// <summary>A host's <c>appsettings.json</c>, where the build hands it over. It is not read for values: what it may set is not known any more.</summary>
internal static class HostConfiguration
{
    private static readonly string[] Addresses = ["kestrel", "urls", "http_ports", "https_ports"];

    public static HostFacts Apply(HostFacts host, Compilation program, AnalyzerOptions options, CancellationToken cancellation)
    {
        foreach (var file in options.AdditionalFiles)
        {
            var name = Path.GetFileName(file.Path);
            if (!name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) || !name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || !IsOf(program, file))
                continue;
            var text = file.GetText(cancellation)?.ToString() ?? "";
            if (Addresses.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
                host = host with { Endpoints = null };
            if (text.IndexOf("shutdownTimeoutSeconds", StringComparison.OrdinalIgnoreCase) >= 0)
                host = host with { HasMoreSettings = true };
        }

        return host;
    }

    /// <summary>The file lies where the program's source lies.</summary>
    private static bool IsOf(Compilation program, AdditionalText file)
    {
        var folder = Path.GetDirectoryName(file.Path) ?? "";
        return program.SyntaxTrees.Any(tree => tree.FilePath.Length > 0 && tree.FilePath.StartsWith(folder, StringComparison.Ordinal));
    }
}
