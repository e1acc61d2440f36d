namespace HaKit.Cel;

/// <summary>Evaluates a checked tree. Charges what the server's cost tracker would.</summary>
internal sealed class CelEvaluator(Func<string, CelValue?> variables, CelMeter meter)
{
    private const int ListCost = 10;
    private const int MapCost = 30;
    private const int ObjectCost = 40;

    private static readonly CelError Stopped = CelValue.Error("operation cancelled: actual cost limit exceeded");

    private readonly Dictionary<string, CelValue> read = new(StringComparer.Ordinal);
    private Local? locals;

    /// <summary>A variable of a comprehension.</summary>
    private sealed class Local(Local? outer, string name, CelValue value)
    {
        public Local? Outer { get; } = outer;

        public string Name { get; } = name;

        public CelValue Value { get; set; } = value;
    }

    public CelValue Evaluate(CelExpr tree)
    {
        var value = Visit(tree);
        return meter.IsExceeded ? Stopped : value;
    }

    private CelValue Visit(CelExpr tree)
    {
        if (meter.IsExceeded || !meter.Work())
            return Stopped;
        return tree switch
        {
            CelLiteral literal => literal.Value,
            CelIdent ident => Ident(ident),
            CelSelect select => Select(select),
            CelCall call => Call(call),
            CelListExpr list => List(list),
            CelMapExpr map => Map(map),
            CelObjectExpr made => Object(made),
            CelFold fold => Fold(fold),
            _ => CelError.NoSuchOverload,
        };
    }

    private CelValue Ident(CelIdent ident)
    {
        if (ident.Named is { } type)
            return CelValue.Of(type);
        meter.Charge(1);
        for (var local = locals; local is not null; local = local.Outer)
        {
            if (local.Name == ident.Name)
                return local.Value;
        }

        if (read.TryGetValue(ident.Name, out var known))
            return known;
        var value = variables(ident.Name.TrimStart('.')) ?? CelValue.Error("no such attribute(s): " + ident.Name);
        read[ident.Name] = value;
        return value;
    }

    private CelValue Select(CelSelect select)
    {
        if (select.Named is { } type)
            return CelValue.Of(type);
        var operand = Visit(select.Operand);
        if (!select.IsTest)
            meter.Charge(1);
        return select.IsTest ? Has(operand, select.Field) : Field(operand, select.Field);
    }

    private static CelValue Has(CelValue operand, string field) => operand switch
    {
        CelError or CelUnknown => operand,
        CelOptional optional => optional.Value is null ? CelValue.False : Has(optional.Value, field),
        CelMap map => map.Find(CelValue.Of(field)) is { } value ? value is CelUnknown ? CelUnknown.Instance : CelValue.True : CelValue.False,
        _ => CelError.NoSuchOverload,
    };

    private static CelValue Field(CelValue operand, string field) => operand switch
    {
        CelError or CelUnknown => operand,
        CelOptional optional => optional.Value is null ? optional : OptionalAt(optional.Value, CelValue.Of(field)),
        CelMap map => map.Find(CelValue.Of(field)) ?? CelValue.Error("no such key: " + field),
        _ => CelError.NoSuchOverload,
    };

    /// <summary>An element that may be absent.</summary>
    internal static CelValue OptionalAt(CelValue operand, CelValue key)
    {
        if (operand is CelOptional optional)
            return optional.Value is null ? optional : OptionalAt(optional.Value, key);
        var found = operand switch
        {
            CelError or CelUnknown => operand,
            CelMap map => map.Find(key),
            CelList list when key is CelScalar<long> index => index.Value >= 0 && index.Value < list.Count ? list[(int)index.Value] : null,
            _ => CelError.NoSuchOverload,
        };
        return found is null ? CelOptional.None : found.IsKnown ? new CelOptional(found) : found;
    }

    private CelValue Call(CelCall call)
    {
        switch (call.Function)
        {
            case CelOperators.And:
                return Logical(call, settles: false);
            case CelOperators.Or:
                return Logical(call, settles: true);
            case CelOperators.Conditional:
                var condition = Visit(call.Arguments[0]);
                return condition is CelScalar<bool> truth ? Visit(call.Arguments[truth.Value ? 1 : 2]) : condition.IsKnown ? CelError.NoSuchOverload : condition;
            case CelOperators.NotStrictlyFalse:
                var held = Visit(call.Arguments[0]);
                meter.Charge(1);
                return CelValue.Of(!held.IsFalse);
            case CelOperators.OptionalSelect:
                var operand = Visit(call.Arguments[0]);
                meter.Charge(1);
                return operand.IsKnown ? OptionalAt(operand, ((CelLiteral)call.Arguments[1]).Value) : operand;
            case "or" or "orValue" when call.Target is not null && !call.IsQualified:
                return Alternative(call);
        }

        var hasTarget = call.Target is not null && !call.IsQualified;
        var arguments = new CelValue[call.Arguments.Count + (hasTarget ? 1 : 0)];
        if (hasTarget)
            arguments[0] = Visit(call.Target!);
        for (var i = 0; i < call.Arguments.Count; i++)
            arguments[i + (hasTarget ? 1 : 0)] = Visit(call.Arguments[i]);
        return Apply(call, arguments);
    }

    /// <summary>Errors go before what is unknown: whatever the unknown value is, the call fails.</summary>
    private CelValue Apply(CelCall call, CelValue[] arguments)
    {
        CelValue? unknown = null;
        foreach (var argument in arguments)
        {
            if (argument is CelError)
                return argument;
            if (argument is CelUnknown)
                unknown = argument;
        }

        if (unknown is not null)
            return unknown;
        foreach (var overload in call.Overloads)
        {
            if (!overload.Takes(arguments))
                continue;
            var result = overload.Run(arguments, meter);
            if (!IsConstantSet(call))
                meter.Charge(overload.Cost(arguments, result));
            return result;
        }

        return CelError.NoSuchOverload;
    }

    /// <summary>True for <c>x in ['a', 'b']</c>, which the server looks up in a set for nothing.</summary>
    private static bool IsConstantSet(CelCall call) =>
        call.Function == CelOperators.In && call.Arguments[1] is CelListExpr list && list.Elements.All(element => element is CelLiteral);

    /// <summary>One operand may settle the result whatever the other is, be it an error or unknown.</summary>
    private CelValue Logical(CelCall call, bool settles)
    {
        var left = Visit(call.Arguments[0]);
        if (left is CelScalar<bool> first && first.Value == settles)
            return left;
        var right = Visit(call.Arguments[1]);
        if (right is CelScalar<bool> second && second.Value == settles)
            return right;
        if (left is CelScalar<bool> && right is CelScalar<bool>)
            return CelValue.Of(!settles);
        return left is CelUnknown || right is CelUnknown ? CelUnknown.Instance : left is CelError ? left : right is CelError ? right : CelError.NoSuchOverload;
    }

    private CelValue Alternative(CelCall call)
    {
        var target = Visit(call.Target!);
        if (!target.IsKnown)
            return target;
        if (target is not CelOptional optional)
            return CelError.NoSuchOverload;
        if (optional.Value is not null)
            return call.Function == "or" ? optional : optional.Value;
        return Visit(call.Arguments[0]);
    }

    private CelValue List(CelListExpr list)
    {
        // What is constant the server makes once.
        if (!list.Elements.All(element => element is CelLiteral) || list.Elements.Count == 0)
            meter.Charge(ListCost);
        var items = new List<CelValue>(list.Elements.Count);
        for (var i = 0; i < list.Elements.Count; i++)
        {
            var item = Visit(list.Elements[i]);
            if (item is CelError)
                return item;
            if (!list.Optionals.Contains(i))
                items.Add(item);
            else if (item is CelOptional { Value: { } value })
                items.Add(value);
            else if (item is not CelOptional)
                return item is CelUnknown ? item : CelError.NoSuchOverload;
        }

        return CelList.Of(items);
    }

    private CelValue Map(CelMapExpr map)
    {
        if (!map.Entries.All(entry => entry is { Key: CelLiteral, Value: CelLiteral }) || map.Entries.Count == 0)
            meter.Charge(MapCost);
        return Entries(map.Entries.Select(entry => (Visit(entry.Key), Visit(entry.Value), entry.IsOptional)), null);
    }

    private CelValue Object(CelObjectExpr made)
    {
        meter.Charge(ObjectCost);
        return Entries(made.Fields.Select(field => (CelValue.Of(field.Name), Visit(field.Value), field.IsOptional)), made.Type);
    }

    private static CelValue Entries(IEnumerable<(CelValue Key, CelValue Value, bool IsOptional)> entries, CelType? type)
    {
        var kept = new List<KeyValuePair<CelValue, CelValue>>();
        foreach (var (key, value, isOptional) in entries)
        {
            if (!key.IsKnown)
                return key;
            if (value is CelError)
                return value;
            if (!isOptional)
                kept.Add(new(key, value));
            else if (value is CelOptional { Value: { } inner })
                kept.Add(new(key, inner));
            else if (value is not CelOptional)
                return value is CelUnknown ? value : CelError.NoSuchOverload;
        }

        return CelEntries.Of(kept, type);
    }

    private CelValue Fold(CelFold fold)
    {
        var range = Visit(fold.Range);
        if (!range.IsKnown)
            return range;
        if (range is not (CelList or CelMap))
            return CelError.NoSuchOverload;
        var outer = locals;
        var accumulated = new Local(outer, fold.Accumulator, Visit(fold.Start));
        var first = new Local(accumulated, fold.Variable, CelValue.Null);
        var second = fold.Variable2 is { } name ? new Local(first, name, CelValue.Null) : null;
        foreach (var (key, value) in Pairs(range, second is not null))
        {
            first.Value = key;
            if (second is not null)
                second.Value = value;
            locals = second ?? first;
            if (!Visit(fold.Condition).IsTrue || meter.IsExceeded)
                break;
            accumulated.Value = Visit(fold.Step);
        }

        locals = accumulated;
        var result = Visit(fold.Result);
        locals = outer;
        return result;
    }

    private static IEnumerable<(CelValue Key, CelValue Value)> Pairs(CelValue range, bool both)
    {
        if (range is CelMap map)
        {
            foreach (var key in map.Keys)
                yield return (key, both ? map.Find(key)! : CelValue.Null);
            yield break;
        }

        var list = (CelList)range;
        for (var i = 0; i < list.Count; i++)
            yield return both ? (CelValue.Of((long)i), list[i]) : (list[i], CelValue.Null);
    }
}
