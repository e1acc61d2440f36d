using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace HaKit.Cli.Comparing.Git;

/// <summary>Runs the git program, never a shell. Only what reads objects is asked for, so that no hook and no filter of the repository is run.</summary>
internal sealed class GitProgram(string directory)
{
    private const string Name = "git";

    /// <summary>What git printed, or its exit code and what it complained of.</summary>
    public GitResult Run(IReadOnlyList<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo(Find(), ["--no-pager", .. arguments])
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var sent = Task.Run(() => Send(process, input));
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            sent.Wait();
            return new GitResult(process.ExitCode, output.ToArray(), error.Result.Trim());
        }
        catch (Win32Exception e)
        {
            throw new GitException($"git cannot be started: {e.Message}");
        }
    }

    /// <summary>A git that ends before it has read everything says why on standard error.</summary>
    private static void Send(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }

    /// <summary>The program on the search path. By its bare name one in the working directory would be run as well: a file of whoever wrote the repository.</summary>
    private static string Find()
    {
#pragma warning disable RS0030 // Where programs are installed is the machine's to say; what is printed does not depend on it.
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
#pragma warning restore RS0030
        var file = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        foreach (var folder in path.Split(Path.PathSeparator).Where(Path.IsPathFullyQualified))
        {
            var full = Path.Combine(folder, file);
            if (File.Exists(full))
                return full;
        }

        throw new GitException("comparing revisions needs git, and there is no such program on the PATH: install it, or compare two directories");
    }
}

/// <summary>What a run of git gave.</summary>
internal sealed record GitResult(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public string FirstErrorLine => Error.Split('\n')[0];
}
