namespace HaKit.Cel;

/// <summary>Values that may be absent.</summary>
internal static class Optionals
{
    private static readonly CelType OfA = CelType.Optional(CelLibrary.A);

    public static void Add(CelLibrary library)
    {
        library.Global("optional.of", [CelLibrary.A], OfA, a => new CelOptional(a[0]));
        library.Global("optional.none", [], OfA, _ => CelOptional.None);
        library.Global("optional.ofNonZeroValue", [CelLibrary.A], OfA, a => IsZero(a[0]) ? CelOptional.None : new CelOptional(a[0]));
        library.Global("optional.unwrap", [CelType.List(OfA)], CelLibrary.ListOfA, Unwrap);
        library.Method("unwrapOpt", [CelType.List(OfA)], CelLibrary.ListOfA, Unwrap);
        library.Method("hasValue", [OfA], CelType.Bool, a => CelValue.Of(((CelOptional)a[0]).Value is not null));
        library.Method("value", [OfA], CelLibrary.A, a => ((CelOptional)a[0]).Value ?? CelValue.Error("optional.none() dereference"));
        library.Method("or", [OfA, OfA], OfA, a => ((CelOptional)a[0]).Value is null ? a[1] : a[0]);
        library.Method("orValue", [OfA, CelLibrary.A], CelLibrary.A, a => ((CelOptional)a[0]).Value ?? a[1]);
        library.Method("first", [CelLibrary.ListOfA], OfA, a => CelEvaluator.OptionalAt(a[0], CelValue.Of(0L)));
        library.Method("last", [CelLibrary.ListOfA], OfA, a => CelEvaluator.OptionalAt(a[0], CelValue.Of(((CelList)a[0]).Count - 1L)));
    }

    private static CelValue Unwrap(CelValue[] arguments)
    {
        var list = (CelList)arguments[0];
        var items = new List<CelValue>();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not CelOptional optional)
                return list[i].IsKnown ? CelError.NoSuchOverload : list[i];
            if (optional.Value is { } value)
                items.Add(value);
        }

        return CelList.Of(items);
    }

    private static bool IsZero(CelValue value) => value switch
    {
        CelScalar<bool> truth => !truth.Value,
        CelScalar<long> number => number.Value == 0,
        CelScalar<ulong> number => number.Value == 0,
        CelScalar<double> number => number.Value == 0,
        CelScalar<string> { Type.Kind: CelKind.Null } => true,
        CelScalar<string> text => text.Value.Length == 0,
        CelScalar<byte[]> bytes => bytes.Value.Length == 0,
        CelScalar<CelDuration> span => span.Value.Nanos == 0,
        CelList list => list.Count == 0,
        CelMap map => map.Count == 0,
        _ => false,
    };
}
