using System.Diagnostics;

namespace HaKit.Cli.Tests.Comparing;

/// <summary>A git repository in a test's workspace, apart from whatever the machine has set for git.</summary>
internal sealed class GitRepo
{
    private readonly Workspace workspace;

    public GitRepo(Workspace workspace)
    {
        this.workspace = workspace;
        Git("init", "--quiet", "--initial-branch=main");
    }

    /// <summary>Commits everything that is in the workspace.</summary>
    public GitRepo Commit(string message = "change")
    {
        Git("add", "--all");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--allow-empty", "--message", message);
        return this;
    }

    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = workspace.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(error.Result);
    }

    /// <summary>Skips the test where there is no git.</summary>
    public static void SkipWithout()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", ["--version"]) { RedirectStandardOutput = true })!;
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, "there is no git");
        }
    }
}
