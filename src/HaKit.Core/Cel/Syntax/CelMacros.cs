using System.Globalization;

namespace HaKit.Cel;

/// <summary>Macros: calls that stand for loops and tests.</summary>
internal sealed class CelMacros(List<CelIssue> issues, bool hasBind)
{
    private const string Result = "@result";

    private int bindings;

    /// <summary>What <c>name(…)</c> stands for; null where it is a function.</summary>
    public CelExpr? Global(int at, string name, List<CelExpr> arguments)
    {
        if (name != "has" || arguments.Count != 1)
            return null;
        return arguments[0] is CelSelect { IsTest: false } select ? new CelSelect(at, select.Operand, select.Field, isTest: true) : Fail(arguments[0].At, "invalid argument to has() macro");
    }

    /// <summary>What <c>target.name(…)</c> stands for; null where it is a method.</summary>
    public CelExpr? Member(int at, CelExpr target, string name, List<CelExpr> arguments) => (name, arguments.Count) switch
    {
        ("all", 2 or 3) => Quantifier(at, target, arguments, CelOperators.And, starts: true),
        ("exists", 2 or 3) => Quantifier(at, target, arguments, CelOperators.Or, starts: false),
        ("exists_one", 2 or 3) or ("existsOne", 3 or 2) => ExistsOne(at, target, arguments),
        ("map", 2) => Collect(at, target, arguments, 1, null, arguments[1]),
        ("map", 3) => Collect(at, target, arguments, 1, arguments[1], arguments[2]),
        ("filter", 2) => Collect(at, target, arguments, 1, arguments[1], arguments[0]),
        ("transformList", 3) => Collect(at, target, arguments, 2, null, arguments[2]),
        ("transformList", 4) => Collect(at, target, arguments, 2, arguments[2], arguments[3]),
        ("transformMap", 3 or 4) => CollectMap(at, target, arguments, perEntry: false),
        ("transformMapEntry", 3 or 4) => CollectMap(at, target, arguments, perEntry: true),
        ("optMap", 2) => Optional(at, target, arguments, wraps: true),
        ("optFlatMap", 2) => Optional(at, target, arguments, wraps: false),
        ("bind", 3) when hasBind && target is CelIdent { Name: "cel" } => Variable(arguments[0]) is { } variable
            ? Bind(at, variable, arguments[1], arguments[2])
            : NotAName(arguments[0]),
        _ => null,
    };

    private static CelIdent Accumulated(int at) => new(at, Result);

    private static CelLiteral Literal(int at, bool value) => new(at, CelValue.Of(value));

    private static CelCall Call(int at, string function, params CelExpr[] arguments) => new(at, function, null, arguments);

    private CelExpr Quantifier(int at, CelExpr range, List<CelExpr> arguments, string function, bool starts)
    {
        CelExpr held = starts ? Accumulated(at) : Call(at, CelOperators.Not, Accumulated(at));
        return Fold(
            at, range, arguments, arguments.Count - 1, Literal(at, starts), Call(at, CelOperators.NotStrictlyFalse, held),
            Call(at, function, Accumulated(at), arguments[arguments.Count - 1]), Accumulated(at));
    }

    private CelExpr ExistsOne(int at, CelExpr range, List<CelExpr> arguments)
    {
        var one = new CelLiteral(at, CelValue.Of(1L));
        return Fold(
            at, range, arguments, arguments.Count - 1, new CelLiteral(at, CelValue.Of(0L)), Literal(at, true),
            Call(at, CelOperators.Conditional, arguments[arguments.Count - 1], Call(at, CelOperators.Add, Accumulated(at), one), Accumulated(at)),
            Call(at, CelOperators.Equal, Accumulated(at), one));
    }

    private CelExpr Collect(int at, CelExpr range, List<CelExpr> arguments, int variables, CelExpr? filter, CelExpr item)
    {
        CelExpr step = Call(at, CelOperators.Add, Accumulated(at), new CelListExpr(at, [item], []));
        if (filter is not null)
            step = Call(at, CelOperators.Conditional, filter, step, Accumulated(at));
        return Fold(at, range, arguments, variables, new CelListExpr(at, [], []), Literal(at, true), step, Accumulated(at));
    }

    private CelExpr CollectMap(int at, CelExpr range, List<CelExpr> arguments, bool perEntry)
    {
        var transform = arguments[arguments.Count - 1];
        CelExpr step = perEntry
            ? Call(at, CelOperators.MapInsert, Accumulated(at), transform)
            : Call(at, CelOperators.MapInsert, Accumulated(at), arguments[0], transform);
        if (arguments.Count == 4)
            step = Call(at, CelOperators.Conditional, arguments[2], step, Accumulated(at));
        return Fold(at, range, arguments, 2, new CelMapExpr(at, []), Literal(at, true), step, Accumulated(at));
    }

    /// <summary>The target is bound to a name first, so that chains of these do not double with each link.</summary>
    private CelExpr Optional(int at, CelExpr target, List<CelExpr> arguments, bool wraps)
    {
        if (Variable(arguments[0]) is not { } variable)
            return NotAName(arguments[0]);
        var name = "@optional" + (bindings++).ToString(CultureInfo.InvariantCulture);
        CelExpr body = Bind(at, variable, new CelCall(at, "value", new CelIdent(at, name), []), arguments[1]);
        if (wraps)
            body = Call(at, "optional.of", body);
        return Bind(at, name, target, Call(
            at, CelOperators.Conditional, new CelCall(at, "hasValue", new CelIdent(at, name), []), body, Call(at, "optional.none")));
    }

    /// <summary>A loop over nothing that only carries a value: a variable for the length of an expression.</summary>
    private static CelFold Bind(int at, string variable, CelExpr value, CelExpr body) => new(
        at, new CelListExpr(at, [], []), "#unused", null, variable, value, Literal(at, false), new CelIdent(at, variable), body);

    private CelExpr Fold(
        int at, CelExpr range, List<CelExpr> arguments, int variables, CelExpr start, CelExpr condition, CelExpr step, CelExpr result)
    {
        var first = Variable(arguments[0]);
        var second = variables > 1 ? Variable(arguments[1]) : null;
        if (first is null || (variables > 1 && second is null))
            return NotAName(arguments[first is null ? 0 : 1]);
        if (first == second)
            return Fail(arguments[1].At, "duplicate variable name: " + second);
        return new CelFold(at, range, first, second, Result, start, condition, step, result);
    }

    private static string? Variable(CelExpr argument) => argument is CelIdent { Name: var name } && name[0] != '.' && name != Result ? name : null;

    private CelLiteral NotAName(CelExpr argument) => Fail(argument.At, "argument must be a simple name");

    private CelLiteral Fail(int at, string message)
    {
        issues.Add(new CelIssue(at, message));
        return new CelLiteral(at, CelValue.Null);
    }
}
