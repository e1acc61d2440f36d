namespace HaKit.Facts;

/// <summary>The Services, or the budgets, of a namespace that have the same selector, and what it selects.</summary>
internal class SelectionGroup<T>
{
    public Selection Selection { get; } = new();

    /// <summary>In the order of the set.</summary>
    public List<T> Members { get; } = [];
}
