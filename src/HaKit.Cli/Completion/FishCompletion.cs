using System.Text;
using HaKit.Cli.CommandLine;

namespace HaKit.Cli.Completion;

/// <summary><c>complete</c> commands for fish.</summary>
internal static class FishCompletion
{
    public static string Write(IReadOnlyList<Command> commands)
    {
        var text = new StringBuilder("# hakit completion for fish. Load it with: hakit completion fish | source\n");
        foreach (var command in commands)
            text.Append("complete -c hakit -n __fish_use_subcommand -f -a ").Append(command.Name).Append(" -d ").Append(Quoted(command.Summary)).Append('\n');
        text.Append("complete -c hakit -n __fish_use_subcommand -f -l version -d 'Print the version'\n");
        text.Append("complete -c hakit -f -s h -l help -d 'Show help'\n");
        foreach (var command in commands)
        {
            var only = $"complete -c hakit -n '__fish_seen_subcommand_from {command.Name}'";
            if (command.Words.Count > 0)
                text.Append(only).Append(" -f -a ").Append(Quoted(string.Join(' ', command.Words))).Append('\n');
            foreach (var option in command.Options)
            {
                text.Append(only);
                if (option.Short is { } name)
                    text.Append(" -s ").Append(name.AsSpan(1));
                text.Append(" -l ").Append(option.Name.AsSpan(2));
                if (option.Allowed.Count > 0)
                    text.Append(" -x -a ").Append(Quoted(string.Join(' ', option.Allowed)));
                else if (option.TakesValue)
                    text.Append(" -r");
                text.Append(" -d ").Append(Quoted(option.Help)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Quoted(string text) => Shell.Quoted(text.Replace("\\", "\\\\", StringComparison.Ordinal), "\\'");
}
