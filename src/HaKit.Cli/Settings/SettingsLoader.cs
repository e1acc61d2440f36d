using HaKit.Cli.Inputs;
using HaKit.Settings;
using HaKit.Tree;

namespace HaKit.Cli.Settings;

/// <summary>The settings that hold for a run, and where they were found.</summary>
internal sealed record LoadedSettings(ProjectSettings Settings, string? Directory, IReadOnlyList<string> Errors)
{
    /// <summary>True for a file that the settings leave out.</summary>
    public bool Ignores(string fullPath)
    {
        if (Directory is null || Settings.Ignored.Count == 0)
            return false;
        var relative = Path.GetRelativePath(Directory, fullPath).Replace('\\', '/');
        return !relative.StartsWith("../", StringComparison.Ordinal) && Settings.Ignores(relative);
    }
}

/// <summary>Finds <c>hakit.yaml</c> in the working directory or above it.</summary>
internal static class SettingsLoader
{
    public static LoadedSettings Load(CliHost host)
    {
        for (var directory = host.WorkingDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            var path = Path.Combine(directory, SettingsFile.Name);
            if (File.Exists(path))
                return Read(host, directory, path);
        }

        return new LoadedSettings(ProjectSettings.Default, null, []);
    }

    private static LoadedSettings Read(CliHost host, string directory, string path)
    {
        var shown = Path.GetRelativePath(host.WorkingDirectory, path).Replace('\\', '/');
        try
        {
            if (TextDecoder.Decode(FileBytes.Read(path).Span, out var problem) is not { Text: var text })
                return Broken(FormattableString.Invariant($"{shown}:{problem.Line}:{problem.Column}: {problem.Message}"));
            var result = SettingsReader.Read(text, shown);
            return new LoadedSettings(result.Settings, directory, [.. result.Problems.Select(p => $"{p.Place}: {p.Message}")]);
        }
        catch (Exception e) when (IoProblem.IsOne(e))
        {
            return Broken($"{shown}: {IoProblem.Describe(e)}");
        }
    }

    private static LoadedSettings Broken(string error) => new(ProjectSettings.Default, null, [error]);
}
