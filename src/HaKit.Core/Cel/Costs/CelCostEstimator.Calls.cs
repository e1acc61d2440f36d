namespace HaKit.Cel;

/// <summary>What calls cost.</summary>
internal sealed partial class CelCostEstimator
{
    private const double Traversal = 0.1;
    private const double Pattern = 0.25;
    private const ulong Check = 350_000;

    /// <summary>What a call costs, its arguments aside, and the size of what it comes to.</summary>
    private readonly record struct CallEstimate(CelRange Cost, CelRange? Size = null);

    private CelRange Call(CelCall call)
    {
        if (call is { Function: "dyn", Target: null, Arguments.Count: 1 })
        {
            var only = call.Arguments[0];
            var inner = Cost(only);
            if (Size(only) is { } same)
                computed[call] = same;
            if (EntriesOf(only) is { } held)
                entries[call] = held;
            return inner.Plus(CelRange.Of(1));
        }

        var costs = call.Arguments.Select(Cost).ToArray();
        var arguments = costs.Aggregate(default(CelRange), (sum, cost) => sum.Plus(cost));
        if (call.Overloads.Count == 0)
            return default;
        var target = call.Target is not null && !call.IsQualified ? Cost(call.Target) : default;
        CelRange? total = null, size = null;
        foreach (var overload in call.Overloads)
        {
            var estimate = Junction(call, costs) ?? One(call, overload, arguments);
            total = total is { } before ? before.Or(estimate.Cost) : new CelRange(Math.Min(ulong.MaxValue, estimate.Cost.Least), estimate.Cost.Most);
            if (estimate.Size is { } one)
                size = size is { } other ? other.Or(one) : one;
            if (call.Function == CelOperators.Index && call.Arguments.Count == 2 && overload.Parameters[0].Kind is CelKind.List or CelKind.Map)
            {
                size = EntriesOf(call.Arguments[0])?.Value ?? size;
                paths[call] = [.. Path(call.Arguments[0]), overload.Parameters[0].Kind == CelKind.List ? "@items" : "@values"];
            }

            size ??= Size(call);
        }

        if (size is { } found)
            computed[call] = found;
        return target.Plus(total!.Value);
    }

    /// <summary>Operators that do not evaluate all of their operands.</summary>
    private CallEstimate? Junction(CelCall call, CelRange[] costs)
    {
        switch (call.Function)
        {
            case CelOperators.And or CelOperators.Or:
                return new CallEstimate(new CelRange(costs[0].Least, costs.Aggregate(default(CelRange), (sum, cost) => sum.Plus(cost)).Most));
            case CelOperators.Conditional:
                if (EntriesOf(call.Arguments[1]) is { } left && EntriesOf(call.Arguments[2]) is { } right)
                    entries[call] = left.Or(right);
                return new CallEstimate(costs[0].Plus(costs[1].Or(costs[2])), SizeOrUnknown(call.Arguments[1]).Or(SizeOrUnknown(call.Arguments[2])));
            default:
                return null;
        }
    }

    private CallEstimate One(CelCall call, CelOverload overload, CelRange arguments)
    {
        var isMethod = call.Target is not null && !call.IsQualified;
        var parts = isMethod ? [call.Target!, .. call.Arguments] : call.Arguments;
        var name = call.IsQualified && CelParser.Name(call.Target!) is { } owner ? owner.TrimStart('.') + "." + call.Function : call.Function.TrimStart('.');
        var estimate = Library(name, parts, isMethod, overload) ?? Standard(call, name, parts, overload) ?? new CallEstimate(CelRange.Of(1));
        return estimate with { Cost = estimate.Cost.Plus(arguments) };
    }

    /// <summary>The functions that Kubernetes adds.</summary>
    private CallEstimate? Library(string name, IReadOnlyList<CelExpr> parts, bool isMethod, CelOverload overload)
    {
        CelRange Of(int part) => SizeOrUnknown(parts[part]);
        switch (name)
        {
            case "check" when isMethod:
                return new CallEstimate(CelRange.Of(Check));
            case "isSorted" or "sum" or "max" or "min" or "indexOf" or "lastIndexOf" or "includes" when isMethod:
                return ListSearch(parts[0], name);
            case "url" or "jsonpatch.escapeKey" when !isMethod:
                return new CallEstimate(Of(0).Times(Traversal), Of(0));
            case "lowerAscii" or "upperAscii" or "substring" or "trim" when isMethod:
                return new CallEstimate(Of(0).Times(Traversal), Of(0));
            case "replace" when isMethod && parts.Count >= 3:
                return new CallEstimate(Of(0).Times(2 * Traversal), Replaced(Of(0), Of(1), Of(2)));
            case "split" when isMethod:
                var most = parts.Count > 2 && parts[2] is CelLiteral { Value.Type.Kind: CelKind.Int } limit ? (ulong)limit.Value.Int : Of(0).Most;
                return new CallEstimate(Of(0).Times(2 * Traversal), new CelRange(0, most));
            case "join" when isMethod:
                return Joined(parts);
            case "find" or "findAll" when isMethod && parts.Count >= 2:
                return new CallEstimate(Of(0).Plus(CelRange.Of(1)).Times(Traversal).Times(Of(1).Times(Pattern)), new CelRange(0, Of(0).Most));
            case "ip" when isMethod:
                return new CallEstimate(CelRange.Of(1));
            case "cidr" or "isIP" or "isCIDR" or "ip" or "quantity" or "isQuantity" or "semver" or "isSemver" when !isMethod:
                return new CallEstimate(Of(0).Times(Traversal));
            case "ip.isCanonical":
                return new CallEstimate(Of(0).Times(2 * Traversal));
            case "containsIP" or "containsCIDR" when isMethod && parts.Count >= 2:
                return Contained(name, Of(1), overload);
            case "validate" when isMethod && parts.Count >= 2:
                return new CallEstimate(Of(1).Times(Traversal).Times(128 * Pattern));
            case "sets.contains" or "sets.intersects" or "sets.equivalent" when parts.Count == 2:
                return new CallEstimate(Of(0).Times(Of(1)).Times(name == "sets.equivalent" ? 2.0 : 1.0).Plus(CelRange.Of(1)));
            default:
                return null;
        }
    }

    private CallEstimate? ListSearch(CelExpr target, string name)
    {
        var size = SizeOrUnknown(target);
        if (target.Type.Kind == CelKind.List || (target.Type.Parameters.Count > 0 && target.Type.Kind != CelKind.Optional))
        {
            var each = CelRange.Of(1);
            if (target.Type.Parameters[0].Kind is CelKind.String or CelKind.Bytes)
                each = each.Plus(Items(target).Times(Traversal));
            return new CallEstimate(size.Times(each));
        }

        return new CallEstimate(name == "includes" ? size : size.Times(Traversal));
    }

    private CelRange Items(CelExpr list) => sizes([.. Path(list), "@items"]) is { } known && Path(list).Count > 0 ? known : CelRange.Unknown;

    private static CelRange Replaced(CelRange text, CelRange old, CelRange with)
    {
        CelRange count = default, kept = default;
        if (old.Least == 0)
            (count, kept) = (count with { Most = CelRange.Add(text.Most, 1) }, kept with { Most = text.Most });
        else if (with.Most <= old.Least)
            kept = kept with { Most = text.Most };
        else
            count = count with { Most = (ulong)Math.Ceiling((double)text.Most / old.Least) };
        if (old.Most == 0)
            (count, kept) = (count with { Least = CelRange.Add(text.Least, 1) }, kept with { Least = text.Least });
        else if (old.Most <= with.Least)
            kept = kept with { Least = text.Least };
        else
            count = count with { Least = (ulong)Math.Ceiling((double)text.Least / old.Most) };
        return count.Times(with).Plus(kept);
    }

    private CallEstimate Joined(IReadOnlyList<CelExpr> parts)
    {
        var count = SizeOrUnknown(parts[0]);
        var size = parts[0].Type.Kind == CelKind.List ? count.Times(Items(parts[0])) : default;
        if (parts.Count > 1)
            size = size.Plus(SizeOrUnknown(parts[1]).Times(new CelRange(count.Least > 0 ? count.Least - 1 : 0, count.Most > 0 ? count.Most - 1 : 0)));
        return new CallEstimate(size.Times(Traversal), size);
    }

    private static CallEstimate Contained(string name, CelRange other, CelOverload overload)
    {
        var address = new CelRange(4, 16);
        var cost = address.Plus(address).Times(Traversal);
        if (name == "containsCIDR")
            cost = cost.Plus(address.Times(Traversal)).Plus(CelRange.Of(1));
        return new CallEstimate(overload.Parameters[1].Kind == CelKind.String ? cost.Plus(other.Times(Traversal)) : cost);
    }

    /// <summary>The language's own functions.</summary>
    private CallEstimate? Standard(CelCall call, string name, IReadOnlyList<CelExpr> parts, CelOverload overload)
    {
        CelRange Of(int part) => SizeOrUnknown(parts[part]);
        var first = overload.Parameters.Count > 0 ? overload.Parameters[0].Kind : CelKind.Dyn;
        switch (name)
        {
            case "format" when call.Target is not null:
                return new CallEstimate(Of(0).Times(Traversal));
            case "bytes" when first == CelKind.String:
                return new CallEstimate(Of(0).Times(Traversal), new CelRange(Of(0).Least, CelRange.Times(Of(0).Most, 4)));
            case "string" when first == CelKind.Bytes:
                return new CallEstimate(Of(0).Times(Traversal), new CelRange(Of(0).Least / 4, Of(0).Most));
            case "strings.quote":
                return new CallEstimate(Of(0).Times(Traversal), new CelRange(Of(0).Least + 2, CelRange.Add(CelRange.Times(Of(0).Most, 2), 2)));
            case "startsWith" or "endsWith" when parts.Count == 2:
                return new CallEstimate(Of(1).Times(Traversal));
            case CelOperators.In when overload.Parameters[1].Kind == CelKind.List:
                return new CallEstimate(Of(1));
            case "matches" when call.Target is not null && parts.Count == 2:
                return new CallEstimate(Of(0).Plus(CelRange.Of(1)).Times(Traversal).Times(Of(1).Times(Pattern)));
            case "contains" when call.Target is not null && parts.Count == 2:
                return new CallEstimate(Of(0).Times(Traversal).Times(Of(1).Times(Traversal)));
            case CelOperators.Add when first is CelKind.String or CelKind.Bytes or CelKind.List:
                var sum = Of(0).Plus(Of(1));
                if (EntriesOf(parts[0]) is { } left && EntriesOf(parts[1]) is { } right)
                    entries[call] = left.Or(right);
                return new CallEstimate(first == CelKind.List ? CelRange.Of(1) : sum.Times(Traversal), sum);
            case CelOperators.Equal or CelOperators.NotEqual:
                return IsUnit(parts) && name == CelOperators.Equal ? null : Compared(Of(0), Of(1));
            case "_<_" or "_<=_" or "_>_" or "_>=_" when first is CelKind.String or CelKind.Bytes:
                return Compared(Of(0), Of(1));
            default:
                return null;
        }
    }

    /// <summary>Values of the libraries' own types are compared at once.</summary>
    private static bool IsUnit(IReadOnlyList<CelExpr> parts) => parts[0].Type.Kind == CelKind.Opaque && parts[0].Type.SameAs(parts[1].Type);

    private static CallEstimate Compared(CelRange left, CelRange right)
    {
        var most = Math.Min(left.Most, right.Most);
        return new CallEstimate(new CelRange(most > 0 ? 1UL : 0, most).Times(Traversal));
    }
}
