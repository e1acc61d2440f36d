using System.Text;
using HaKit.Cli.CommandLine;

namespace HaKit.Cli.Completion;

/// <summary>A native argument completer for PowerShell. What it does not know is completed as a file.</summary>
internal static class PwshCompletion
{
    private const string Head =
        """
        # hakit completion for PowerShell. Load it with: hakit completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName hakit -ScriptBlock {
            param($word, $ast, $cursor)
            $words = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
            $known = @{

        """;

    private const string Tail =
        """
            }
            $command = if ($words.Count -gt 1) { $words[1] } else { '' }
            $key = "$command $($words[-1])"
            if ($words.Count -lt 2) { $key = '' }
            elseif (-not $known.ContainsKey($key)) { $key = if ($word.StartsWith('-')) { "$command -" } else { $command } }
            $known[$key] | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    public static string Write(IReadOnlyList<Command> commands)
    {
        var text = new StringBuilder(Head);
        Known(text, "", [.. commands.Select(command => command.Name), .. Shell.GlobalOptions]);
        foreach (var command in commands)
        {
            Known(text, command.Name, command.Words);
            Known(text, command.Name + " -", Shell.Options(command));
            foreach (var option in command.Options.Where(option => option.TakesValue))
            {
                foreach (var form in Shell.Forms(option))
                    Known(text, $"{command.Name} {form}", option.Allowed);
            }
        }

        return text.Append(Tail).ToString();
    }

    private static void Known(StringBuilder text, string key, IEnumerable<string> words) =>
        text.Append("        ").Append(Quoted(key)).Append(" = @(").AppendJoin(", ", words.Select(Quoted)).Append(")\n");

    private static string Quoted(string text) => Shell.Quoted(text, "''");
}
