using HaKit.Cli.Inputs;
using HaKit.Cli.Output;
using HaKit.Simulating.Report;

namespace HaKit.Cli.Simulating;

/// <summary>Plays every fault on the inputs' workloads, once for each seed, and reports the worst.</summary>
internal sealed class SurveyRun(CliHost host, Cluster cluster, IReadOnlyList<Fault> faults, int seeds)
{
    public int Run(IReadOnlyList<InputFile> files, string format, Severity? failOn)
    {
        var documents = new InputReader(host).Read(files);
        var unreadable = documents.Where(d => d.State == DocumentState.Unreadable).ToList();
        host.Complain(string.Concat(unreadable.Select(d => $"{Printable.Line(d.Place.ToString())}: {Printable.Line(d.Reason)}\n")));

        var objects = documents.SelectMany(d => d.Objects).Select(o => o.Object).ToList();
        var progress = Progress.Of(host, "faults played");
        var surveys = new List<SimulationReport>();
        var findings = new List<Finding>();
        Simulation first = null!;
        for (var seed = 0; seed < seeds; seed++)
        {
            var simulation = Simulation.Of(objects, cluster, new SimulationOptions { Seed = seed });
            if (seed == 0)
                first = simulation;
            surveys.Add(simulation.Survey(faults, progress is null ? null : progress.Show));
            progress?.Clear();

            // Another seed may word the same finding otherwise; once is enough.
            findings.AddRange(simulation.Findings(surveys[^1]).Where(f => !findings.Exists(known => known.Rule == f.Rule && known.Object == f.Object)));
        }

        Write(first, surveys, findings, format);
        return unreadable.Count > 0 ? CliHost.Failure : failOn is { } least && findings.Exists(f => f.Accepted is null && f.Severity >= least) ? CliHost.Findings : CliHost.Success;
    }

    private void Write(Simulation first, List<SimulationReport> surveys, List<Finding> findings, string format)
    {
        var merged = SeededSurvey.Merge(surveys);
        var report = SeededSurvey.AsReport(surveys, merged);
        switch (format)
        {
            case OutputFormat.Json: host.Write(SimulateJson.Write(merged, findings, seeds, report.Plays).Span); break;
            case OutputFormat.Html: host.Write(HtmlReport.Write(first, report)); break;
            default: host.Write(SimulateText.Write(report, merged, findings, cluster, new Style(host.Colors))); break;
        }
    }
}
