using HaKit.Cli.Clusters;
using HaKit.Cli.CommandLine;
using HaKit.Cli.Inputs;
using HaKit.Cli.Output;
using HaKit.Settings;
using HaKit.Cli.Simulating;
using HaKit.Simulating;
using HaKit.Simulating.Report;

namespace HaKit.Cli.Commands;

/// <summary><c>hakit simulate</c>.</summary>
internal sealed class SimulateCommand : Command
{
    private static readonly Option Output = OutputFormat.Among(SurveyOutput.Formats);

    private static readonly Option Scenario = new("--scenario", "Instead of INPUT: play the scenarios of a file, one JSON object a line (gzip is understood)") { Value = "FILE" };

    public override string Name => "simulate";

    public override string Summary => "Simulate what Kubernetes does in a fault, and say what is left";

    public override string Arguments => CommonOptions.InputArguments;

    public override string Details => CommonOptions.InputDetails;

    public override IReadOnlyList<Option> Options { get; } = [Output, ClusterOption.Option, SimulateOptions.Faults, SimulateOptions.Seeds, AuditOptions.FailOn, Scenario];

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("hakit simulate deploy/ --cluster 3x4", "what every lost node, lost zone, drain and rollout leaves ready"),
        ("hakit simulate deploy/ --cluster 3x4:8cpu,32Gi --faults drain+zone -o html > report.html", "a page to look at: drains while a zone is lost"),
        ("hakit simulate --scenario drains.jsonl -o json", "a result for every scenario of a file"),
    ];

    public override int Run(Arguments arguments, CliHost host)
    {
        var errors = arguments.Errors;
        if (arguments[Scenario] is { } scenario)
        {
            if (arguments.Values.Count > 0)
                errors.Add("--scenario FILE holds the workloads: give no INPUT besides");
            if (arguments.Has(Output) && arguments[Output] != SurveyOutput.Json)
                errors.Add($"--scenario writes json, not {arguments[Output]}");
            return errors.Count > 0 ? host.UsageErrors(this, errors) : ScenarioFile.Play(scenario, host);
        }

        var loaded = SettingsLoader.Load(host.WorkingDirectory);
        errors.AddRange(loaded.Errors);
        var cluster = ClusterOption.Of(arguments, loaded, host, errors);
        if (cluster is null && errors.Count == 0)
            errors.Add(SurveyOptions.ClusterMissing);
        if (errors.Count > 0)
            return host.UsageErrors(this, errors);

        var files = new InputExpander(host, loaded.Ignores).Expand(arguments.Values);
        var run = new SurveyRun(this, host, cluster!, SimulateOptions.FaultsOf(arguments), SimulateOptions.SeedsOf(arguments), CommonOptions.RulesOf(loaded.Settings));
        return run.Run(files, arguments[Output]!, AuditOptions.FailOnOf(arguments, loaded));
    }
}
