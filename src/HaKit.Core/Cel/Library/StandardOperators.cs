namespace HaKit.Cel;

/// <summary>Arithmetic, comparison, membership and size.</summary>
internal static class StandardOperators
{
    private static readonly CelError Overflow = CelValue.Error("integer overflow");
    private static readonly CelError UintOverflow = CelValue.Error("unsigned integer overflow");
    private static readonly CelError ByZero = CelValue.Error("division by zero");
    private static readonly CelError ModuloZero = CelValue.Error("modulus by zero");

    public static void Add(CelLibrary library)
    {
        Logic(library);
        Arithmetic(library);
        Joining(library);
        Comparison(library);
        Membership(library);
    }

    private static void Logic(CelLibrary library)
    {
        library.Global(CelOperators.And, [CelType.Bool, CelType.Bool], CelType.Bool, _ => CelError.NoSuchOverload);
        library.Global(CelOperators.Or, [CelType.Bool, CelType.Bool], CelType.Bool, _ => CelError.NoSuchOverload);
        library.Global(CelOperators.NotStrictlyFalse, [CelType.Bool], CelType.Bool, _ => CelError.NoSuchOverload);
        library.Global(CelOperators.Conditional, [CelType.Bool, CelLibrary.A, CelLibrary.A], CelLibrary.A, _ => CelError.NoSuchOverload);
        library.Global(CelOperators.Not, [CelType.Bool], CelType.Bool, a => CelValue.Of(a[0].IsFalse));
        library.Global(CelOperators.Equal, [CelLibrary.A, CelLibrary.A], CelType.Bool, (a, meter) => CelEquality.Equal(a[0], a[1], meter), CelCosts.Comparison);
        library.Global(
            CelOperators.NotEqual, [CelLibrary.A, CelLibrary.A], CelType.Bool,
            (a, meter) => CelEquality.Equal(a[0], a[1], meter) is var equal && equal.IsKnown ? CelValue.Of(equal.IsFalse) : equal,
            CelCosts.Comparison);
    }

    private static void Arithmetic(CelLibrary library)
    {
        Ints(library, "_+_", (x, y) => checked(x + y));
        Ints(library, "_-_", (x, y) => checked(x - y));
        Ints(library, "_*_", (x, y) => checked(x * y));
        Ints(library, "_/_", (x, y) => x / y, ByZero);
        Ints(library, "_%_", (x, y) => y == -1 ? 0 : x % y, ModuloZero);
        Uints(library, "_+_", (x, y) => checked(x + y));
        Uints(library, "_-_", (x, y) => checked(x - y));
        Uints(library, "_*_", (x, y) => checked(x * y));
        Uints(library, "_/_", (x, y) => x / y, ByZero);
        Uints(library, "_%_", (x, y) => x % y, ModuloZero);
        Doubles(library, "_+_", (x, y) => x + y);
        Doubles(library, "_-_", (x, y) => x - y);
        Doubles(library, "_*_", (x, y) => x * y);
        Doubles(library, "_/_", (x, y) => x / y);
        library.Global(CelOperators.Negate, [CelType.Int], CelType.Int, a => a[0].Int == long.MinValue ? Overflow : CelValue.Of(-a[0].Int));
        library.Global(CelOperators.Negate, [CelType.Double], CelType.Double, a => CelValue.Of(-a[0].Double));
    }

    private static void Ints(CelLibrary library, string name, Func<long, long, long> run, CelError? zero = null) =>
        library.Global(name, [CelType.Int, CelType.Int], CelType.Int, a =>
        {
            var (x, y) = (a[0].Int, a[1].Int);
            if (zero is not null && y == 0)
                return zero;
            if (name == "_/_" && x == long.MinValue && y == -1)
                return Overflow;
            return Guarded(() => CelValue.Of(run(x, y)), Overflow);
        });

    private static void Uints(CelLibrary library, string name, Func<ulong, ulong, ulong> run, CelError? zero = null) =>
        library.Global(name, [CelType.Uint, CelType.Uint], CelType.Uint, a =>
            zero is not null && a[1].Uint == 0 ? zero : Guarded(() => CelValue.Of(run(a[0].Uint, a[1].Uint)), UintOverflow));

    private static void Doubles(CelLibrary library, string name, Func<double, double, double> run) =>
        library.Global(name, [CelType.Double, CelType.Double], CelType.Double, a => CelValue.Of(run(a[0].Double, a[1].Double)));

    private static CelValue Guarded(Func<CelValue> run, CelError overflow)
    {
        try
        {
            return run();
        }
        catch (OverflowException)
        {
            return overflow;
        }
    }

    private static void Joining(CelLibrary library)
    {
        CelCallCost both = (a, _) => CelCosts.Traversal(CelCosts.Size(a[0]) + CelCosts.Size(a[1]));
        library.Global(CelOperators.Add, [CelType.String, CelType.String], CelType.String, a => CelValue.Of(a[0].Text + a[1].Text), both);
        library.Global(CelOperators.Add, [CelType.Bytes, CelType.Bytes], CelType.Bytes, a => CelValue.Of([.. a[0].Bytes, .. a[1].Bytes]), both);
        library.Global(CelOperators.Add, [CelLibrary.ListOfA, CelLibrary.ListOfA], CelLibrary.ListOfA, (a, meter) => ((CelList)a[0]).Concat((CelList)a[1], meter));
        library.Global(CelOperators.MapInsert, [CelLibrary.MapOfAB, CelLibrary.A, CelLibrary.B], CelLibrary.MapOfAB, (a, meter) =>
            meter.Work(((CelMap)a[0]).Count) ? CelEntries.With((CelMap)a[0], [new(a[1], a[2])]) : a[0]);
        library.Global(CelOperators.MapInsert, [CelLibrary.MapOfAB, CelLibrary.MapOfAB], CelLibrary.MapOfAB, (a, meter) =>
            meter.Work(((CelMap)a[0]).Count)
                ? CelEntries.With((CelMap)a[0], ((CelMap)a[1]).Keys.Select(key => new KeyValuePair<CelValue, CelValue>(key, ((CelMap)a[1]).Find(key)!)))
                : a[0]);
    }

    private static void Comparison(CelLibrary library)
    {
        Order(library, "_<_", order => order < 0);
        Order(library, CelOperators.LessOrEqual, order => order <= 0);
        Order(library, "_>_", order => order > 0);
        Order(library, "_>=_", order => order >= 0);
    }

    private static void Order(CelLibrary library, string name, Func<int, bool> holds)
    {
        CelType[] numbers = [CelType.Int, CelType.Uint, CelType.Double];
        CelType[] others = [CelType.Bool, CelType.String, CelType.Bytes, CelType.Timestamp, CelType.Duration];
        foreach (var left in numbers)
        {
            foreach (var right in numbers)
                library.Global(name, [left, right], CelType.Bool, Run);
        }

        foreach (var type in others)
            library.Global(name, [type, type], CelType.Bool, Run, type == CelType.String || type == CelType.Bytes ? CelCosts.Comparison : null);

        CelValue Run(CelValue[] a) => CelValue.Of(CelEquality.Compare(a[0], a[1]) is { } order && holds(order));
    }

    private static void Membership(CelLibrary library)
    {
        library.Global(CelOperators.In, [CelLibrary.A, CelLibrary.ListOfA], CelType.Bool, (a, meter) => Contains((CelList)a[1], a[0], meter), (a, _) => CelCosts.Size(a[1]));
        library.Global(CelOperators.In, [CelLibrary.A, CelLibrary.MapOfAB], CelType.Bool, a => CelValue.Of(((CelMap)a[1]).Find(a[0]) is not null));
        library.Global(CelOperators.Index, [CelLibrary.ListOfA, CelType.Int], CelLibrary.A, a => At((CelList)a[0], a[1].Int));
        library.Global(CelOperators.Index, [CelLibrary.MapOfAB, CelLibrary.A], CelLibrary.B, a => ((CelMap)a[0]).Find(a[1]) ?? CelValue.Error("no such key: " + CelFormat.Text(a[1])));

        foreach (var optional in new[] { false, true })
        {
            var list = optional ? CelType.Optional(CelLibrary.ListOfA) : CelLibrary.ListOfA;
            var map = optional ? CelType.Optional(CelLibrary.MapOfAB) : CelLibrary.MapOfAB;
            library.Global(CelOperators.OptionalIndex, [list, CelType.Int], CelType.Optional(CelLibrary.A), a => CelEvaluator.OptionalAt(a[0], a[1]));
            library.Global(CelOperators.OptionalIndex, [map, CelLibrary.A], CelType.Optional(CelLibrary.B), a => CelEvaluator.OptionalAt(a[0], a[1]));
            if (!optional)
                continue;
            library.Global(CelOperators.Index, [list, CelType.Int], CelType.Optional(CelLibrary.A), a => CelEvaluator.OptionalAt(a[0], a[1]));
            library.Global(CelOperators.Index, [map, CelLibrary.A], CelType.Optional(CelLibrary.B), a => CelEvaluator.OptionalAt(a[0], a[1]));
        }

        CelType[] sized = [CelType.String, CelType.Bytes, CelLibrary.ListOfA, CelLibrary.MapOfAB];
        foreach (var type in sized)
        {
            library.Global("size", [type], CelType.Int, a => CelValue.Of(CelCosts.Size(a[0])));
            library.Method("size", [type], CelType.Int, a => CelValue.Of(CelCosts.Size(a[0])));
        }
    }

    private static CelValue At(CelList list, long index) =>
        index >= 0 && index < list.Count ? list[(int)index] : CelValue.Error("index out of bounds: " + CelFormat.Text(CelValue.Of(index)));

    /// <summary>True where one element is equal; unknown where one may be.</summary>
    public static CelValue Contains(CelList list, CelValue value, CelMeter meter)
    {
        CelValue? open = null;
        for (var i = 0; i < list.Count; i++)
        {
            var equal = CelEquality.Equal(list[i], value, meter);
            if (equal.IsTrue)
                return equal;
            if (!equal.IsKnown)
                open ??= equal;
        }

        return open ?? CelValue.False;
    }
}
