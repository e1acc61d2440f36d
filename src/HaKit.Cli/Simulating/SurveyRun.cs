using System.Text;
using HaKit.Cli.CommandLine;
using HaKit.Cli.Inputs;
using HaKit.Cli.Output;
using HaKit.Cli.Reports;
using HaKit.Evaluation;
using HaKit.Simulating;
using HaKit.Simulating.Report;

namespace HaKit.Cli.Simulating;

/// <summary>Simulates every fault on the inputs' workloads, once for each seed, and reports the worst.</summary>
internal sealed class SurveyRun(Command command, CliHost host, Cluster cluster, IReadOnlyList<Fault> faults, int seeds, RuleOptions rules)
{
    public int Run(IReadOnlyList<InputFile> files, string format, Severity? failOn)
    {
        var documents = new InputReader(host).Read(files);
        var unreadable = documents.Where(d => d.State == DocumentState.Unreadable).ToList();
        host.WriteErrors(string.Concat(unreadable.Select(d => $"{Printable.Line(d.Place.ToString())}: {Printable.Line(d.Reason)}\n")));
        var objects = documents.SelectMany(d => d.Objects).Select(o => o.Object).ToArray();
        host.WriteErrors(string.Concat(documents.Where(d => d.State == DocumentState.Skipped && d.Reason != InputReasons.Empty)
            .Select(d => $"{Printable.Line(d.Place.ToString())}: not simulated: {Printable.Line(d.Reason)}\n")));

        var errors = new List<string>();
        if (SurveyPlay.Run(host, command, objects, cluster, faults, seeds, errors, rules) is not { } survey)
            return CliHost.Failure;
        if (errors.Count > 0)
            return host.UsageErrors(command, [.. errors.Select(error => "--faults: " + Printable.Line(error))]);
        var style = new Style(host.Colors);
        host.Write(SurveyOutput.Write(survey, format, style, (text, finding, headline) => new ProblemText(text, style).Write(Problem.Of(finding), headline)).Span);
        if (survey.IsEmpty)
            host.WriteErrors("hakit simulate: none of the inputs holds a workload that can be simulated\n");
        return unreadable.Count > 0 || survey.IsEmpty ? CliHost.Failure : SurveyOutput.Fails(survey, failOn) ? CliHost.Findings : CliHost.Success;
    }
}
