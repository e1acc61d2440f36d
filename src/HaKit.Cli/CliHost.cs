using System.Reflection;
using System.Text;
using HaKit.Cli.CommandLine;
using HaKit.Cli.Commands;

namespace HaKit.Cli;

/// <summary>
/// Everything the tool touches outside itself: streams, terminal, working directory. Commands get it handed in, so that a test runs them as the
/// process would.
/// </summary>
internal sealed class CliHost
{
    public const int Success = 0;
    public const int Findings = 1;
    public const int Failure = 2;

    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public IReadOnlyList<Command> Commands { get; init; } = CommandList.All;

    public required string WorkingDirectory { get; init; }

    /// <summary>True where standard output goes to a terminal that wants colours.</summary>
    public bool Colors { get; init; }

    /// <summary>True where a person watches standard error, so that progress may be shown there.</summary>
    public bool ShowsProgress { get; init; }

    public static string Version { get; } =
        typeof(CliHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Runs one command line; nothing escapes from here but the exit code.</summary>
    public int Run(IReadOnlyList<string> args)
    {
        try
        {
            return Dispatch(args);
        }
        catch (OutputException e)
        {
            return Fail("hakit: cannot write the output: " + Printable.Line(e.Message));
        }
#pragma warning disable CA1031 // The last line of defence: whatever an input provokes ends in one line and exit code 2, never in a crash.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var where = e.StackTrace?.Split('\n')[0].Trim();
            return Fail($"hakit: internal error, please report it with the input: {e.GetType().Name}: {Printable.Line(e.Message)} {where}");
        }
    }

    /// <summary>Writes a finished output at once; a command calls it last, so that a failure before leaves nothing behind.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        try
        {
            Output.Write(utf8);
            Output.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(e.Message, e);
        }
    }

    public void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes to standard error. Where even that fails there is nobody left to tell.</summary>
    public void WriteErrors(string text)
    {
        try
        {
            Error.Write(text);
        }
        catch (IOException)
        {
        }
    }

    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    private int Dispatch(IReadOnlyList<string> args)
    {
        var commands = Commands;
        var name = args.Count == 0 ? "help" : args[0];
        if (name is "--version")
        {
            Write($"hakit {Version}\n");
            return Success;
        }

        var wantsHelp = name is "-h" or "--help" or "help";
        if (wantsHelp && args.Count > 1 && !args[1].StartsWith('-'))
            name = args[1];
        else if (wantsHelp)
        {
            Write(HelpWriter.Overview(Version, commands));
            return Success;
        }

        var command = commands.FirstOrDefault(c => c.Name == name);
        if (command is null)
        {
            var names = commands.Select(c => c.Name).ToList();
            var what = name.StartsWith('-') ? "option" : "command";
            return Fail($"hakit: unknown {what} '{Printable.Line(name)}': must be one of {string.Join(", ", names)}{Nearest.Suggestion(name, names)}");
        }

        if (wantsHelp || args.Skip(1).TakeWhile(a => a != "--").Any(a => a is "-h" or "--help"))
        {
            Write(HelpWriter.Of(command));
            return Success;
        }

        return command.Run(new ArgumentParser(command).Parse([.. args.Skip(1)]), this);
    }

    /// <summary>Reports every error of a command line, and nothing on standard output.</summary>
    public int UsageErrors(Command command, IReadOnlyList<string> errors)
    {
        foreach (var error in errors)
            WriteErrors($"hakit {command.Name}: {error}\n");
        WriteErrors($"See 'hakit {command.Name} --help'.\n");
        return Failure;
    }

    private int Fail(string line)
    {
        WriteErrors(line + "\n");
        return Failure;
    }
}
