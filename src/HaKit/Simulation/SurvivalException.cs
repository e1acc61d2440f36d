using System.Globalization;
using System.Text;

namespace HaKit;

/// <summary>A workload does not survive a fault as it should. The message says how far it fell and what led there.</summary>
public sealed class SurvivalException : Exception
{
    private const int MostLines = 40;

    internal SurvivalException(Timeline timeline, WorkloadTimeline workload, int atLeast)
        : base(Describe(timeline, workload, atLeast))
    {
        Timeline = timeline;
        Workload = workload;
    }

    /// <summary>The whole play.</summary>
    public Timeline Timeline { get; }

    /// <summary>The workload that fell.</summary>
    public WorkloadTimeline Workload { get; }

    private static string Describe(Timeline timeline, WorkloadTimeline workload, int atLeast)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{workload.Workload} does not survive {timeline.Fault}: ");
        text.Append(workload.ReadyAtWorst < atLeast
            ? string.Create(CultureInfo.InvariantCulture, $"{workload.ReadyAtWorst} of {workload.Replicas} ready at t={workload.WorstAt:0.#} s, must be at least {atLeast}.")
            : "it never completes.");
        foreach (var reason in workload.BlockedBy)
            text.Append("\n  ").Append(reason);
        var told = timeline.Trace.Where(entry => entry.Workload.Length == 0 || entry.Workload == workload.Workload.Name).ToList();
        foreach (var entry in told.Take(MostLines))
            text.Append("\n  ").Append(entry);
        if (told.Count > MostLines)
            text.Append(CultureInfo.InvariantCulture, $"\n  … and {told.Count - MostLines} more");
        return text.ToString();
    }
}
