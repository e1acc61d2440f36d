using HaKit.Selectors;

namespace HaKit.Facts;

/// <summary>
/// Things of one namespace by their labels, so that a selector looks only at those that can match: those that meet the one of its
/// requirements that fewest meet. Things with labels that cannot be known are always looked at.
/// </summary>
/// <param name="labelsOf">The labels of a thing.</param>
/// <param name="selects">Whether a selector selects it; it may know more of it than its labels.</param>
/// <param name="isIndexed">False for keys that say nothing of who matches: a controller adds them.</param>
internal sealed class LabelIndex<T>(Func<T, Labels> labelsOf, Func<LabelSelector, T, bool?> selects, Func<string, bool> isIndexed)
{
    /// <summary>The things without a key are remembered where at least one in so many has it; otherwise nearly all are without it.</summary>
    private const int RememberedShare = 8;

    private readonly Dictionary<string, KeyGroup> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> remembered = new(StringComparer.Ordinal);
    private readonly List<T> all = [];
    private readonly List<int> known = [];
    private readonly List<int> uncertain = [];

    public IReadOnlyList<T> All => all;

    public void Add(T item)
    {
        var position = all.Count;
        all.Add(item);
        var labels = labelsOf(item);
        if (!labels.IsComplete)
        {
            uncertain.Add(position);
            return;
        }

        known.Add(position);
        remembered.Clear();
        foreach (var key in labels.Keys)
        {
            if (!byKey.TryGetValue(key, out var group))
                byKey.Add(key, group = new KeyGroup());
            group.Add(labels[key]!, position);
        }
    }

    /// <summary>Calls back for each thing that the selector matches (true), or may match (false), in the order they were added, until it returns false.</summary>
    public void Find(LabelSelector selector, Func<T, bool, bool> found)
    {
        var best = Narrowest(selector);
        var positions = new List<int>(uncertain);
        if (best is null || 2 * Count(best) > known.Count)
            positions.AddRange(known);
        else
            positions.AddRange(Meeting(best));
        if (positions.Count > uncertain.Count && (uncertain.Count > 0 || best is not null))
            positions.Sort();
        foreach (var position in positions)
        {
            if (selects(selector, all[position]) is var matches && matches != false && !found(all[position], matches == true))
                return;
        }
    }

    /// <summary>Whether the selector matches anything; nothing where that cannot be known. Looks no further than the first match.</summary>
    public bool? Any(LabelSelector selector)
    {
        bool? any = false;
        foreach (var position in (Narrowest(selector) is { } best ? Meeting(best) : known).Concat(uncertain))
        {
            var matches = selects(selector, all[position]);
            if (matches == true)
                return true;
            any = matches is null ? null : any;
        }

        return any;
    }

    /// <summary>The requirement that fewest meet; null where nobody can be left out.</summary>
    private LabelRequirement? Narrowest(LabelSelector selector)
    {
        LabelRequirement? best = null;
        var fewest = int.MaxValue;
        foreach (var requirement in selector.Requirements)
        {
            if (requirement.Operator == LabelOperator.Unknown || !isIndexed(requirement.Key))
                continue;
            var count = Count(requirement);
            if (count >= fewest)
                continue;
            best = requirement;
            fewest = count;
        }

        return best;
    }

    private int Count(LabelRequirement requirement)
    {
        if (!byKey.TryGetValue(requirement.Key, out var group))
            return requirement.Operator is LabelOperator.NotIn or LabelOperator.DoesNotExist ? known.Count : 0;
        return requirement.Operator switch
        {
            LabelOperator.In => group.Count(requirement.Values),
            LabelOperator.NotIn => known.Count - group.Count(requirement.Values),
            LabelOperator.DoesNotExist => known.Count - group.Total,
            _ => group.Total,
        };
    }

    private IEnumerable<int> Meeting(LabelRequirement requirement)
    {
        if (!byKey.TryGetValue(requirement.Key, out var group))
            return requirement.Operator is LabelOperator.NotIn or LabelOperator.DoesNotExist ? known : [];
        return requirement.Operator switch
        {
            LabelOperator.In => group.Of(requirement.Values),
            LabelOperator.NotIn => group.NotOf(requirement.Values).Concat(Without(requirement.Key, group)),
            LabelOperator.DoesNotExist => Without(requirement.Key, group),
            _ => group.NotOf([]),
        };
    }

    private IEnumerable<int> Without(string key, KeyGroup group)
    {
        if (remembered.TryGetValue(key, out var list))
            return list;
        var without = known.Where(position => labelsOf(all[position]).Look(key, out _) == LabelState.Absent);
        return group.Total * RememberedShare < known.Count ? without : remembered[key] = [.. without];
    }

    /// <summary>Who has a key, by its value.</summary>
    private sealed class KeyGroup
    {
        private readonly Dictionary<string, List<int>> byValue = new(StringComparer.Ordinal);

        public int Total { get; private set; }

        public void Add(string value, int position)
        {
            if (!byValue.TryGetValue(value, out var list))
                byValue.Add(value, list = []);
            list.Add(position);
            Total++;
        }

        public int Count(IReadOnlyList<string> values)
        {
            var count = 0;
            foreach (var value in Distinct(values))
                count += byValue.TryGetValue(value, out var list) ? list.Count : 0;
            return count;
        }

        public IEnumerable<int> Of(IReadOnlyList<string> values) =>
            Distinct(values).SelectMany(value => byValue.TryGetValue(value, out var list) ? list : []);

        public IEnumerable<int> NotOf(IReadOnlyList<string> values)
        {
            var left = new HashSet<string>(values, StringComparer.Ordinal);
            return byValue.Where(pair => !left.Contains(pair.Key)).SelectMany(pair => pair.Value);
        }

        private static IEnumerable<string> Distinct(IReadOnlyList<string> values) => values.Count < 2 ? values : values.Distinct(StringComparer.Ordinal);
    }
}
