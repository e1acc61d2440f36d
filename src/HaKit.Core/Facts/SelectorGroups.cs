using HaKit.Selectors;

namespace HaKit.Facts;

/// <summary>Who selects what: the Services, or the budgets, of a set, grouped by what they select, so that nothing is done once a pair.</summary>
internal sealed class SelectorGroups<T, TGroup>
    where TGroup : SelectionGroup<T>, new()
{
    private readonly Dictionary<(string Namespace, string Selector), TGroup> groups = [];

    /// <summary>Adds one, and tells whether it is the first of its group.</summary>
    public TGroup Add(T member, string @namespace, LabelSelector selector, out bool isFirst)
    {
        isFirst = !groups.TryGetValue((@namespace, selector.Identity), out var group);
        if (group is null)
            groups.Add((@namespace, selector.Identity), group = new TGroup());
        group.Members.Add(member);
        return group;
    }

    /// <summary>The members of all groups in the order of the set; those of a single group are its own list.</summary>
    public static IReadOnlyList<T> Members(List<TGroup> groups, Func<T, int> order) => groups.Count switch
    {
        0 => [],
        1 => groups[0].Members,
        _ => [.. groups.SelectMany(group => group.Members).OrderBy(order)],
    };
}
