namespace HaKit.Cel;

/// <summary>Equality and order of values.</summary>
internal static class CelEquality
{
    /// <summary>True, false, an error within, or unknown. Values of different types are not equal; numbers are compared as numbers.</summary>
    public static CelValue Equal(CelValue left, CelValue right, CelMeter meter)
    {
        if (!meter.Work())
            return CelValue.False;
        if (!left.IsKnown || !right.IsKnown)
            return left is CelError ? left : right is CelError ? right : CelUnknown.Instance;
        return (left, right) switch
        {
            (CelList first, CelList second) => first.EqualInAnyOrder(second, meter) ?? Lists(first, second, meter),
            (CelMap first, CelMap second) => Maps(first, second, meter),
            (CelOptional first, CelOptional second) => first.Value is null || second.Value is null
                ? CelValue.Of(first.Value is null && second.Value is null)
                : Equal(first.Value, second.Value, meter),
            (CelScalar<bool> first, CelScalar<bool> second) => CelValue.Of(first.Value == second.Value),
            (CelScalar<string> first, CelScalar<string> second) => CelValue.Of(first.Type == second.Type && first.Value == second.Value),
            (CelScalar<byte[]> first, CelScalar<byte[]> second) => CelValue.Of(first.Value.SequenceEqual(second.Value)),
            (CelScalar<CelType> first, CelScalar<CelType> second) => CelValue.Of(first.Value.Name == second.Value.Name),
            (CelTreeValue first, CelTreeValue second) => CelValue.Of(first.SameAs(second)),
            _ when left.Type.IsNumber && right.Type.IsNumber => CelValue.Of(Compare(left, right) == 0),
            _ => CelValue.Of(left.GetType() == right.GetType() && CelOpaque.Equal(left, right)),
        };
    }

    /// <summary>Less than 0, 0 or more than 0; null where the values have no order, as NaN has none.</summary>
    public static int? Compare(CelValue left, CelValue right) => (left, right) switch
    {
        (CelScalar<long> first, CelScalar<long> second) => first.Value.CompareTo(second.Value),
        (CelScalar<ulong> first, CelScalar<ulong> second) => first.Value.CompareTo(second.Value),
        (CelScalar<long> first, CelScalar<ulong> second) => first.Value < 0 ? -1 : ((ulong)first.Value).CompareTo(second.Value),
        (CelScalar<ulong>, CelScalar<long>) => -Compare(right, left),
        (CelScalar<double> first, CelScalar<double> second) => Doubles(first.Value, second.Value),
        (CelScalar<double> first, _) when right.Type.IsNumber => Mixed(first.Value, right),
        (_, CelScalar<double> second) when left.Type.IsNumber => -Mixed(second.Value, left),
        (CelScalar<bool> first, CelScalar<bool> second) => first.Value.CompareTo(second.Value),
        (CelScalar<string> first, CelScalar<string> second) => CodePoints.Compare(first.Value, second.Value),
        (CelScalar<byte[]> first, CelScalar<byte[]> second) => Bytes(first.Value, second.Value),
        (CelScalar<CelDuration> first, CelScalar<CelDuration> second) => first.Value.Nanos.CompareTo(second.Value.Nanos),
        (CelScalar<CelTimestamp> first, CelScalar<CelTimestamp> second) => first.Value.CompareTo(second.Value),
        _ => null,
    };

    private static int? Doubles(double first, double second) =>
        double.IsNaN(first) || double.IsNaN(second) ? null : first < second ? -1 : first > second ? 1 : 0;

    private static int Bytes(byte[] first, byte[] second)
    {
        for (var i = 0; i < first.Length && i < second.Length; i++)
        {
            if (first[i] != second[i])
                return first[i].CompareTo(second[i]);
        }

        return first.Length.CompareTo(second.Length);
    }

    private static int? Mixed(double first, CelValue second)
    {
        if (double.IsNaN(first))
            return null;
        if (first >= 18446744073709551616.0)
            return 1;
        if (first < -9223372036854775808.0)
            return -1;
        var whole = new System.Numerics.BigInteger(Math.Floor(first));
        var other = second is CelScalar<long> signed ? signed.Value : new System.Numerics.BigInteger(((CelScalar<ulong>)second).Value);
        var order = whole.CompareTo(other);
        return order != 0 ? order : first > Math.Floor(first) ? 1 : 0;
    }

    private static CelValue Lists(CelList left, CelList right, CelMeter meter)
    {
        if (left.Count != right.Count)
            return CelValue.False;
        return All(Enumerable.Range(0, left.Count).Select(i => Equal(left[i], right[i], meter)));
    }

    private static CelValue Maps(CelMap left, CelMap right, CelMeter meter)
    {
        if (left.Count != right.Count)
            return CelValue.False;
        return All(left.Keys.Select(key => right.Find(key) is { } value ? Equal(left.Find(key)!, value, meter) : CelValue.False));
    }

    /// <summary>False where one is false; else the first that is not true.</summary>
    private static CelValue All(IEnumerable<CelValue> parts)
    {
        CelValue? open = null;
        foreach (var part in parts)
        {
            if (part.IsFalse)
                return part;
            if (!part.IsTrue)
                open ??= part;
        }

        return open ?? CelValue.True;
    }
}
