namespace HaKit.Cel;

/// <summary>
/// The most that an expression can cost a server, from the sizes that its variables can have. The figures are the server's: by them it refuses rules
/// that are too dear, so they must come out alike.
/// </summary>
/// <param name="sizes">The size of what stands at a path (<c>self</c>, fields, <c>@items</c>, <c>@values</c>, <c>@keys</c>); null where it is not known.</param>
internal sealed partial class CelCostEstimator(Func<IReadOnlyList<string>, CelRange?> sizes)
{
    private const ulong ListCost = 10;
    private const ulong MapCost = 30;
    private const ulong ObjectCost = 40;
    private const string Accumulator = "@result";

    private readonly Dictionary<CelExpr, IReadOnlyList<string>> paths = [];
    private readonly Dictionary<CelExpr, CelRange> computed = [];
    private readonly Dictionary<CelExpr, Entries> entries = [];
    private readonly Dictionary<string, Stack<Local>> locals = new(StringComparer.Ordinal);

    /// <summary>The sizes of what a list or a map holds.</summary>
    private sealed record Entries(bool IsList, CelRange Key, CelRange Value)
    {
        public Entries Or(Entries other) => this with { Key = Key.Or(other.Key), Value = Value.Or(other.Value) };
    }

    private sealed record Local(IReadOnlyList<string> Path, CelRange? Size, Entries? Entries);

    /// <summary>What evaluating a checked tree costs.</summary>
    public static CelRange Estimate(CelExpr tree, Func<IReadOnlyList<string>, CelRange?> sizes) => new CelCostEstimator(sizes).Cost(tree);

    private CelRange Cost(CelExpr tree)
    {
        switch (tree)
        {
            case CelLiteral:
                return default;
            case CelIdent ident:
                paths[tree] = Find(ident.Name)?.Path ?? [ident.Name];
                return CelRange.Of(1);
            case CelSelect select:
                return Select(select);
            case CelCall call:
                return Call(call);
            case CelListExpr list:
                return List(list);
            case CelMapExpr map:
                return Map(map);
            case CelObjectExpr made:
                return made.Fields.Aggregate(CelRange.Of(ObjectCost), (sum, field) => sum.Plus(Cost(field.Value)));
            case CelFold { Range: CelListExpr { Elements.Count: 0 }, Accumulator: not Accumulator } binding:
                return Bind(binding);
            case CelFold fold:
                return Fold(fold);
            default:
                return default;
        }
    }

    private CelRange Select(CelSelect select)
    {
        if (select.Named is not null)
            return CelRange.Of(1);
        var sum = Cost(select.Operand);
        if (select.IsTest)
            return sum.Plus(CelRange.Of(1));
        paths[select] = [.. Path(select.Operand), select.Field];
        return select.Operand.Type.Kind is CelKind.Map or CelKind.Object or CelKind.Parameter ? sum.Plus(CelRange.Of(1)) : sum;
    }

    private CelRange List(CelListExpr list)
    {
        var sum = CelRange.Of(ListCost);
        var item = new CelRange(list.Elements.Count == 0 ? 0 : ulong.MaxValue, 0);
        foreach (var element in list.Elements)
        {
            sum = sum.Plus(Cost(element));
            item = item.Or(SizeOrUnknown(element));
        }

        entries[list] = new Entries(true, CelRange.Of(1), item);
        return sum;
    }

    private CelRange Map(CelMapExpr map)
    {
        var sum = CelRange.Of(MapCost);
        var none = new CelRange(map.Entries.Count == 0 ? 0 : ulong.MaxValue, 0);
        var (key, value) = (none, none);
        foreach (var entry in map.Entries)
        {
            sum = sum.Plus(Cost(entry.Key)).Plus(Cost(entry.Value));
            key = key.Or(SizeOrUnknown(entry.Key));
            value = value.Or(SizeOrUnknown(entry.Value));
        }

        entries[map] = new Entries(false, key, value);
        return sum;
    }

    private CelRange Bind(CelFold fold)
    {
        var sum = Cost(fold.Range).Plus(Cost(fold.Start));
        Push(fold.Accumulator, new Local(Path(fold.Start), Size(fold.Start), EntriesOf(fold.Start)));
        sum = sum.Plus(Cost(fold.Result));
        Pop(fold.Accumulator);
        if (Size(fold.Result) is { } size)
            computed[fold] = size;
        if (EntriesOf(fold.Result) is { } inner)
            entries[fold] = inner;
        return sum;
    }

    private CelRange Fold(CelFold fold)
    {
        var sum = Cost(fold.Range).Plus(Cost(fold.Start));
        Push(fold.Accumulator, new Local(Path(fold.Start), Size(fold.Start), EntriesOf(fold.Start)));
        var range = EntriesOf(fold.Range);
        var isList = range?.IsList ?? fold.Range.Type.Kind == CelKind.List;
        var path = Path(fold.Range);
        if (fold.Variable2 is { } second)
        {
            Push(fold.Variable, new Local([.. path, isList ? "@indices" : "@keys"], range?.Key, null));
            Push(second, new Local([.. path, isList ? "@items" : "@values"], range?.Value, null));
        }
        else
        {
            Push(fold.Variable, new Local([.. path, isList ? "@items" : "@keys"], isList ? range?.Value : range?.Key, null));
        }

        var each = Cost(fold.Condition);
        each = Cost(fold.Step).Plus(each);
        Pop(fold.Variable);
        if (fold.Variable2 is { } last)
            Pop(last);
        sum = sum.Plus(Cost(fold.Result));
        Pop(fold.Accumulator);
        var count = SizeOrUnknown(fold.Range);
        switch (fold.Start)
        {
            case CelLiteral:
                if (Size(fold.Start) is { } size)
                    computed[fold] = size;
                break;
            case CelListExpr or CelMapExpr:
                computed[fold] = count;
                if (EntriesOf(fold.Step) is { } inner)
                    entries[fold] = inner;
                break;
        }

        return sum.Plus(count.Times(each));
    }

    private IReadOnlyList<string> Path(CelExpr tree) =>
        tree is CelIdent ident && Find(ident.Name) is { } local ? local.Path : paths.TryGetValue(tree, out var path) ? path : [];

    private Entries? EntriesOf(CelExpr tree) => entries.TryGetValue(tree, out var found) ? found : tree is CelIdent ident ? Find(ident.Name)?.Entries : null;

    private CelRange SizeOrUnknown(CelExpr tree) => Size(tree) ?? CelRange.Unknown;

    private CelRange? Size(CelExpr tree)
    {
        if (computed.TryGetValue(tree, out var known))
            return known;
        switch (tree)
        {
            case CelLiteral literal:
                return CelRange.Of(Length(literal));
            case CelListExpr list:
                return CelRange.Of((ulong)list.Elements.Count);
            case CelMapExpr map:
                return CelRange.Of((ulong)map.Entries.Count);
        }

        if (sizes(Path(tree)) is { } size)
            return computed[tree] = size;
        return IsFixed(tree.Type) ? CelRange.Of(1) : tree is CelIdent ident ? Find(ident.Name)?.Size : null;
    }

    private static ulong Length(CelLiteral literal) => literal.Value.Type.Kind switch
    {
        CelKind.String => (ulong)literal.Value.Text.Count(c => !char.IsLowSurrogate(c)),
        CelKind.Bytes => (ulong)CelFormat.Text(literal.Value).Length,
        _ => 1,
    };

    private static bool IsFixed(CelType type) =>
        type.Kind is CelKind.Bool or CelKind.Double or CelKind.Duration or CelKind.Int or CelKind.Timestamp or CelKind.Uint || (type.Kind == CelKind.Optional && IsFixed(type.Element!));

    private Local? Find(string name) => locals.TryGetValue(name, out var stack) && stack.Count > 0 ? stack.Peek() : null;

    private void Push(string name, Local local)
    {
        if (!locals.TryGetValue(name, out var stack))
            locals[name] = stack = new Stack<Local>();
        stack.Push(local);
    }

    private void Pop(string name) => locals[name].Pop();
}
