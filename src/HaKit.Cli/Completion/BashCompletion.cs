using System.Text;
using HaKit.Cli.CommandLine;

namespace HaKit.Cli.Completion;

/// <summary>A function for bash's <c>complete</c>. What it does not know is completed as a file.</summary>
internal static class BashCompletion
{
    private const string Head =
        """
        # hakit completion for bash. Load it with: source <(hakit completion bash)
        _hakit() {
            local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=
            # --output=json is three words for bash.
            [[ $current == "=" ]] && current=
            [[ $previous == "=" ]] && previous=${COMP_WORDS[COMP_CWORD-2]}
            COMPREPLY=()
            if (( COMP_CWORD == 1 )); then
                COMPREPLY=($(compgen -W "COMMANDS" -- "$current"))
                return
            fi
            case "${COMP_WORDS[1]} $previous" in

        """;

    private const string Middle =
        """
            esac
            case "${COMP_WORDS[1]}" in

        """;

    private const string Tail =
        """
            esac
            COMPREPLY=($(compgen -W "$words" -- "$current"))
        }
        complete -o default -F _hakit hakit

        """;

    public static string Write(IReadOnlyList<Command> commands)
    {
        var text = new StringBuilder();
        text.Append(Head.Replace("COMMANDS", string.Join(' ', [.. commands.Select(command => command.Name), .. Shell.GlobalOptions]), StringComparison.Ordinal));
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(option => option.TakesValue))
            {
                var pattern = string.Join('|', Shell.Forms(option).Select(form => $"\"{command.Name} {form}\""));
                var reply = option.Allowed.Count == 0 ? "" : $"COMPREPLY=($(compgen -W \"{string.Join(' ', option.Allowed)}\" -- \"$current\")); ";
                text.Append("        ").Append(pattern).Append(") ").Append(reply).Append("return ;;\n");
            }
        }

        text.Append(Middle);
        foreach (var command in commands)
        {
            text.Append("        ").Append(command.Name).Append(") [[ $current == -* ]] && words=\"").AppendJoin(' ', Shell.Options(command)).Append('"');
            if (command.Words.Count > 0)
                text.Append(" || words=\"").AppendJoin(' ', command.Words).Append('"');
            text.Append(" ;;\n");
        }

        return text.Append(Tail).ToString();
    }
}
