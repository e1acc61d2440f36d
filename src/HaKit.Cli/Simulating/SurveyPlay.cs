using HaKit.Cli.CommandLine;
using HaKit.Evaluation;
using HaKit.Simulating;
using HaKit.Tree;

namespace HaKit.Cli.Simulating;

/// <summary>A survey with a progress line, for the commands that simulate.</summary>
internal static class SurveyPlay
{
    /// <summary>The survey, or null where it would cost too much, which is said then.</summary>
    /// <param name="host">Where it is said.</param>
    /// <param name="command">Who asks.</param>
    /// <param name="objects">The manifests.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="faults">What is simulated.</param>
    /// <param name="seeds">How many seeds.</param>
    /// <param name="errors">What faults name that is not there; nothing is simulated then.</param>
    /// <param name="rules">Version and default namespace.</param>
    public static SeededSurvey? Run(
        CliHost host, Command command, IReadOnlyList<ManifestObject> objects, Cluster cluster, IReadOnlyList<Fault> faults, int seeds, List<string> errors,
        RuleOptions rules)
    {
        var progress = host.ShowsProgress ? new SurveyProgress(host.WriteErrors) : null;
        try
        {
            return SeededSurvey.Run(objects, cluster, faults, seeds, errors, progress is null ? null : progress.Show, rules);
        }
        catch (SimulationLimitException e)
        {
            host.WriteErrors($"hakit {command.Name}: {Printable.Line(e.Message)}\n");
            return null;
        }
        finally
        {
            progress?.Clear();
        }
    }
}
