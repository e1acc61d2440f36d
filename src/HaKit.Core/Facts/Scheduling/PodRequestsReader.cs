using HaKit.Tree;

namespace HaKit.Facts.Scheduling;

/// <summary>
/// Adds up a pod's requests as the scheduler does: containers and native sidecars together, or where it is more, a single init container with the
/// sidecars started before it; pod-level requests take their place; overhead comes on top. A limit without a request is the request.
/// </summary>
internal static class PodRequestsReader
{
    private const string Cpu = "cpu";
    private const string Memory = "memory";
    private const long UnstatedCpu = 100;
    private const long UnstatedMemory = 200L * 1024 * 1024;

    public static PodRequests Read(Node? podSpec)
    {
        var real = Sum(podSpec, scored: false);
        var scored = Sum(podSpec, scored: true);
        return new PodRequests(Of(real, Cpu), Of(real, Memory), Of(scored, Cpu), Of(scored, Memory))
        {
            Others = real.Where(pair => pair.Key is not (Cpu or Memory) && pair.Value > 0).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>The scheduler's integer form of an amount: thousandths of a core for CPU, whole units for the rest, rounded up.</summary>
    public static long Units(string resource, Quantity amount)
    {
        var value = decimal.Ceiling(resource == Cpu ? amount.Value * 1000 : amount.Value);
        return value >= long.MaxValue ? long.MaxValue : value <= 0 ? 0 : (long)value;
    }

    /// <summary>Reads a map of amounts; what is not a quantity is left out.</summary>
    public static Dictionary<string, long> ReadAmounts(Node? map)
    {
        var amounts = new Dictionary<string, long>(StringComparer.Ordinal);
        if (map is not MapNode entries)
            return amounts;
        foreach (var entry in entries.Entries)
        {
            if (entry.Value is ScalarNode scalar && Quantity.TryParse(scalar.Text, out var amount))
                amounts[entry.Key] = Units(entry.Key, amount);
        }

        return amounts;
    }

    private static Dictionary<string, long> Sum(Node? podSpec, bool scored)
    {
        var total = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var container in podSpec.Items("containers"))
            Add(total, OfContainer(container, scored));

        var sidecars = new Dictionary<string, long>(StringComparer.Ordinal);
        var starting = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var container in podSpec.Items("initContainers"))
        {
            var own = OfContainer(container, scored);
            if (PodContainers.IsSidecar(container))
            {
                Add(total, own);
                Add(sidecars, own);
                own = sidecars;
            }
            else
            {
                Add(own, sidecars);
            }

            Max(starting, own);
        }

        Max(total, starting);
        ReplaceByPodLevel(total, podSpec);
        Add(total, ReadAmounts(podSpec.At("overhead")));
        return total;
    }

    private static void ReplaceByPodLevel(Dictionary<string, long> total, Node? podSpec)
    {
        var resources = podSpec.At("resources");
        if (resources is not MapNode)
            return;
        var requests = ReadAmounts(resources.At("requests"));
        var asked = Sum(podSpec.Items("containers").Concat(podSpec.Items("initContainers")));
        foreach (var limit in ReadAmounts(resources.At("limits")))
        {
            if (!requests.ContainsKey(limit.Key) && !asked.Contains(limit.Key))
                requests[limit.Key] = limit.Value;
        }

        foreach (var request in requests.Where(request => request.Key is Cpu or Memory || request.Key.StartsWith("hugepages-", StringComparison.Ordinal)))
            total[request.Key] = request.Value;
    }

    private static HashSet<string> Sum(IEnumerable<Node> containers) =>
        new(containers.SelectMany(container => OfContainer(container, scored: false).Keys), StringComparer.Ordinal);

    private static Dictionary<string, long> OfContainer(Node container, bool scored)
    {
        var resources = container.At("resources");
        var amounts = ReadAmounts(resources.At("requests"));
        foreach (var limit in ReadAmounts(resources.At("limits")))
        {
            if (!amounts.ContainsKey(limit.Key))
                amounts[limit.Key] = limit.Value;
        }

        if (scored)
        {
            if (!amounts.ContainsKey(Cpu))
                amounts[Cpu] = UnstatedCpu;
            if (!amounts.ContainsKey(Memory))
                amounts[Memory] = UnstatedMemory;
        }

        return amounts;
    }

    private static long Of(Dictionary<string, long> amounts, string resource) => amounts.TryGetValue(resource, out var amount) ? amount : 0;

    private static void Add(Dictionary<string, long> to, Dictionary<string, long> more)
    {
        foreach (var pair in more)
            to[pair.Key] = Of(to, pair.Key) + pair.Value;
    }

    private static void Max(Dictionary<string, long> of, Dictionary<string, long> other)
    {
        foreach (var pair in other)
            of[pair.Key] = Math.Max(Of(of, pair.Key), pair.Value);
    }
}
