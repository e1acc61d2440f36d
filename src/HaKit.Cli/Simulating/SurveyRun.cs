using System.Text;
using HaKit.Cli.CommandLine;
using HaKit.Cli.Inputs;
using HaKit.Cli.Output;
using HaKit.Cli.Reports;
using HaKit.Simulating;
using HaKit.Simulating.Report;
using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Cli.Simulating;

/// <summary>Plays every fault on the inputs' workloads, once for each seed, and reports the worst.</summary>
internal sealed class SurveyRun(Command command, CliHost host, Cluster cluster, IReadOnlyList<Fault> faults, int seeds)
{
    public int Run(IReadOnlyList<InputFile> files, string format, Severity? failOn)
    {
        var documents = new InputReader(host).Read(files);
        var unreadable = documents.Where(d => d.State == DocumentState.Unreadable).ToList();
        host.WriteErrors(string.Concat(unreadable.Select(d => $"{Printable.Line(d.Place.ToString())}: {Printable.Line(d.Reason)}\n")));
        var objects = documents.SelectMany(d => d.Objects).Select(o => o.Object).ToArray();
        host.WriteErrors(string.Concat(objects.Where(IsRefused).Select(Refusal)));

        var progress = host.ShowsProgress ? new SurveyProgress(host.WriteErrors) : null;
        var errors = new List<string>();
        var survey = SeededSurvey.Play(objects, cluster, faults, seeds, errors, progress is null ? null : progress.Show);
        progress?.Clear();
        if (errors.Count > 0)
            return host.UsageErrors(command, [.. errors.Select(error => "--faults: " + Printable.Line(error))]);
        var style = new Style(host.Colors);
        host.Write(SurveyOutput.Write(survey, format, style, (text, finding, headline) => new ProblemText(text, style).Write(Problem.Of(finding), headline)).Span);
        return unreadable.Count > 0 ? CliHost.Failure : SurveyOutput.Fails(survey, failOn) ? CliHost.Findings : CliHost.Success;
    }

    private static bool IsRefused(ManifestObject manifest) => ManifestValidator.Check(manifest, ValidationOptions.Default).Status == VerdictStatus.Invalid;

    /// <summary>What is refused never runs, however well it would have survived.</summary>
    private static string Refusal(ManifestObject manifest) =>
        $"{Printable.Line(manifest.Place.ToString())}: {Printable.Line(manifest.Reference.ToString())}: the API server refuses it, so it would never run: see hakit validate\n";
}
