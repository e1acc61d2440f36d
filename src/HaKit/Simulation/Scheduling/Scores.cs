using System.Runtime.CompilerServices;
using HaKit.Facts.Scheduling;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Scheduling;

/// <summary>
/// The scores of kube-scheduler's default profile with its weights and its integer arithmetic. Image locality is left out: no images are known.
/// </summary>
internal sealed class Scores(World world)
{
    private const long Most = 100;
    private const int FitWeight = 1;
    private const int BalanceWeight = 1;
    private const int PodAffinityWeight = 2;
    private const int NodeAffinityWeight = 2;
    private const int TaintWeight = 3;

    private readonly NodeTable nodes = world.Nodes;
    private readonly long[] total = new long[world.Nodes.Count];
    private readonly long[] raw = new long[world.Nodes.Count];
    private readonly SpreadScore spread = new(world.Nodes.Count);

    /// <summary>The total score of each feasible node, in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<long> Of(PodClass kind, ReadOnlySpan<int> feasible)
    {
        var scores = total.AsSpan(0, feasible.Length);
        var kept = kind.UseScores;
        for (var i = 0; i < feasible.Length; i++)
        {
            ref var entry = ref kept[feasible[i]];
            var uses = nodes.Uses[feasible[i]] + 1;
            if (entry.Uses != uses)
                entry = (uses, (int)Resources(kind.Spec.Requests, feasible[i]));
            scores[i] = entry.Score;
        }

        if (nodes.HasSoftTaints)
            AddTaints(kind, feasible, scores);
        if (kind.NodePreference is { } preference)
            AddNodeAffinity(preference, feasible, scores);
        if (kind.SoftSpread.Length > 0)
            spread.Add(kind, feasible, scores);
        if (kind.Preferences.Count > 0)
            AddPodAffinity(kind, feasible, scores);
        return scores;
    }

    private long Resources(PodRequests requests, int node)
    {
        var (cpu, memory) = (nodes.Cpu[node], nodes.Memory[node]);
        var free = (Free(nodes.ScoredCpu[node] + requests.ScoredCpu, cpu) + Free(nodes.ScoredMemory[node] + requests.ScoredMemory, memory))
            / Math.Max(1, (cpu > 0 ? 1 : 0) + (memory > 0 ? 1 : 0));
        if (requests.IsBestEffort)
            return FitWeight * free;
        var change = cpu == 0 || memory == 0 ? 0 : Imbalance(nodes.UsedCpu[node], cpu, nodes.UsedMemory[node], memory)
            - Imbalance(nodes.UsedCpu[node] + requests.Cpu, cpu, nodes.UsedMemory[node] + requests.Memory, memory);
        return FitWeight * free + BalanceWeight * (long)((0.75 + change / 2) * Most);
    }

    /// <summary>How far apart the used shares of CPU and memory are. Since 1.36 it is the change that counts, not the state.</summary>
    private static double Imbalance(long cpu, long allCpu, long memory, long allMemory) =>
        Math.Abs((Share(cpu, allCpu) - Share(memory, allMemory)) / 2);

    private static long Free(long used, long size) => size == 0 || used > size ? 0 : (size - used) * Most / size;

    private static double Share(long used, long size) => Math.Min(1, (double)used / size);

    private void AddTaints(PodClass kind, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        var most = 0L;
        for (var i = 0; i < feasible.Length; i++)
        {
            raw[i] = 0;
            foreach (var taint in nodes.Taints[feasible[i]])
            {
                if (taint.Effect == TaintEffect.PreferNoSchedule && !kind.Spec.Tolerates(taint))
                    raw[i]++;
            }

            most = Math.Max(most, raw[i]);
        }

        if (most == 0)
            return;
        for (var i = 0; i < feasible.Length; i++)
            scores[i] += TaintWeight * (Most - raw[i] * Most / most);
    }

    private static void AddNodeAffinity(long[] preference, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        var most = 0L;
        foreach (var node in feasible)
            most = Math.Max(most, preference[node]);
        if (most == 0)
            return;
        for (var i = 0; i < feasible.Length; i++)
            scores[i] += NodeAffinityWeight * (preference[feasible[i]] * Most / most);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPodAffinity(PodClass kind, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        var sum = raw.AsSpan(0, feasible.Length);
        sum.Clear();
        foreach (var (counter, weight) in kind.Preferences)
        {
            if (counter.Total == 0)
                continue;
            var domainOf = counter.Topology.DomainOf;
            var counts = counter.Counts;
            for (var i = 0; i < feasible.Length; i++)
            {
                var domain = domainOf[feasible[i]];
                if (domain >= 0)
                    sum[i] += (long)weight * counts[domain];
            }
        }

        var least = long.MaxValue;
        var most = long.MinValue;
        foreach (var value in sum)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        if (most == least)
            return;
        var (last, points) = (long.MinValue, 0L);
        for (var i = 0; i < feasible.Length; i++)
        {
            if (sum[i] != last)
                (last, points) = (sum[i], PodAffinityWeight * (long)(Most * ((double)(sum[i] - least) / (most - least))));
            scores[i] += points;
        }
    }
}
