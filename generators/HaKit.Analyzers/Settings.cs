using System.Collections.Immutable;
using HaKit.Judgement;
using HaKit.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HaKit.Analyzers;

/// <summary>The project's <c>hakit.yaml</c>, where the build hands it over as an additional file.</summary>
internal static class Settings
{
    public static AdditionalText? File(AnalyzerOptions options) =>
        options.AdditionalFiles.FirstOrDefault(file => file.Path.EndsWith(SettingsFile.Name, StringComparison.OrdinalIgnoreCase)
            && (file.Path.Length == SettingsFile.Name.Length || file.Path[file.Path.Length - SettingsFile.Name.Length - 1] is '/' or '\\'));

    public static SettingsResult? Read(AnalyzerOptions options, CancellationToken cancellation) =>
        File(options) is { } file && file.GetText(cancellation) is { } text ? SettingsReader.Read(text.ToString(), file.Path) : null;

    /// <summary>How to judge; the defaults where there are no settings, or settings with mistakes.</summary>
    public static JudgeOptions Of(SettingsResult? result)
    {
        if (result is not { Problems.Count: 0 })
            return JudgeOptions.Default;
        var judging = result.Settings.Judging;

        // A compiler reads no other files: a cluster that is described in one of its own is left out.
        return result.Settings.Cluster is { } shape && Cluster.TryParse(shape, out var cluster) ? judging with { Cluster = cluster } : judging;
    }
}
