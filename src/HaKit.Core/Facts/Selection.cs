namespace HaKit.Facts;

/// <summary>The workloads of a namespace that a selector selects: one for all Services, or budgets, that select by the same.</summary>
internal sealed class Selection
{
    private (int? Min, int? Max)? totals;

    /// <summary>Known to be selected, in the order of the set.</summary>
    public List<WorkloadFacts> Workloads { get; } = [];

    /// <summary>May be selected.</summary>
    public List<WorkloadFacts> Possible { get; } = [];

    /// <summary>The sum of MinReplicas over all workloads; nothing where one of them cannot be known.</summary>
    public int? TotalMin => Totals.Min;

    public int? TotalMax => Totals.Max;

    private (int? Min, int? Max) Totals => totals ??= (Total(lowest: true), Total(lowest: false));

    private int? Total(bool lowest)
    {
        if (Possible.Count > 0 || Workloads.Count == 0)
            return null;
        var total = 0;
        foreach (var workload in Workloads)
        {
            if (!workload.HasScale && workload.Kind != WorkloadKind.Pod)
                return null;
            if ((lowest ? workload.MinReplicas : workload.Rmax) is not { } replicas)
                return null;
            total += replicas;
        }

        return total;
    }
}
