using HaKit.Cli.Inputs;
using HaKit.Settings;

namespace HaKit.Cli.Comparing.Git;

/// <summary>
/// The files of a revision that inputs may name, written to a directory of their own, which goes away again: there inputs mean what they mean in the
/// working directory.
/// </summary>
internal sealed class RevisionFiles : IDisposable
{
    private readonly string root;
    private readonly CliHost mirror;
    private readonly CliHost host;
    private readonly LoadedSettings loaded;

    public RevisionFiles(CliHost host, LoadedSettings loaded, GitRepository repository, string commit, IReadOnlyList<string> inputs)
    {
        (this.host, this.loaded) = (host, loaded);
        root = Directory.CreateTempSubdirectory("hakit-").FullName;
        mirror = new CliHost
        {
            Input = Stream.Null,
            Output = Stream.Null,
            Error = host.Error,
            ShowsProgress = host.ShowsProgress,
            WorkingDirectory = Path.GetFullPath(Path.Combine(root, repository.Prefix)).TrimEnd(Path.DirectorySeparatorChar),
        };
        try
        {
            Directory.CreateDirectory(mirror.WorkingDirectory);
            repository.Contents([.. repository.Files(commit).Where(file => IsNamed(file, inputs))], (file, content) => Write(PathOf(file), content));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>True where there is a manifest behind an input.</summary>
    public bool Holds(string input) => Expand([input]).Any(file => file.Problem is null);

    /// <summary>The documents behind those inputs that are there.</summary>
    public IReadOnlyList<InputDocument> Read(IReadOnlyList<string> inputs)
    {
        var present = inputs.Where(Holds).ToList();
        if (present.Count == 0 && (inputs.Count > 0 || !Expand([]).Any(file => file.Problem is null)))
            return [];
        return new InputReader(mirror).Read(Expand(present));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private IReadOnlyList<InputFile> Expand(IReadOnlyList<string> inputs) => new InputExpander(mirror, IsIgnored).Expand([.. inputs.Select(InMirror)]);

    private bool IsIgnored(string path) => loaded.Ignores(host.FullPath(Path.GetRelativePath(mirror.WorkingDirectory, path)));

    /// <summary>The input as it is called from the working directory, which has to be inside the repository.</summary>
    private string InMirror(string input)
    {
        if (input is "" or "-" || input.Contains('\0', StringComparison.Ordinal))
            throw new GitException($"'{input}': an input in a revision is a file, a directory or a glob");
        var relative = Path.IsPathRooted(input) ? Path.GetRelativePath(host.WorkingDirectory, input) : input;
        return IsInside(mirror.FullPath(relative)) ? relative : throw new GitException($"'{input}' is outside of the repository");
    }

    private bool IsNamed(GitFile file, IReadOnlyList<string> inputs) => PathOf(file) is { } path && IsInside(path)
        && (inputs.Count == 0
            ? IsBelow(path, mirror.WorkingDirectory)
            : inputs.Select(InMirror).Any(input => GlobPattern.IsPattern(input) || mirror.FullPath(input) is var full && (path == full || IsBelow(path, full))));

    private string PathOf(GitFile file) => Path.GetFullPath(Path.Combine(root, file.Path));

    private bool IsInside(string path) => path == root || IsBelow(path, root);

    private static bool IsBelow(string path, string directory) =>
        path.StartsWith(directory.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void Write(string path, ReadOnlyMemory<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        file.Write(content.Span);
    }
}
