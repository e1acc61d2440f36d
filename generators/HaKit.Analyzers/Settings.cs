using System.Collections.Immutable;
using HaKit.Clusters;
using HaKit.Evaluation;
using HaKit.Settings;
using HaKit.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HaKit.Analyzers;

/// <summary>The project's <c>hakit.yaml</c>, where the build hands it over as an additional file.</summary>
internal static class Settings
{
    public static AdditionalText? File(AnalyzerOptions options) =>
        options.AdditionalFiles.FirstOrDefault(file => file.Path.EndsWith(SettingsFile.Name, StringComparison.OrdinalIgnoreCase)
            && (file.Path.Length == SettingsFile.Name.Length || file.Path[file.Path.Length - SettingsFile.Name.Length - 1] is '/' or '\\'));

    /// <summary>The settings with the nodes of a cluster that they give as a file; what is wrong with that file is a error of theirs.</summary>
    public static SettingsResult? Read(AnalyzerOptions options, CancellationToken cancellation)
    {
        if (File(options) is not { } file || file.GetText(cancellation) is not { } text)
            return null;
        var result = SettingsReader.Read(text.ToString(), file.Path);
        if (result.Settings is not { Cluster: { } given, ClusterPlace: var place })
            return result;
        if (Cluster.TryParse(given, out var shape))
            return WithCluster(result, shape);

        // A compiler reads no files but those that the build hands over.
        if (options.AdditionalFiles.FirstOrDefault(other => IsNamed(other.Path, Path.GetDirectoryName(file.Path) ?? "", given))?.GetText(cancellation) is not { } nodes)
            return result;
        var cluster = NodeListReader.Read(nodes.ToString(), given, out var error);
        return error is null ? WithCluster(result, cluster) : result with { Problems = [.. result.Problems, new ReadProblem($"cluster '{given}': {error}", place)] };
    }

    /// <summary>How to evaluate; the defaults where there are no settings, or settings with errors.</summary>
    public static RuleOptions Of(SettingsResult? result) => result is { Problems.Count: 0 } ? result.Settings.RuleOptions : RuleOptions.Default;

    private static SettingsResult WithCluster(SettingsResult result, Cluster? cluster) =>
        result with { Settings = result.Settings with { RuleOptions = result.Settings.RuleOptions with { Cluster = cluster } } };

    private static bool IsNamed(string path, string directory, string given) =>
        given.IndexOfAny(Path.GetInvalidPathChars()) < 0 && Normal(path) == Normal(Path.Combine(directory, given));

    /// <summary>With <c>/</c>, and without steps to itself or back.</summary>
    private static string Normal(string path)
    {
        var steps = new List<string>();
        foreach (var step in path.Split('/', '\\'))
        {
            if (step == ".." && steps.Count > 0 && steps[steps.Count - 1] is not (".." or ""))
                steps.RemoveAt(steps.Count - 1);
            else if (step != ".")
                steps.Add(step);
        }

        return string.Join("/", steps);
    }
}
