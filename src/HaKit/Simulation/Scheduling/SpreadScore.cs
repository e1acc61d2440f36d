using System.Runtime.CompilerServices;
using HaKit.Clusters;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Scheduling;

/// <summary>The score of soft topology spread: the more alike pods a node's domains hold, the fewer points.</summary>
internal sealed class SpreadScore(int nodes)
{
    private const long Most = 100;
    private const int Weight = 2;

    /// <summary>Rounded sums are small numbers close together, each worth the same to every node that has it.</summary>
    private const int MostKept = 256;

    private readonly double[] sums = new double[nodes];
    private readonly long[] raw = new long[nodes];
    private readonly bool[] ignoredNodes = new bool[nodes];
    private readonly int[] seenDomain = new int[nodes + 1];
    private readonly long[] keptPoints = new long[MostKept];
    private int seenMark;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(PodClass kind, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        var sum = sums.AsSpan(0, feasible.Length);
        var ignored = ignoredNodes.AsSpan(0, feasible.Length);
        sum.Clear();
        var counted = feasible.Length - Ignore(kind, feasible, ignored);
        foreach (var spread in kind.SoftSpread)
        {
            var topology = spread.Counter.Topology;
            var size = topology.Key == Topologies.Host ? counted : DomainsAmong(topology, feasible, ignored);
            var weight = Math.Log(size + 2);
            var slack = spread.Constraint.MaxSkew - 1;
            var domainOf = topology.DomainOf;
            var counts = spread.Counter.Counts;
            for (var i = 0; i < sum.Length; i++)
            {
                var domain = domainOf[feasible[i]];
                if ((uint)domain < (uint)counts.Length)
                    sum[i] += counts[domain] * weight + slack;
            }
        }

        Normalise(sum, ignored, counted < feasible.Length, scores);
    }

    /// <summary>The fewer alike pods, the more points; an ignored node gets none.</summary>
    private void Normalise(ReadOnlySpan<double> sum, ReadOnlySpan<bool> ignored, bool anyIgnored, Span<long> scores)
    {
        var least = long.MaxValue;
        var most = 0L;
        for (var i = 0; i < sum.Length; i++)
        {
            var rounded = (long)(sum[i] + 0.5);
            raw[i] = rounded;
            if (anyIgnored && ignored[i])
                continue;
            least = Math.Min(least, rounded);
            most = Math.Max(most, rounded);
        }

        var range = most - least + 1;
        var points = range is > 0 and <= MostKept ? keptPoints.AsSpan(0, (int)range) : [];
        for (var i = 0; i < points.Length; i++)
            points[i] = Points(least + i, least, most);
        for (var i = 0; i < sum.Length; i++)
        {
            if (!anyIgnored || !ignored[i])
                scores[i] += points.Length > 0 ? points[(int)(raw[i] - least)] : Points(raw[i], least, most);
        }
    }

    private static long Points(long value, long least, long most) => Weight * (most == 0 ? Most : Most * (most + least - value) / most);

    /// <summary>Marks the nodes that lack a label of the pod's own constraints; returns how many they are.</summary>
    private static int Ignore(PodClass kind, ReadOnlySpan<int> feasible, Span<bool> ignored)
    {
        ignored.Clear();
        if (!kind.SoftSpreadNeedsAllKeys || Array.TrueForAll(kind.SoftSpread, spread => spread.Counter.Topology.IsComplete))
            return 0;
        var count = 0;
        for (var i = 0; i < feasible.Length; i++)
        {
            foreach (var spread in kind.SoftSpread)
                ignored[i] |= spread.Counter.Topology.DomainOf[feasible[i]] < 0;
            count += ignored[i] ? 1 : 0;
        }

        return count;
    }

    private int DomainsAmong(TopologyIndex topology, ReadOnlySpan<int> feasible, ReadOnlySpan<bool> ignored)
    {
        seenMark++;
        var domainOf = topology.DomainOf;
        var most = topology.IsComplete ? topology.Count : topology.Count + 1;
        var seen = 0;
        for (var i = 0; i < feasible.Length && seen < most; i++)
        {
            ref var mark = ref seenDomain[domainOf[feasible[i]] + 1];
            if (mark == seenMark || ignored[i])
                continue;
            mark = seenMark;
            seen++;
        }

        return seen;
    }
}
