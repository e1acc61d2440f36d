using System.Text;
using HaKit.Cli.CommandLine;

namespace HaKit.Cli.Completion;

/// <summary>A function for zsh's <c>compdef</c>, loaded from a folder of <c>fpath</c> or with <c>source</c>.</summary>
internal static class ZshCompletion
{
    private const string Head =
        """
        #compdef hakit
        # hakit completion for zsh. Load it with: source <(hakit completion zsh)
        _hakit() {
            if (( CURRENT == 2 )); then
                local -a commands
                commands=(

        """;

    private const string Middle =
        """
                )
                _describe command commands
                return
            fi
            shift words
            (( CURRENT-- ))
            case ${words[1]} in

        """;

    private const string Tail =
        """
            esac
        }
        if [[ ${funcstack[1]} == _hakit ]]; then _hakit "$@"; else compdef _hakit hakit; fi

        """;

    public static string Write(IReadOnlyList<Command> commands)
    {
        var text = new StringBuilder(Head);
        foreach (var command in commands)
            text.Append("            ").Append(Quoted($"{command.Name}:{command.Summary}")).Append('\n');
        text.Append(Middle);
        foreach (var command in commands)
        {
            text.Append("        ").Append(command.Name).Append(") _arguments \\\n");
            foreach (var option in command.Options)
                text.Append("            ").Append(Form(option)).Append(" \\\n");
            text.Append("            '(-h --help)'{-h,--help}'[Show help]' \\\n            ");
            text.Append(command.Words.Count > 0 ? $"'1:word:({string.Join(' ', command.Words)})'" : "'*:file:_files'").Append(" ;;\n");
        }

        return text.Append(Tail).ToString();
    }

    /// <summary><c>'(-o --output)'{-o,--output}'[Format]:FORMAT:(text json)'</c>.</summary>
    private static string Form(Option option)
    {
        var values = option.Allowed.Count > 0 ? $"({string.Join(' ', option.Allowed)})" : "_files";
        var rest = $"[{Escaped(option.Help)}]" + (option.TakesValue ? $":{option.Value}:{values}" : "");
        return option.Short is null
            ? Quoted(option.Name + rest)
            : $"'({option.Short} {option.Name})'{{{option.Short},{option.Name}}}{Quoted(rest)}";
    }

    private static string Escaped(string text) => text
        .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal);

    private static string Quoted(string text) => Shell.Quoted(text, "'\\''");
}
