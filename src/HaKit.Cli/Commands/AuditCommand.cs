using HaKit.Cli.Auditing;
using HaKit.Cli.Baselines;
using HaKit.Cli.Clusters;
using HaKit.Cli.CommandLine;
using HaKit.Cli.Inputs;
using HaKit.Cli.Output;
using HaKit.Cli.Reports;
using HaKit.Settings;
using HaKit.Evaluation;

namespace HaKit.Cli.Commands;

/// <summary><c>hakit audit</c>.</summary>
internal sealed class AuditCommand : Command
{
    public override string Name => "audit";

    public override string Summary => "Find what would cost a workload its availability";

    public override string Arguments => CommonOptions.InputArguments;

    public override string Details => CommonOptions.InputDetails +
        """

        The inputs are evaluated together, as one cluster's content. Settings are read from hakit.yaml
        in the working directory or above it; options win over them.
        """;

    public override IReadOnlyList<Option> Options { get; } =
    [
        AuditOptions.Output, ClusterOption.Option, CommonOptions.KubeVersion, AuditOptions.OpenWorld, AuditOptions.FailOn, AuditOptions.Baseline,
        AuditOptions.UpdateBaseline, AuditOptions.Fix, AuditOptions.DryRun,
    ];

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("hakit audit deploy/ --cluster 3x4", "for a cluster of three zones with four nodes each"),
        ("helm template web ./chart | hakit audit - --open-world", "a chart whose companions live elsewhere"),
        ("hakit audit --baseline known.json --fail-on error", "fail on new errors only"),
        ("hakit audit deploy/ --fix --dry-run | git apply", "fix what can be fixed, after a look at it"),
    ];

    public override int Run(Arguments arguments, CliHost host)
    {
        var loaded = SettingsLoader.Load(host.WorkingDirectory);
        var errors = arguments.Errors;
        errors.AddRange(loaded.Errors);
        var options = AuditOptions.RulesOf(arguments, host, loaded, errors);
        var baselinePath = arguments[AuditOptions.Baseline];
        var updates = arguments.Has(AuditOptions.UpdateBaseline);
        var fixes = arguments.Has(AuditOptions.Fix);
        if (arguments.Has(AuditOptions.DryRun) && !fixes)
            errors.Add("--dry-run needs --fix");
        if (fixes && updates)
            errors.Add("--fix and --update-baseline exclude each other: fix first, then write the baseline");
        if (fixes && arguments.Values.Contains("-"))
            errors.Add("--fix needs files to write to, not standard input");
        if (updates && baselinePath is null)
            errors.Add("--update-baseline needs --baseline FILE, the file to write");
        var baseline = baselinePath is null || updates ? null : BaselineFile.Read(baselinePath, host, errors);
        if (errors.Count > 0)
            return host.UsageErrors(this, errors);

        var failOn = AuditOptions.FailOnOf(arguments, loaded);
        var files = new InputExpander(host, loaded.Ignores).Expand(arguments.Values);
        var auditor = new Auditor(options, failOn, baseline) { KeepsScore = arguments[AuditOptions.Output] == OutputFormat.Text };
        if (fixes)
            return new AuditFix(host, auditor, failOn, options.KubernetesVersion).Run(files, arguments.Has(AuditOptions.DryRun), arguments[AuditOptions.Output]!);

        var audited = auditor.Evaluate(new InputReader(host).Read(files));
        host.WriteErrors(audited.Report.Report.Errors());
        if (updates)
            return UpdateBaseline(audited.Report, baselinePath!, host);
        AuditOutput.Write(audited.Report, arguments[AuditOptions.Output]!, host);
        return audited.Report.Report.ExitCode;
    }

    /// <summary>A baseline made from half the inputs would hide the other half later, so that it is not written then.</summary>
    private static int UpdateBaseline(AuditReport audit, string path, CliHost host)
    {
        if (audit.Report.HasUnreadable)
            return CliHost.Failure;
        var problems = audit.Report.Problems.ToList();
        if (BaselineFile.Write(path, Baseline.Of(problems), host) is { } error)
        {
            host.WriteErrors($"hakit audit: --baseline '{Printable.Line(path)}': {error}\n");
            return CliHost.Failure;
        }

        host.Write($"{Counted.Of(problems.Count(p => p.Accepted is null), "finding")} written to {Printable.Line(path)}\n");
        return CliHost.Success;
    }
}
