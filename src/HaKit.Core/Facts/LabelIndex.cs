using HaKit.Selectors;

namespace HaKit.Facts;

/// <summary>
/// The workloads of one namespace by the labels of their pods, so that a selector looks only at those that can match: the shortest list of
/// one of its equalities. Workloads with labels that cannot be known are always looked at.
/// </summary>
internal sealed class LabelIndex
{
    private static readonly List<WorkloadFacts> Nothing = [];

    private readonly Dictionary<(string Key, string Value), List<WorkloadFacts>> byLabel = [];
    private readonly List<WorkloadFacts> uncertain = [];

    public List<WorkloadFacts> All { get; } = [];

    public void Add(WorkloadFacts workload)
    {
        All.Add(workload);
        if (!workload.Pod.Labels.IsComplete)
        {
            uncertain.Add(workload);
            return;
        }

        foreach (var key in workload.Pod.Labels.Keys)
        {
            var label = (key, workload.Pod.Labels[key]!);
            if (!byLabel.TryGetValue(label, out var list))
                byLabel.Add(label, list = []);
            list.Add(workload);
        }
    }

    /// <summary>Calls back for each workload whose pods the selector matches, or may match, in the order of the set.</summary>
    public void Find(LabelSelector selector, Action<WorkloadFacts, bool> found)
    {
        var certain = Candidates(selector);
        var others = ReferenceEquals(certain, All) ? Nothing : uncertain;
        int c = 0, o = 0;
        while (c < certain.Count || o < others.Count)
        {
            var next = o == others.Count || (c < certain.Count && certain[c].Order < others[o].Order) ? certain[c++] : others[o++];
            if (selector.Selects(next) is var matches && matches != false)
                found(next, matches == true);
        }
    }

    private List<WorkloadFacts> Candidates(LabelSelector selector)
    {
        var best = All;
        foreach (var requirement in selector.Requirements)
        {
            if (requirement.Operator != LabelOperator.In || requirement.Values.Count != 1 || ControllerLabels.IsAddedAtRunTime(requirement.Key))
                continue;
            if (!byLabel.TryGetValue((requirement.Key, requirement.Values[0]), out var list))
                return Nothing;
            if (list.Count < best.Count)
                best = list;
        }

        return best;
    }
}
