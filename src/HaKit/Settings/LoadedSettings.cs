using HaKit.Inputs;
using HaKit.Text;

namespace HaKit.Settings;

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

    /// <summary>The cluster that the settings name; null where they name none, or an error is added.</summary>
    public Cluster? ReadCluster(List<string> errors)
    {
        if (Settings.Cluster is not { } text)
            return null;
        var cluster = ClusterInput.Read(text, () => Stream.Null, Directory!, out var error);
        if (error is not null)
            errors.Add($"{Settings.ClusterPlace}: cluster '{Printable.Line(text)}': {error}");
        return cluster;
    }
}
