using HaKit.Cli.CommandLine;
using HaKit.Cli.Output;
using HaKit.Evaluation;

namespace HaKit.Cli.Commands;

/// <summary><c>hakit rules</c>.</summary>
internal sealed class RulesCommand : Command
{
    private static readonly Option Output = OutputFormat.Among(OutputFormat.Text, OutputFormat.Json);

    public override string Name => "rules";

    public override string Summary => "List the high-availability rules, or explain one";

    public override string Arguments => "[HAKnnnn]";

    public override string Details => "HAKnnnn is a rule's identifier; without it, every rule is listed.";

    public override IReadOnlyList<Option> Options { get; } = [Output];

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("hakit rules", "the catalogue"),
        ("hakit rules HAK2003", "one rule: what it finds, why it matters, how to fix it"),
        ("hakit rules -o json", "the catalogue for another program"),
    ];

    public override IReadOnlyList<string> Words => [.. Catalog.All.Select(rule => rule.Id.Value)];

    public override int MaxValues => 1;

    public override int Run(Arguments arguments, CliHost host)
    {
        if (arguments.Errors.Count > 0)
            return host.UsageErrors(this, arguments.Errors);
        var json = arguments[Output] == OutputFormat.Json;
        if (arguments.Values.Count == 0)
        {
            if (json)
                host.Write(RulesJson.Write(Catalog.All).Span);
            else
                host.Write(RulesText.Write(Catalog.All, new Style(host.Colors)));
            return CliHost.Success;
        }

        var id = arguments.Values[0].ToUpperInvariant();
        if (Catalog.Find(id) is not { } rule)
        {
            var suggestion = Nearest.Suggestion(id, Catalog.All.Select(r => r.Id.Value), 2);
            return host.UsageErrors(this, [$"no rule '{Printable.Line(arguments.Values[0])}'{suggestion}; 'hakit rules' lists them"]);
        }

        if (json)
            host.Write(RulesJson.Write(rule).Span);
        else
            host.Write(RulesText.Write(rule, new Style(host.Colors)));
        return CliHost.Success;
    }
}
