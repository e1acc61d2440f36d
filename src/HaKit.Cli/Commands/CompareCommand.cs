using HaKit.Cli.CommandLine;
using HaKit.Cli.Comparing;
using HaKit.Cli.Comparing.Git;
using HaKit.Cli.Output;
using HaKit.Settings;

namespace HaKit.Cli.Commands;

/// <summary><c>hakit compare</c>.</summary>
internal sealed class CompareCommand : Command
{
    private static readonly Option Output = OutputFormat.Among(OutputFormat.Text, OutputFormat.Json, OutputFormat.Markdown, OutputFormat.Html);

    public override string Name => "compare";

    public override string Summary => "Say what a change does to availability: findings that come and go, and what survives before and after";

    public override string Arguments => "BASE HEAD | BASE..HEAD [INPUT…]";

    public override string Details =>
        """
        BASE and HEAD are files, directories or globs, as the other commands take them. BASE..HEAD are two
        git revisions, whose INPUTs are compared: files, directories or globs; without any, the working
        directory. BASE...HEAD compares with the revision from which HEAD branched off.

        The settings of both are those of hakit.yaml in the working directory or above it; options win over
        them. Without a cluster, there or as --cluster, findings alone are compared.
        """;

    public override IReadOnlyList<Option> Options { get; } =
    [
        Output, Clusters.ClusterOption.Option, SimulateOptions.Faults, SimulateOptions.Seeds, CommonOptions.KubeVersion, AuditOptions.OpenWorld, AuditOptions.FailOn,
    ];

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("hakit compare main..HEAD --cluster 3x4 -- k8s/", "what a branch does to the manifests in k8s/"),
        ("hakit compare before/ after/ --cluster nodes.yaml", "two directories, on the nodes that kubectl get nodes -o yaml printed"),
        ("hakit compare main...HEAD -o markdown -- k8s/ > comment.md", "for a comment on a pull request"),
    ];

    public override int Run(Arguments arguments, CliHost host)
    {
        var loaded = SettingsLoader.Load(host.WorkingDirectory);
        var errors = arguments.Errors;
        errors.AddRange(loaded.Errors);
        var options = AuditOptions.RulesOf(arguments, host, loaded, errors);
        var range = arguments.Values.Count > 0 && !File.Exists(host.FullPath(arguments.Values[0])) ? RevisionRange.Parse(arguments.Values[0]) : null;
        if (range is null && arguments.Values.Count != 2)
            errors.Add($"BASE and HEAD are two inputs, or two git revisions such as main..HEAD, but {Counted.Of(arguments.Values.Count, "input")} given");
        if (range is null && arguments.Values.Count(value => value == "-") > 1)
            errors.Add("BASE and HEAD cannot both be standard input");
        if (errors.Count > 0)
            return host.UsageErrors(this, errors);

        var sources = new ComparedSources(host, loaded);
        ComparedInputs inputs;
        try
        {
            inputs = range is null ? sources.Read(arguments.Values[0], arguments.Values[1]) : sources.Read(range, [.. arguments.Values.Skip(1)]);
        }
        catch (GitException e)
        {
            return host.UsageErrors(this, [Printable.Line(e.Message)]);
        }

        var run = new CompareRun(this, host, options, AuditOptions.FailOnOf(arguments, loaded), SimulateOptions.FaultsOf(arguments), SimulateOptions.SeedsOf(arguments));
        return run.Run(inputs, arguments[Output]!);
    }
}
