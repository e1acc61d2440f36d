using HaKit.Cli.CommandLine;

namespace HaKit.Cli.Completion;

/// <summary>A shell that <c>hakit completion</c> writes a script for. Everything in the script comes from the commands' own definitions.</summary>
internal sealed record Shell(string Name, Func<IReadOnlyList<Command>, string> Write)
{
    public static IReadOnlyList<Shell> All { get; } =
    [
        new("bash", BashCompletion.Write),
        new("zsh", ZshCompletion.Write),
        new("fish", FishCompletion.Write),
        new("pwsh", PwshCompletion.Write),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(shell => shell.Name)];

    /// <summary>What may stand first behind <c>hakit</c> without being a command.</summary>
    public static IReadOnlyList<string> GlobalOptions { get; } = ["--help", "--version"];

    /// <summary>The forms of an option, the short one first.</summary>
    public static IEnumerable<string> Forms(Option option) => option.Short is null ? [option.Name] : [option.Short, option.Name];

    /// <summary>Every form of every option of a command.</summary>
    public static IEnumerable<string> Options(Command command) => [.. command.Options.SelectMany(Forms), "-h", "--help"];

    /// <summary>A text between single quotes, where a quote in it is written as <paramref name="escaped"/>.</summary>
    public static string Quoted(string text, string escaped) => "'" + text.Replace("'", escaped, StringComparison.Ordinal) + "'";
}
