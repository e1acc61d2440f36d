using HaKit.Inputs;

namespace HaKit.Settings;

/// <summary>Finds <c>hakit.yaml</c> in the working directory or above it.</summary>
internal static class SettingsLoader
{
    public static LoadedSettings Load(string workingDirectory)
    {
        for (var directory = workingDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            var path = Path.Combine(directory, SettingsFile.Name);
            if (File.Exists(path))
                return Read(workingDirectory, directory, path);
        }

        return new LoadedSettings(ProjectSettings.Default, null, []);
    }

    private static LoadedSettings Read(string workingDirectory, string directory, string path)
    {
        var shown = Path.GetRelativePath(workingDirectory, path).Replace('\\', '/');
        try
        {
            if (TextDecoder.Decode(FileBytes.ReadFound(path).Span, out var problem) is not { Text: var text })
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
