using HaKit.Cli.Auditing;
using HaKit.Cli.CommandLine;
using HaKit.Cli.Output;
using HaKit.Cli.Reports;
using HaKit.Cli.Simulating;
using HaKit.Evaluation;
using HaKit.Simulating;
using HaKit.Tree;

namespace HaKit.Cli.Comparing;

/// <summary>Audits and simulates both sides alike, and reports the difference.</summary>
internal sealed class CompareRun(Command command, CliHost host, RuleOptions options, Severity? failOn, IReadOnlyList<Fault> faults, int seeds)
{
    public int Run(ComparedInputs inputs, string format)
    {
        var (before, after) = (Audit(inputs.Base), Audit(inputs.Head));
        var (problemsBefore, problemsAfter) = (before.Problems, after.Problems);
        IReadOnlyList<SurvivalRow> survival = [];
        if (options.Cluster is not null)
        {
            var errors = new List<string>();
            if (Simulate(inputs, errors) is not var (surveyBefore, surveyAfter))
                return errors.Count > 0 ? host.UsageErrors(command, [.. errors.Select(error => "--faults: " + Printable.Line(error))]) : CliHost.Failure;
            survival = SurvivalDifference.Of(surveyBefore, surveyAfter, options.DefaultNamespace);
            problemsBefore = problemsBefore.Concat(surveyBefore.Findings.Select(Problem.Of));
            problemsAfter = problemsAfter.Concat(surveyAfter.Findings.Select(Problem.Of));
        }

        var comparison = new Comparison
        {
            Titles = (inputs.Base.Title, inputs.Head.Title),
            Findings = FindingDifference.Of(problemsBefore, problemsAfter, options.DefaultNamespace),
            Survival = survival,
            Nodes = options.Cluster?.NodeCount,
            FailOn = failOn,
        };
        CompareOutput.Write(comparison, format, host);
        return before.HasUnreadable || after.HasUnreadable ? CliHost.Failure : comparison.Fails ? CliHost.Findings : CliHost.Success;
    }

    private Report Audit(ComparedInput side)
    {
        var report = new Auditor(options, failOn, null) { KeepsScore = false }.Evaluate(side.Documents).Report.Report;
        host.WriteErrors(report.Errors());
        return report;
    }

    /// <summary>A fault on a workload that only one side has is simulated there alone; what neither has is a mistake.</summary>
    private (SeededSurvey Before, SeededSurvey After)? Simulate(ComparedInputs inputs, List<string> errors)
    {
        var (before, after) = (Objects(inputs.Base), Objects(inputs.Head));
        var (missingBefore, missingAfter) = (Missing(before), Missing(after));
        errors.AddRange(faults.Where(fault => missingBefore.ContainsKey(fault) && missingAfter.ContainsKey(fault)).Select(fault => missingAfter[fault]));
        if (errors.Count > 0)
            return null;
        var first = SurveyPlay.Run(host, command, before, options.Cluster!, [.. faults.Where(fault => !missingBefore.ContainsKey(fault))], seeds, errors, options);
        var second = first is null ? null : SurveyPlay.Run(host, command, after, options.Cluster!, [.. faults.Where(fault => !missingAfter.ContainsKey(fault))], seeds, errors, options);
        return first is null || second is null ? null : (first, second);
    }

    /// <summary>Nothing where it would cost too much: the survey says so.</summary>
    private IReadOnlyDictionary<Fault, string> Missing(IReadOnlyList<ManifestObject> objects)
    {
        try
        {
            return SeededSurvey.Missing(objects, options.Cluster!, faults);
        }
        catch (SimulationLimitException)
        {
            return new Dictionary<Fault, string>();
        }
    }

    private static ManifestObject[] Objects(ComparedInput side) => [.. side.Documents.SelectMany(document => document.Objects).Select(one => one.Object)];
}
