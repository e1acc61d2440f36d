using HaKit.Settings;

namespace HaKit.Cli.Inputs;

/// <summary>
/// Turns what the user names into files: files as they are, directories into the manifests below them, globs into what they match, in
/// the order given and by ordinal path within each. A file named twice is read once; what leads nowhere stays in the list as a problem.
/// </summary>
internal sealed class InputExpander(CliHost host, Func<string, bool> isIgnored)
{
    private const int MaxDepth = 256;

    private readonly List<InputFile> files = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The files behind <paramref name="inputs"/>; without any, the manifests of the working directory.</summary>
    public IReadOnlyList<InputFile> Expand(IReadOnlyList<string> inputs)
    {
        foreach (var input in inputs.Count == 0 ? ["."] : inputs)
            Add(input);
        return files;
    }

    private void Add(string input)
    {
        if (input == "-")
        {
            if (seen.Add("-"))
                files.Add(new InputFile(InputFile.StandardInputName, null));
            return;
        }

        if (input.Length == 0 || input.Contains('\0', StringComparison.Ordinal))
        {
            files.Add(new InputFile(input, null, "not a path"));
            return;
        }

        try
        {
            var full = host.FullPath(input);
            if (Directory.Exists(full))
                AddMany(input, Manifests(full, Shown(input)), "holds no *.yaml, *.yml or *.json file");
            else if (File.Exists(full) || !GlobPattern.IsPattern(input))
                AddFile(new InputFile(input, full, File.Exists(full) ? null : "no such file or directory"));
            else
                AddMany(input, Matches(input.Replace('\\', '/')), "matches no file");
        }
        catch (Exception e) when (IoProblem.IsOne(e))
        {
            files.Add(new InputFile(input, null, IoProblem.Describe(e)));
        }
    }

    private void AddMany(string input, IEnumerable<InputFile> found, string otherwise)
    {
        var all = found.ToList();
        if (all.Count == 0)
            files.Add(new InputFile(input, null, otherwise));
        all.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var file in all)
        {
            if (file.Problem is not null || !isIgnored(file.FullPath!))
                AddFile(file);
        }
    }

    private void AddFile(InputFile file)
    {
        if (file.FullPath is null || seen.Add(file.FullPath))
            files.Add(file);
    }

    private static IEnumerable<InputFile> Manifests(string directory, string shown) =>
        Walk(directory, shown, MaxDepth).Where(file => file.Problem is not null || IsManifest(file.FullPath!));

    private IEnumerable<InputFile> Matches(string glob)
    {
        var segments = glob.Split('/');
        var first = Array.FindIndex(segments, GlobPattern.IsPattern);
        var start = string.Join('/', segments.Take(first));
        if (first > 0)
            start += "/";
        var root = host.FullPath(start.Length == 0 ? "." : start);
        var pattern = new GlobPattern(string.Join('/', segments.Skip(first)));
        var depth = segments.Contains("**") ? MaxDepth : segments.Length - first - 1;
        return Directory.Exists(root)
            ? Walk(root, start, depth).Where(file => file.Problem is not null || pattern.Matches(file.Name[start.Length..]))
            : [];
    }

    /// <summary>
    /// The files below a directory. Links to files are followed, links to directories are not (they may lead in circles), and what
    /// a version control system keeps for itself is left alone. A directory that cannot be listed is a problem of its own.
    /// </summary>
    private static IEnumerable<InputFile> Walk(string directory, string shown, int depth)
    {
        FileSystemInfo[] entries;
        InputFile? problem = null;
        try
        {
            entries = new DirectoryInfo(directory).GetFileSystemInfos();
        }
        catch (Exception e) when (IoProblem.IsOne(e))
        {
            entries = [];
            problem = new InputFile(shown, null, IoProblem.Describe(e));
        }

        if (problem is not null)
            yield return problem;
        foreach (var entry in entries)
        {
            if (entry is not DirectoryInfo)
            {
                yield return new InputFile(shown + entry.Name, entry.FullName);
            }
            else if (depth > 0 && entry.Name != ".git" && (entry.Attributes & FileAttributes.ReparsePoint) == 0)
            {
                foreach (var file in Walk(entry.FullName, shown + entry.Name + "/", depth - 1))
                    yield return file;
            }
        }
    }

    private static bool IsManifest(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML" or ".JSON" && Path.GetFileName(path) != SettingsFile.Name;

    /// <summary>How the files of a directory begin: nothing for the working directory, else the directory as given.</summary>
    private static string Shown(string directory) => directory is "." or "./" ? "" : directory.TrimEnd('/', '\\').Replace('\\', '/') + "/";
}
