using System.Globalization;
using HaKit.Cli.Clusters;
using HaKit.Cli.CommandLine;
using HaKit.Cli.Inputs;
using HaKit.Cli.Output;
using HaKit.Cli.Settings;
using HaKit.Cli.Simulating;

namespace HaKit.Cli.Commands;

/// <summary><c>hakit simulate</c>.</summary>
internal sealed class SimulateCommand : Command
{
    private const int MostSeeds = 100;

    private static readonly Option Output = OutputFormat.Among(OutputFormat.Text, OutputFormat.Json, OutputFormat.Html);

    private static readonly Option Faults = new("--faults", "What to play: node, drain, zone, region, rack, label:KEY, rollout, delete, scale, hpa, vpa; A+B for two at once")
    {
        Value = "LIST",
        Default = "node,zone,drain,rollout",
        Check = text => Array.Find(text.Split(','), item => !Fault.TryParse(item, out _)) is { } wrong
            ? $"'{Printable.Line(wrong)}' is no fault; must be node, drain, zone, region, rack, label:KEY, rollout, delete, scale, hpa or vpa, with =TARGET for a single one"
            : null,
    };

    private static readonly Option Seeds = new("--seeds", "Play it so often, with the scheduler breaking ties in other ways, and report the worst and the range")
    {
        Value = "N",
        Default = "1",
        Check = text => SeedsOf(text) is null ? $"must be a number from 1 to {MostSeeds}" : null,
    };

    private static readonly Option Scenario = new("--scenario", "Instead of INPUT: play the scenarios of a file, one JSON object a line (gzip is understood)") { Value = "FILE" };

    public override string Name => "simulate";

    public override string Summary => "Play what Kubernetes would do in a fault, and say what is left";

    public override string Arguments => CommonOptions.InputArguments;

    public override string Details => CommonOptions.InputDetails;

    public override IReadOnlyList<Option> Options { get; } = [Output, ClusterOption.Option, Faults, Seeds, AuditOptions.FailOn, Scenario];

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("hakit simulate deploy/ --cluster 3x4", "what every lost node, lost zone, drain and rollout leaves ready"),
        ("hakit simulate deploy/ --cluster 3x4:8cpu,32Gi --faults drain+zone -o html > report.html", "a page to look at: drains while a zone is lost"),
        ("hakit simulate --scenario drains.jsonl -o json", "a result for every scenario of a file"),
    ];

    public override int Run(Arguments arguments, CliHost host)
    {
        var mistakes = arguments.Mistakes;
        if (arguments[Scenario] is { } scenario)
        {
            if (arguments.Values.Count > 0)
                mistakes.Add("--scenario FILE holds the workloads: give no INPUT besides");
            if (arguments.Has(Output) && arguments[Output] != OutputFormat.Json)
                mistakes.Add($"--scenario writes json, not {arguments[Output]}");
            return mistakes.Count > 0 ? host.WrongUsage(this, mistakes) : ScenarioFile.Play(scenario, host);
        }

        var loaded = SettingsLoader.Load(host);
        mistakes.AddRange(loaded.Mistakes);
        var cluster = ClusterOption.Of(arguments, loaded, host, mistakes);
        if (cluster is null && mistakes.Count == 0)
            mistakes.Add("--cluster CLUSTER is missing: a shape such as 3x4, or a file with the nodes");
        if (mistakes.Count > 0)
            return host.WrongUsage(this, mistakes);

        var faults = arguments[Faults]!.Split(',').Select(Fault.Parse).ToList();
        var files = new InputExpander(host, loaded.Ignores).Expand(arguments.Values);
        var failOn = arguments[AuditOptions.FailOn]!;
        return new SurveyRun(host, cluster!, faults, SeedsOf(arguments[Seeds]!)!.Value).Run(files, arguments[Output]!, SeverityName.Parse(failOn));
    }

    private static int? SeedsOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seeds) && seeds is >= 1 and <= MostSeeds ? seeds : null;
}
