namespace HaKit.Cel;

/// <summary>Computes a function; arguments are known and fit the overload's parameters by kind.</summary>
internal delegate CelValue CelFunction(CelValue[] arguments, CelMeter meter);

/// <summary>What a call costs, by its arguments and what it came to.</summary>
internal delegate long CelCallCost(CelValue[] arguments, CelValue result);

/// <summary>One signature of a function with its meaning. A method's target is its first parameter.</summary>
internal sealed class CelOverload(string function, bool isMethod, CelType[] parameters, CelType result, CelFunction run, CelCallCost? cost)
{
    public string Function { get; } = function;

    public bool IsMethod { get; } = isMethod;

    public IReadOnlyList<CelType> Parameters { get; } = parameters;

    public CelType Result { get; } = result;

    public CelFunction Run { get; } = run;

    /// <summary>What a call costs the server.</summary>
    public long Cost(CelValue[] arguments, CelValue result) => cost is null ? 1 : cost(arguments, result);

    /// <summary>True where values of these types can be its arguments.</summary>
    public bool Takes(CelValue[] arguments)
    {
        if (arguments.Length != parameters.Length)
            return false;
        for (var i = 0; i < arguments.Length; i++)
        {
            var wanted = parameters[i];
            var seen = arguments[i].Type;
            var fits = wanted.Kind switch
            {
                CelKind.Dyn or CelKind.Parameter => true,
                CelKind.Opaque => wanted.Name == seen.Name,
                CelKind.Map => seen.Kind is CelKind.Map or CelKind.Object,
                _ => wanted.Kind == seen.Kind,
            };
            if (!fits)
                return false;
        }

        return true;
    }
}
