namespace HaKit.Simulating;

/// <summary>Orders outcomes: the less stays ready, the worse; then what never completes, then what puts more traffic at risk.</summary>
internal static class OutcomeRank
{
    public static (double Share, bool Completes, double Risk) Of(Timeline timeline) =>
        timeline.Workloads.Count == 0 ? (double.MaxValue, true, 0) : timeline.Workloads.Min(Of);

    public static (double Share, bool Completes, double Risk) Of(WorkloadTimeline workload) =>
        Of(workload.ReadyAtWorst, workload.Replicas, workload.Completes, workload.AtRiskSeconds);

    public static (double Share, bool Completes, double Risk) Of(FaultOutcome outcome) =>
        Of(outcome.ReadyAtWorst, outcome.Replicas, outcome.Completes, outcome.AtRiskSeconds);

    private static (double Share, bool Completes, double Risk) Of(int ready, int replicas, bool completes, double risk) =>
        (replicas == 0 ? 1 : (double)ready / replicas, completes, -risk);
}
