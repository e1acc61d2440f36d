using HaKit.Cli.CommandLine;
using HaKit.Cli.Inputs;
using HaKit.Cli.Output;
using HaKit.Settings;
using HaKit.Cli.Validating;

namespace HaKit.Cli.Commands;

/// <summary><c>hakit validate</c>.</summary>
internal sealed class ValidateCommand : Command
{
    private static readonly Option Output =
        OutputFormat.Among(OutputFormat.Text, OutputFormat.Json, OutputFormat.Sarif, OutputFormat.JUnit, OutputFormat.GitHub);

    public override string Name => "validate";

    public override string Summary => "Say what the API server would say to manifests: accept, or refuse which fields and why";

    public override string Arguments => CommonOptions.InputArguments;

    public override string Details => CommonOptions.InputDetails;

    public override IReadOnlyList<Option> Options { get; } = [Output, CommonOptions.KubeVersion];

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("hakit validate deploy/", "every manifest below a directory"),
        ("helm template web ./chart | hakit validate -", "what a chart renders"),
        ("hakit validate 'apps/**/*.yaml' -o sarif > validate.sarif", "for code scanning"),
    ];

    public override int Run(Arguments arguments, CliHost host)
    {
        var loaded = SettingsLoader.Load(host.WorkingDirectory);
        arguments.Errors.AddRange(loaded.Errors);
        if (arguments.Errors.Count > 0)
            return host.UsageErrors(this, arguments.Errors);

        var version = CommonOptions.VersionOf(arguments, loaded.Settings);
        var files = new InputExpander(host, loaded.Ignores).Expand(arguments.Values);
        var documents = new InputReader(host).Read(files);
        var report = new DocumentValidator(loaded.Settings.RuleOptions with { KubernetesVersion = version }, host).Evaluate(documents);
        host.WriteErrors(report.Errors());
        switch (arguments[Output])
        {
            case OutputFormat.Json: host.Write(ValidateJson.Write(report).Span); break;
            case OutputFormat.Sarif: host.Write(SarifWriter.Write(report).Span); break;
            case OutputFormat.JUnit: host.Write(JUnitWriter.Write(report).Span); break;
            case OutputFormat.GitHub: host.Write(GitHubWriter.Write(report)); break;
            default: host.Write(ValidateText.Write(report, version, new Style(host.Colors))); break;
        }

        return report.ExitCode;
    }
}
