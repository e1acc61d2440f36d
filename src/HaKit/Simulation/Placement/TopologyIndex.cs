using HaKit.Selectors;

namespace HaKit.Simulating.Placement;

/// <summary>One node label as an index: which domain each node is in, -1 where it has none.</summary>
internal sealed class TopologyIndex
{
    public TopologyIndex(string key, IReadOnlyList<Labels> nodes)
    {
        Key = key;
        DomainOf = new int[nodes.Count];
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var values = new List<string>();
        for (var node = 0; node < nodes.Count; node++)
        {
            if (nodes[node].Look(key, out var value) != LabelState.Present)
            {
                DomainOf[node] = -1;
                continue;
            }

            if (!ids.TryGetValue(value, out var id))
            {
                id = values.Count;
                ids.Add(value, id);
                values.Add(value);
            }

            DomainOf[node] = id;
        }

        IsComplete = Array.TrueForAll(DomainOf, domain => domain >= 0);

        Values = values;
    }

    public string Key { get; }

    public int[] DomainOf { get; }

    /// <summary>True where every node has the label.</summary>
    public bool IsComplete { get; }

    public IReadOnlyList<string> Values { get; }

    public int Count => Values.Count;
}
