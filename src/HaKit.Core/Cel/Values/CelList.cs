namespace HaKit.Cel;

/// <summary>A list.</summary>
internal abstract class CelList() : CelValue(CelType.ListOfDyn)
{
    public static CelList Empty { get; } = new CelItems([], 0);

    public abstract int Count { get; }

    public abstract CelValue this[int index] { get; }

    /// <summary>What <c>+</c> gives; lists with an identity of their own merge instead.</summary>
    public virtual CelList Concat(CelList other, CelMeter meter) => CelItems.Concat(this, other, meter);

    /// <summary>Equality where the order does not count; null where it does.</summary>
    public virtual CelValue? EqualInAnyOrder(CelList other, CelMeter meter) => null;

    public static CelList Of(IReadOnlyList<CelValue> items)
    {
        var list = new List<CelValue>(items);
        return new CelItems(list, list.Count);
    }
}

/// <summary>A list that was made. Appending to the newest view of a list shares its items, so that loops that collect stay linear.</summary>
internal sealed class CelItems(List<CelValue> items, int count) : CelList
{
    public override int Count => count;

    public override CelValue this[int index] => items[index];

    public static CelList Concat(CelList left, CelList right, CelMeter meter)
    {
        if (right.Count == 0)
            return left;
        var isShared = left is CelItems { IsNewest: true };
        if (!meter.Work(right.Count + (isShared ? 0 : left.Count)))
            return Empty;
        var items = isShared ? ((CelItems)left).Shared : Copy(left, right.Count);
        for (var i = 0; i < right.Count; i++)
            items.Add(right[i]);
        return new CelItems(items, items.Count);
    }

    private bool IsNewest => count == items.Count && count > 0;

    private List<CelValue> Shared => items;

    private static List<CelValue> Copy(CelList list, int more)
    {
        var items = new List<CelValue>(list.Count + more);
        for (var i = 0; i < list.Count; i++)
            items.Add(list[i]);
        return items;
    }
}
