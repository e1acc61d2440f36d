namespace HaKit.Cel;

/// <summary>Lists taken as sets.</summary>
internal static class SetFunctions
{
    public static void Add(CelLibrary library)
    {
        CelType[] both = [CelLibrary.ListOfA, CelLibrary.ListOfA];
        library.Global("sets.contains", both, CelType.Bool, (a, meter) => Contains((CelList)a[0], (CelList)a[1], meter), Product);
        library.Global("sets.intersects", both, CelType.Bool, (a, meter) => Intersects((CelList)a[0], (CelList)a[1], meter), Product);
        library.Global(
            "sets.equivalent", both, CelType.Bool,
            (a, meter) => Contains((CelList)a[0], (CelList)a[1], meter) is { IsTrue: false } not ? not : Contains((CelList)a[1], (CelList)a[0], meter),
            (a, result) => 2 * Product(a, result));
    }

    private static long Product(CelValue[] arguments, CelValue result) => CelCosts.Size(arguments[0]) * CelCosts.Size(arguments[1]);

    private static CelValue Contains(CelList list, CelList part, CelMeter meter)
    {
        CelValue? open = null;
        for (var i = 0; i < part.Count; i++)
        {
            var found = StandardOperators.Contains(list, part[i], meter);
            if (found.IsFalse)
                return found;
            if (!found.IsKnown)
                open ??= found;
        }

        return open ?? CelValue.True;
    }

    private static CelValue Intersects(CelList list, CelList other, CelMeter meter)
    {
        CelValue? open = null;
        for (var i = 0; i < other.Count; i++)
        {
            var found = StandardOperators.Contains(list, other[i], meter);
            if (found.IsTrue)
                return found;
            if (!found.IsKnown)
                open ??= found;
        }

        return open ?? CelValue.False;
    }
}
