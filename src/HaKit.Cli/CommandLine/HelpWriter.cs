using System.Text;

namespace HaKit.Cli.CommandLine;

/// <summary>The text of <c>--help</c>.</summary>
internal static class HelpWriter
{
    private const string ExitCodes =
        """
        Exit codes:
          0  nothing to report
          1  findings, or an invalid manifest
          2  wrong usage, or an input that cannot be read (every other input is still processed)

        """;

    public static string Overview(string version, IReadOnlyList<Command> commands)
    {
        var text = new StringBuilder();
        text.Append("hakit ").Append(version).Append(": Kubernetes manifests validated, audited and simulated without a cluster\n\n");
        text.Append("Usage: hakit COMMAND [INPUT…] [OPTIONS]\n\nCommands:\n");
        Columns(text, commands.Select(c => (c.Name, c.Summary)));
        text.Append("\nOptions:\n");
        Columns(text, [("-h, --help", "Show this, or with a command its own help"), ("--version", "Print the version")]);
        text.Append('\n').Append(ExitCodes);
        return text.ToString();
    }

    public static string Of(Command command)
    {
        var text = new StringBuilder();
        text.Append("Usage: hakit ").Append(command.Name).Append(command.Arguments.Length > 0 ? " " : "").Append(command.Arguments).Append(" [OPTIONS]\n\n");
        text.Append(command.Summary).Append(".\n");
        if (command.Details.Length > 0)
            text.Append('\n').Append(command.Details).Append('\n');
        text.Append("\nOptions:\n");
        Columns(text, [.. command.Options.Select(o => (Form(o), Meaning(o))), ("-h, --help", "Show this")]);
        text.Append("\nExamples:\n");
        foreach (var (line, meaning) in command.Examples)
            text.Append("  ").Append(line).Append("\n      ").Append(meaning).Append('\n');
        text.Append('\n').Append(ExitCodes);
        return text.ToString();
    }

    private static string Form(Option option) =>
        (option.Short is null ? "" : option.Short + ", ") + option.Name + (option.Value is null ? "" : " " + option.Value);

    private static string Meaning(Option option)
    {
        var text = option.Help;
        if (option.Allowed.Count > 0)
            text += ": " + string.Join(", ", option.Allowed);
        return option.Default is null ? text : $"{text} (default: {option.Default})";
    }

    private static void Columns(StringBuilder text, IEnumerable<(string Left, string Right)> rows)
    {
        var all = rows.ToList();
        var width = all.Select(r => r.Left.Length).DefaultIfEmpty().Max();
        foreach (var (left, right) in all)
            text.Append("  ").Append(left.PadRight(width)).Append("  ").Append(right).Append('\n');
    }
}
