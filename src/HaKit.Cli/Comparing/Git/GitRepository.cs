using System.Globalization;
using System.Text;

namespace HaKit.Cli.Comparing.Git;

/// <summary>A file of a commit: its path from the top of the repository, and the name of its content.</summary>
internal readonly record struct GitFile(string Path, string Blob);

/// <summary>What git knows of the repository that a directory is in.</summary>
internal sealed class GitRepository
{
    private readonly GitProgram git;
    private readonly string directory;

    /// <exception cref="GitException">There is no git, or no repository.</exception>
    public GitRepository(string directory)
    {
        this.directory = directory;
        git = new GitProgram(directory);
        Prefix = Ask("rev-parse", "--show-prefix").TrimEnd('\n');
    }

    /// <summary>Where the directory is in the repository: empty at the top, else with a slash at its end.</summary>
    public string Prefix { get; }

    /// <summary>The commit that a revision names.</summary>
    /// <exception cref="GitException">There is none.</exception>
    public string Commit(string revision)
    {
        var result = revision.StartsWith('-') ? null : git.Run(["rev-parse", "--verify", "--quiet", revision + "^{commit}"]);
        return result is { ExitCode: 0 }
            ? result.Text.Trim()
            : throw new GitException($"'{revision}': no such revision in this repository; a clone that is shallow or of one branch has to fetch it first");
    }

    /// <summary>The commit from which two histories go apart.</summary>
    /// <exception cref="GitException">There is none.</exception>
    public string MergeBase(string before, string after, RevisionRange range)
    {
        var result = git.Run(["merge-base", before, after]);
        return result.ExitCode == 0
            ? result.Text.Trim()
            : throw new GitException($"'{range.Base}...{range.Head}': the two have no common history here; a shallow clone has to fetch more of it first");
    }

    /// <summary>The files of a commit; what is no file (a link, another repository) is left out.</summary>
    public IReadOnlyList<GitFile> Files(string commit)
    {
        var files = new List<GitFile>();
        foreach (var entry in Ask("ls-tree", "-r", "-z", "--full-tree", commit).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var fields = entry[..tab].Split(' ');
            if (fields[0] is "100644" or "100755")
                files.Add(new GitFile(entry[(tab + 1)..], fields[2]));
        }

        return files;
    }

    /// <summary>The contents of files, each handed over as it comes.</summary>
    public void Contents(IReadOnlyList<GitFile> files, Action<GitFile, ReadOnlyMemory<byte>> take)
    {
        if (files.Count == 0)
            return;
        var output = Checked(git.Run(["cat-file", "--batch"], string.Concat(files.Select(file => file.Blob + "\n")))).Output;
        var at = 0;
        foreach (var file in files)
        {
            var end = Array.IndexOf(output, (byte)'\n', at);
            var head = Encoding.UTF8.GetString(output, at, end - at).Split(' ');
            if (head.Length != 3)
                throw new GitException($"'{file.Path}': its content is not in this clone; fetch it first");
            var length = int.Parse(head[2], CultureInfo.InvariantCulture);
            take(file, output.AsMemory(end + 1, length));
            at = end + 1 + length + 1;
        }
    }

    private string Ask(params string[] arguments) => Checked(git.Run(arguments)).Text;

    private GitResult Checked(GitResult result)
    {
        if (result.ExitCode == 0)
            return result;
        throw new GitException(result.Error.Contains("not a git repository", StringComparison.Ordinal)
            ? $"'{Path.GetFileName(directory)}' is in no git repository: revisions can be compared inside of one only"
            : "git: " + result.FirstErrorLine);
    }
}
