using HaKit.Cli.Auditing;
using HaKit.Cli.Baselines;
using HaKit.Cli.Clusters;
using HaKit.Cli.CommandLine;
using HaKit.Cli.Inputs;
using HaKit.Cli.Output;
using HaKit.Cli.Reports;
using HaKit.Cli.Settings;
using HaKit.Judgement;

namespace HaKit.Cli.Commands;

/// <summary><c>hakit audit</c>.</summary>
internal sealed class AuditCommand : Command
{
    public override string Name => "audit";

    public override string Summary => "Find what would cost a workload its availability";

    public override string Arguments => CommonOptions.InputArguments;

    public override string Details => CommonOptions.InputDetails +
        """

        The inputs are judged together, as one cluster's content. Settings are read from hakit.yaml
        in the working directory or above it; options win over them.
        """;

    public override IReadOnlyList<Option> Options { get; } =
    [
        AuditOptions.Output, ClusterOption.Option, CommonOptions.KubeVersion, AuditOptions.OpenWorld, AuditOptions.FailOn, AuditOptions.Baseline,
        AuditOptions.UpdateBaseline,
    ];

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("hakit audit deploy/ --cluster 3x4", "for a cluster of three zones with four nodes each"),
        ("helm template web ./chart | hakit audit - --open-world", "a chart whose companions live elsewhere"),
        ("hakit audit --baseline known.json --fail-on error", "fail on new errors only"),
    ];

    public override int Run(Arguments arguments, CliHost host)
    {
        var loaded = SettingsLoader.Load(host);
        var mistakes = arguments.Mistakes;
        mistakes.AddRange(loaded.Mistakes);
        var options = JudgeOptionsOf(arguments, host, loaded, mistakes);
        var baselinePath = arguments[AuditOptions.Baseline];
        var updates = arguments.Has(AuditOptions.UpdateBaseline);
        if (updates && baselinePath is null)
            mistakes.Add("--update-baseline needs --baseline FILE, the file to write");
        var baseline = baselinePath is null || updates ? null : BaselineFile.Read(baselinePath, host, mistakes);
        if (mistakes.Count > 0)
            return host.WrongUsage(this, mistakes);

        var failOn = (arguments.Has(AuditOptions.FailOn) ? null : loaded.Settings.FailOn) ?? arguments[AuditOptions.FailOn]!;
        var files = new InputExpander(host, loaded.Ignores).Expand(arguments.Values);
        var documents = new InputReader(host).Read(files);
        var audited = new Auditor(options, SeverityName.Parse(failOn), baseline).Judge(documents);
        host.Complain(audited.Report.Report.Complaints());
        if (updates)
            return UpdateBaseline(audited.Report, baselinePath!, host);
        Write(audited.Report, arguments[AuditOptions.Output]!, host);
        return audited.Report.Report.ExitCode;
    }

    private static JudgeOptions JudgeOptionsOf(Arguments arguments, CliHost host, LoadedSettings loaded, List<string> mistakes)
    {
        var options = loaded.Settings.Judging with { KubernetesVersion = CommonOptions.VersionOf(arguments, loaded.Settings) };
        if (arguments.Has(AuditOptions.OpenWorld))
            options = options with { ClosedWorld = false };

        var given = arguments[ClusterOption.Option];
        var text = given ?? loaded.Settings.Cluster;
        if (text is null)
            return options;
        var cluster = ClusterOption.Read(text, host, given is null ? loaded.Directory! : host.WorkingDirectory, out var mistake);
        if (mistake is not null)
            mistakes.Add(given is null ? $"{loaded.Settings.ClusterPlace}: cluster '{Printable.Line(text)}': {mistake}" : $"--cluster '{Printable.Line(text)}': {mistake}");
        return options with { Cluster = cluster };
    }

    /// <summary>A baseline made from half the inputs would hide the other half later, so that it is not written then.</summary>
    private static int UpdateBaseline(AuditReport audit, string path, CliHost host)
    {
        if (audit.Report.HasUnreadable)
            return CliHost.Failure;
        var problems = audit.Report.Problems.ToList();
        if (BaselineFile.Write(path, Baseline.Of(problems), host) is { } mistake)
        {
            host.Complain($"hakit audit: --baseline '{Printable.Line(path)}': {mistake}\n");
            return CliHost.Failure;
        }

        host.Write($"{Counted.Of(problems.Count(p => p.Accepted is null), "finding")} written to {Printable.Line(path)}\n");
        return CliHost.Success;
    }

    private static void Write(AuditReport audit, string format, CliHost host)
    {
        switch (format)
        {
            case OutputFormat.Json: host.Write(AuditJson.Write(audit).Span); break;
            case OutputFormat.Sarif: host.Write(SarifWriter.Write(audit.Report).Span); break;
            case OutputFormat.JUnit: host.Write(JUnitWriter.Write(audit.Report).Span); break;
            case OutputFormat.GitHub: host.Write(GitHubWriter.Write(audit.Report)); break;
            default: host.Write(AuditText.Write(audit, new Style(host.Colors))); break;
        }
    }
}
