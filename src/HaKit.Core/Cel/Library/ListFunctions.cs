namespace HaKit.Cel;

/// <summary>Kubernetes' own functions for lists.</summary>
internal static class ListFunctions
{
    private static readonly CelType[] Ordered =
        [CelType.Int, CelType.Uint, CelType.Double, CelType.Bool, CelType.Duration, CelType.Timestamp, CelType.String, CelType.Bytes];

    public static void Add(CelLibrary library)
    {
        foreach (var type in Ordered)
        {
            var list = CelType.List(type);
            library.Method("isSorted", [list], CelType.Bool, IsSorted, Items);
            library.Method("min", [list], type, (a, meter) => Extreme((CelList)a[0], -1, "min", meter), Items);
            library.Method("max", [list], type, (a, meter) => Extreme((CelList)a[0], 1, "max", meter), Items);
        }

        Sum(library, CelType.Int, CelValue.Of(0L));
        Sum(library, CelType.Uint, CelValue.Of(0UL));
        Sum(library, CelType.Double, CelValue.Of(0.0));
        Sum(library, CelType.Duration, CelValue.Of(new CelDuration(0)));
        library.Method("indexOf", [CelLibrary.ListOfA, CelLibrary.A], CelType.Int, (a, meter) => Index((CelList)a[0], a[1], meter, last: false), Items);
        library.Method("lastIndexOf", [CelLibrary.ListOfA, CelLibrary.A], CelType.Int, (a, meter) => Index((CelList)a[0], a[1], meter, last: true), Items);
    }

    /// <summary>A list and all that it holds is gone through once.</summary>
    private static long Items(CelValue[] arguments, CelValue result)
    {
        var list = (CelList)arguments[0];
        var cost = 0L;
        for (var i = 0; i < list.Count; i++)
            cost += list[i] is CelScalar<string> or CelScalar<byte[]> ? 1 + CelCosts.Traversal(list[i]) : 1;
        return cost;
    }

    private static CelValue IsSorted(CelValue[] arguments)
    {
        var list = (CelList)arguments[0];
        for (var i = 1; i < list.Count; i++)
        {
            if (!list[i - 1].IsKnown || !list[i].IsKnown)
                return list[i].IsKnown ? list[i - 1] : list[i];
            if (CelEquality.Compare(list[i - 1], list[i]) is not { } order)
                return CelError.NoSuchOverload;
            if (order > 0)
                return CelValue.False;
        }

        return CelValue.True;
    }

    private static CelValue Extreme(CelList list, int sign, string name, CelMeter meter)
    {
        if (list.Count == 0)
            return CelValue.Error(name + " called on empty list");
        var best = list[0];
        for (var i = 1; i < list.Count && best.IsKnown && meter.Work(); i++)
        {
            if (!list[i].IsKnown)
                return list[i];
            if (CelEquality.Compare(list[i], best) is not { } order)
                return CelError.NoSuchOverload;
            if (order * sign > 0)
                best = list[i];
        }

        return best;
    }

    private static void Sum(CelLibrary library, CelType type, CelValue zero)
    {
        library.Method("sum", [CelType.List(type)], type, (a, meter) =>
        {
            var add = library.Find(CelOperators.Add)!;
            var sum = zero;
            var list = (CelList)a[0];
            for (var i = 0; i < list.Count && sum.IsKnown && meter.Work(); i++)
            {
                CelValue[] pair = [sum, list[i]];
                sum = list[i].IsKnown ? add.FirstOrDefault(overload => overload.Takes(pair))?.Run(pair, meter) ?? CelError.NoSuchOverload : list[i];
            }

            return sum;
        }, Items);
    }

    private static CelValue Index(CelList list, CelValue value, CelMeter meter, bool last)
    {
        for (var step = 0; step < list.Count; step++)
        {
            var at = last ? list.Count - 1 - step : step;
            var equal = CelEquality.Equal(list[at], value, meter);
            if (equal.IsTrue)
                return CelValue.Of((long)at);
            if (!equal.IsKnown)
                return equal;
        }

        return CelValue.Of(-1L);
    }
}
