using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>Pod-level requests: what containers ask for in sum, else the pod's own limit.</summary>
internal static class PodResources
{
    public static bool IsSupported(string resource) => resource is "cpu" or "memory" || resource.StartsWith("hugepages-", StringComparison.Ordinal);

    public static void Default(ref MapEdit spec)
    {
        if (spec["resources"] is not MapNode resources)
            return;
        var containers = Sum(spec["containers"] as ListNode, spec["initContainers"] as ListNode, "requests");
        var limits = resources["limits"] as MapNode;
        if (containers.Count == 0 && limits is null)
            return;
        spec.Each("resources", map => Defaults.With(map, (ref edit) => edit.Ensure("requests", requests => Defaults.With(requests, (ref request) =>
        {
            foreach (var sum in containers)
            {
                if (IsSupported(sum.Key) && !sum.Key.StartsWith("hugepages-", StringComparison.Ordinal))
                    request.Default(sum.Key, ScalarNode.String(QuantityText(sum.Value), request.Place));
            }

            foreach (var limit in limits?.Entries ?? [])
            {
                if (IsSupported(limit.Key))
                    request.Default(limit.Key, limit.Value);
            }
        }))));
    }

    /// <summary>
    /// What a pod's containers need together: all long-running ones at once, or an init container beside the sidecars before it if that is more.
    /// </summary>
    public static Dictionary<string, decimal> Sum(ListNode? containers, ListNode? initContainers, string field)
    {
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var container in containers?.Items ?? [])
            Add(sums, container, field);
        var sidecars = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var peaks = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var container in initContainers?.Items ?? [])
        {
            var start = new Dictionary<string, decimal>(sidecars, StringComparer.Ordinal);
            Add(start, container, field);
            if (container.Text("restartPolicy") == "Always")
            {
                Add(sums, container, field);
                Add(sidecars, container, field);
            }

            Raise(peaks, start);
        }

        Raise(sums, peaks);
        return sums;
    }

    private static void Add(Dictionary<string, decimal> sums, Node container, string field)
    {
        foreach (var entry in container.At("resources").Map(field)?.Entries ?? [])
        {
            if (entry.Value is ScalarNode text && Quantity.TryParse(text.Text, out var amount))
                sums[entry.Key] = (sums.TryGetValue(entry.Key, out var sum) ? sum : 0) + amount.Value;
        }
    }

    private static void Raise(Dictionary<string, decimal> sums, Dictionary<string, decimal> peaks)
    {
        foreach (var peak in peaks)
        {
            if (!sums.TryGetValue(peak.Key, out var sum) || peak.Value > sum)
                sums[peak.Key] = peak.Value;
        }
    }

    private static string QuantityText(decimal value) => decimal.Truncate(value) == value
        ? decimal.Truncate(value).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : decimal.Ceiling(value * 1000).ToString(System.Globalization.CultureInfo.InvariantCulture) + "m";
}
