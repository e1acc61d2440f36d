namespace HaKit.Simulating;

/// <summary>Orders outcomes: the less stays ready, the worse; then what never completes, then what puts more traffic at risk.</summary>
internal static class Badness
{
    public static (double Share, bool Completes, double Risk) Of(Timeline timeline) =>
        timeline.Workloads.Count == 0 ? (double.MaxValue, true, 0) : timeline.Workloads.Min(Of);

    public static (double Share, bool Completes, double Risk) Of(WorkloadTimeline workload) =>
        (workload.Replicas == 0 ? 1 : (double)workload.ReadyAtWorst / workload.Replicas, workload.Completes, -workload.AtRiskSeconds);
}
