using HaKit.Text;

namespace HaKit.Cel;

/// <summary>Calls and operators.</summary>
internal sealed partial class CelChecker
{
    private CelType Call(CelCall call)
    {
        if (call.Function == CelOperators.OptionalSelect)
            return OptionalSelect(call);

        // A target may be the first part of a function's name.
        if (call.Target is not null && CelParser.Name(call.Target) is { } owner && Find(owner) is null
            && CelEnvironment.Functions(owner + "." + call.Function) is { } qualified)
        {
            call.IsQualified = true;
            return Resolve(call, qualified, owner + "." + call.Function, call.Arguments.Select(Visit).ToArray(), isMethod: false);
        }

        if (call.Target is null)
        {
            var arguments = call.Arguments.Select(Visit).ToArray();
            if (call.Function is CelOperators.And or CelOperators.Or)
                return Logical(call, arguments);
            return CelEnvironment.Functions(call.Function.TrimStart('.')) is { } functions && functions.Any(one => !one.IsMethod)
                ? Literals(call, Resolve(call, functions, call.Function, arguments, isMethod: false))
                : Undeclared(call.At, call.Function);
        }

        var all = new[] { call.Target }.Concat(call.Arguments).Select(Visit).ToArray();
        return CelEnvironment.Functions(call.Function) is { } methods
            ? Literals(call, Resolve(call, methods, call.Function, all, isMethod: true))
            : Undeclared(call.At, call.Function);
    }

    private CelType Logical(CelCall call, CelType[] arguments)
    {
        call.Overloads = CelEnvironment.Functions(call.Function)!;
        var fits = true;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (types.IsAssignable(CelType.Bool, arguments[i]))
                continue;
            fits = false;
            Fail(call.Arguments[i].At, "expected type 'bool' but found '" + types.Resolve(arguments[i]).Shown + "'");
        }

        return fits ? CelType.Bool : CelType.Error;
    }

    private CelType OptionalSelect(CelCall call)
    {
        var target = types.Resolve(Visit(call.Arguments[0]));
        var field = (CelLiteral)call.Arguments[1];
        field.Type = CelType.String;
        var type = Field(Unwrapped(target), CelFormat.Text(field.Value), field.At);
        return CelType.Optional(Unwrapped(type));
    }

    private CelType Resolve(CelCall call, IReadOnlyList<CelOverload> functions, string name, CelType[] arguments, bool isMethod)
    {
        CelType? result = null;
        var fitting = new List<CelOverload>();
        foreach (var overload in functions)
        {
            if (overload.IsMethod != isMethod || overload.Parameters.Count != arguments.Length)
                continue;
            var signature = types.Instantiate([.. overload.Parameters, overload.Result]);
            if (!types.AreAssignable(arguments, signature.Take(arguments.Length).ToArray()))
                continue;
            fitting.Add(overload);
            var type = types.Resolve(signature[arguments.Length]);
            result = result is null || result.SameAs(type) ? type : CelType.Dyn;
        }

        call.Overloads = fitting;
        if (result is not null)
            return result;
        var shown = arguments.Select(type => types.Resolve(type, toDyn: true).Shown).ToArray();
        return Fail(call.At, "found no matching overload for '" + name + "' applied to '"
            + (isMethod ? shown[0] + ".(" + string.Join(", ", shown.Skip(1)) : "(" + string.Join(", ", shown)) + ")'");
    }

    /// <summary>Literals that a function could never read are refused at once.</summary>
    private CelType Literals(CelCall call, CelType type)
    {
        var position = call is { Function: "matches", Target: null } ? 1 : 0;
        if (call.Arguments.Count <= position || call.Arguments[position] is not CelLiteral { Value: CelScalar<string> { Type.Kind: CelKind.String } literal } argument)
            return type;
        var problem = call.Function switch
        {
            "duration" when call.Target is null && CelDuration.Parse(literal.Value) is null => "invalid duration argument",
            "timestamp" when call.Target is null && CelTimestamp.Parse(literal.Value) is null => "invalid timestamp argument",
            "matches" when GoPattern.Compile(literal.Value).Problem is not null => "invalid matches argument",
            _ => null,
        };
        return problem is null ? type : Fail(argument.At, problem);
    }
}
