namespace HaKit.Simulating.Controllers;

/// <summary>How much a simulation may cost, whatever the manifests ask for. Kubernetes itself is built for 150,000 pods on 5,000 nodes.</summary>
internal sealed class WorkBudget
{
    /// <summary>Pods wanted by all workloads together.</summary>
    public const int MostPods = 500_000;

    /// <summary>What may happen to pods in one fault.</summary>
    public const int MostEvents = 20_000_000;

    private readonly Dictionary<string, long> wanted = new(StringComparer.Ordinal);
    private long pods;
    private int events;

    /// <summary>A workload asks for so many pods.</summary>
    /// <exception cref="SimulationLimitException">Together with the others they are too many.</exception>
    public void Ask(ObjectReference workload, string ns, long count)
    {
        var key = $"{workload.Kind} {ns}/{workload.Name}";
        var all = pods + count - wanted.GetValueOrDefault(key);
        if (all > MostPods)
        {
            throw new SimulationLimitException(FormattableString.Invariant(
                $"{workload.Kind} {workload.Name} asks for {count} pods, {all} with those of the other workloads; a simulation holds {MostPods} at most."));
        }

        pods = all;
        wanted[key] = count;
    }

    /// <summary>A fault begins: its events are counted from 0. The result takes back what it asked for.</summary>
    public Action Begin()
    {
        events = 0;
        var (before, workloads) = (pods, wanted.ToArray());
        return () =>
        {
            pods = before;
            wanted.Clear();
            foreach (var (workload, count) in workloads)
                wanted.Add(workload, count);
        };
    }

    /// <summary>Something happened to a pod.</summary>
    /// <exception cref="SimulationLimitException">It is too much.</exception>
    public void Spend()
    {
        if (++events > MostEvents)
            throw new SimulationLimitException(FormattableString.Invariant($"One fault sets off more than {MostEvents} events of pods; a simulation ends there."));
    }
}
