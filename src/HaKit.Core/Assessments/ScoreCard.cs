using HaKit.Evaluation;
using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Assessments;

/// <summary>What is protected at a glance: a row per workload, a column per aspect.</summary>
internal sealed class ScoreCard
{
    public static readonly IReadOnlyList<Aspect> Aspects = [Aspect.Replicas, Aspect.Spread, Aspect.Budget, Aspect.Shutdown, Aspect.Rollout, Aspect.Probes];

    private readonly List<ManifestObject> order = [];
    private readonly Dictionary<ManifestObject, Score[]> rows = [];
    private readonly HashSet<(IReadOnlyList<ManifestObject> Concerns, Aspect Aspect, Score Score)> heard = [];

    public ScoreCard(IEnumerable<ManifestObject> objects)
    {
        foreach (var one in objects)
        {
            if (WorkloadKinds.Of(one) == WorkloadKind.None || rows.ContainsKey(one))
                continue;
            rows.Add(one, new Score[Aspects.Count]);
            order.Add(one);
        }
    }

    public IEnumerable<(ManifestObject Workload, IReadOnlyList<Score> Scores)> Rows => order.Select(o => (o, (IReadOnlyList<Score>)rows[o]));

    /// <summary>
    /// Hears a verdict; failures come in with their findings, which also name the workloads that a companion object concerns.
    /// </summary>
    public void Record(RuleDescriptor rule, ManifestObject about, Verdict verdict)
    {
        if (verdict == Verdict.Pass)
            Raise(about, rule.Aspect, Score.Pass);
        else if (verdict == Verdict.Unknown)
            Raise(about, rule.Aspect, Score.Unknown);
    }

    /// <summary>Hears a finding. What is information is shown as that: it is no pass.</summary>
    public void Record(RuleDescriptor rule, Finding finding)
    {
        var score = finding.Accepted is not null ? Score.Accepted : finding.Severity == Severity.Info ? Score.Info : Score.Fail;
        if (finding.Subject is { } evaluated)
            Raise(evaluated, rule.Aspect, score);
        // What several findings say of the same list of workloads is heard once.
        if (rows.Count == 0 || !heard.Add((finding.Concerns, rule.Aspect, score)))
            return;
        foreach (var concerned in finding.Concerns)
            Raise(concerned, rule.Aspect, score);
    }

    private void Raise(ManifestObject workload, Aspect aspect, Score score)
    {
        if (aspect == Aspect.None || !rows.TryGetValue(workload, out var row))
            return;
        var column = (int)aspect - 1;
        if (score > row[column])
            row[column] = score;
    }
}
