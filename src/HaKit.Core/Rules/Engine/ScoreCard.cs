using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Judgement;

/// <summary>One cell of the score card.</summary>
internal enum Score
{
    NotApplicable,
    Pass,
    Fail,
}

/// <summary>One workload's row: what protects it, and what does not.</summary>
internal sealed record ScoreRow(ManifestObject Workload, Score Replicas, Score Spread, Score Budget, Score Shutdown, Score Rollout, Score Probes);

/// <summary>
/// Workloads by what protects them. A cell fails where a warning or an error of that kind stands against the workload and nobody accepted it.
/// </summary>
internal sealed class ScoreCard(IReadOnlyList<ScoreRow> rows)
{
    public IReadOnlyList<ScoreRow> Rows { get; } = rows;

    /// <summary>The card for findings of the same set.</summary>
    public static ScoreCard Of(ManifestSet set, IReadOnlyList<Finding> findings, string defaultNamespace = "default")
    {
        var failed = new HashSet<(ManifestObject, Aspect)>();
        foreach (var finding in findings)
        {
            if (finding.Severity < Severity.Warning || finding.Accepted is not null || Catalog.Find(finding.Rule) is not { } rule)
                continue;
            if (finding.Judged is { } judged)
                failed.Add((judged, rule.Aspect));
            foreach (var workload in finding.Concerns)
                failed.Add((workload, rule.Aspect));
        }

        var rows = new List<ScoreRow>();
        foreach (var workload in new SetFacts(set, defaultNamespace).Workloads)
        {
            if (workload.Kind != WorkloadKind.Custom)
                rows.Add(Row(workload));
        }

        return new ScoreCard(rows);

        ScoreRow Row(WorkloadFacts workload)
        {
            var isOn = !workload.IsOff;
            var isReplicated = isOn && workload.Kind.IsReplicated();
            var isServed = isOn && workload.IsServed == true && !workload.Kind.IsBatch();
            var rolls = isOn && workload.Kind is WorkloadKind.Deployment or WorkloadKind.StatefulSet or WorkloadKind.DaemonSet;
            return new ScoreRow(
                workload.Object,
                Cell(Aspect.Replicas, isReplicated && !workload.IsSingleton),
                Cell(Aspect.Spread, isReplicated && workload.Rmax >= 2),
                Cell(Aspect.Budget, isReplicated && (workload.Rmin >= 2 || workload.Budgets.Count > 0)),
                Cell(Aspect.Shutdown, isServed),
                Cell(Aspect.Rollout, rolls),
                Cell(Aspect.Probes, isServed));

            Score Cell(Aspect aspect, bool applies) => failed.Contains((workload.Object, aspect)) ? Score.Fail : applies ? Score.Pass : Score.NotApplicable;
        }
    }
}
