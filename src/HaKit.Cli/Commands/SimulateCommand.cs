using HaKit.Cli.CommandLine;
using HaKit.Cli.Output;
using HaKit.Cli.Simulating;

namespace HaKit.Cli.Commands;

/// <summary><c>hakit simulate</c>.</summary>
internal sealed class SimulateCommand : Command
{
    private static readonly Option Output = OutputFormat.Among(OutputFormat.Json);

    private static readonly Option Scenario = new("--scenario", "Play the scenarios of a file, one JSON object a line (gzip is understood)") { Value = "FILE" };

    public override string Name => "simulate";

    public override string Summary => "Play what Kubernetes would do, and say what is left";

    public override string Arguments => "";

    public override string Details => "FILE may be - for standard input. Each line gives one line with the result.";

    public override IReadOnlyList<Option> Options { get; } = [Scenario, Output];

    public override IReadOnlyList<(string Line, string Meaning)> Examples => [("hakit simulate --scenario drains.jsonl -o json", "a result for every scenario of a file")];

    public override int MaxValues => 0;

    public override int Run(Arguments arguments, CliHost host)
    {
        if (arguments[Scenario] is null)
            arguments.Mistakes.Add("--scenario FILE is missing");
        return arguments.Mistakes.Count > 0 ? host.WrongUsage(this, arguments.Mistakes) : ScenarioFile.Play(arguments[Scenario]!, host);
    }
}
