using HaKit.Cli.Clusters;
using HaKit.Cli.CommandLine;
using HaKit.Cli.Output;
using HaKit.Evaluation;
using HaKit.Settings;

namespace HaKit.Cli.Commands;

/// <summary>The options of <c>hakit audit</c> that no other command has.</summary>
internal static class AuditOptions
{
    public static readonly Option Output =
        OutputFormat.Among(OutputFormat.Text, OutputFormat.Json, OutputFormat.Sarif, OutputFormat.JUnit, OutputFormat.GitHub);

    public static readonly Option OpenWorld = new("--open-world", "The inputs are not complete: do not report what may exist elsewhere");

    public static readonly Option FailOn = new("--fail-on", "From which severity on findings fail the run")
    {
        Value = "SEVERITY",
        Allowed = HaKit.Settings.SettingsReader.FailOnNames,
        Default = "warning",
    };

    public static readonly Option Baseline = new("--baseline", "Findings listed in this file are known and do not fail the run") { Value = "FILE" };

    public static readonly Option Fix = new("--fix", "Write what can be fixed mechanically back into the files, then report what is left");

    public static readonly Option DryRun = new("--dry-run", "With --fix: print a unified diff and leave the files alone");

    public static readonly Option UpdateBaseline = new("--update-baseline", "Write the present findings to the baseline file");

    /// <summary>The settings with what the command line says instead.</summary>
    public static RuleOptions RulesOf(Arguments arguments, CliHost host, LoadedSettings loaded, List<string> errors)
    {
        var options = loaded.Settings.RuleOptions with { KubernetesVersion = CommonOptions.VersionOf(arguments, loaded.Settings) };
        if (arguments.Has(OpenWorld))
            options = options with { ClosedWorld = false };

        return options with { Cluster = ClusterOption.Of(arguments, loaded, host, errors) };
    }

    /// <summary>From which severity on the run fails; null for never.</summary>
    public static Severity? FailOnOf(Arguments arguments, LoadedSettings loaded) =>
        SeverityName.Parse((arguments.Has(FailOn) ? null : loaded.Settings.FailOn) ?? arguments[FailOn]!);
}
