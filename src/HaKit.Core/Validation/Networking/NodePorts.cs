using System.Globalization;

namespace HaKit.Validation.Networking;

/// <summary>
/// The node ports that the server gives to a Service before it validates it. A port number that comes twice gets the same node port twice;
/// a node port that is asked for by two port numbers cannot be had. The cluster's range is its own setting and not checked.
/// </summary>
internal static class NodePorts
{
    private const long First = 30000;

    /// <summary>The node port of each port, as asked for or allocated; null where one cannot be had, which is reported.</summary>
    public static long[]? Allocate(Errors errors, Cursor spec)
    {
        var ports = spec.Each("ports");
        var numbers = new long[ports.Count];
        for (var i = 0; i < ports.Count; i++)
            numbers[i] = ports[i].IntOf("nodePort");
        var type = spec.TextOf("type");
        if (type is not ("NodePort" or "LoadBalancer"))
            return numbers;
        var allocates = type == "NodePort" || spec.BoolOrNull("allocateLoadBalancerNodePorts") != false;
        var byPort = new Dictionary<long, long>();
        var taken = new List<long>();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] == 0 && !allocates)
                continue;
            var port = ports[i].IntOf("port");
            var wanted = numbers[i];
            if (byPort.TryGetValue(port, out var given))
            {
                numbers[i] = wanted == 0 ? given : wanted;
                if (numbers[i] == given || Take(errors, ports, i, wanted, taken))
                    continue;
                return null;
            }

            for (var j = i; wanted == 0 && j < numbers.Length; j++)
                wanted = ports[j].IntOf("port") == port ? numbers[j] : 0;
            if (wanted == 0)
                taken.Add(wanted = taken.Count == 0 ? First : taken.Max() + 1);
            else if (!Take(errors, ports, i, wanted, taken))
                return null;
            numbers[i] = wanted;
            byPort[port] = wanted;
        }

        return numbers;
    }

    private static bool Take(Errors errors, CursorList ports, int index, long wanted, List<long> taken)
    {
        if (taken.Contains(wanted))
        {
            errors.Invalid(ports[index]["nodePort"], wanted, "provided port is already allocated");
            return false;
        }

        taken.Add(wanted);
        return true;
    }
}
