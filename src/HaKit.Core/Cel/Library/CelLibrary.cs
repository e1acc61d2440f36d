namespace HaKit.Cel;

/// <summary>Every function that a server's expressions may call, by name.</summary>
internal sealed class CelLibrary
{
    private static readonly Lazy<CelLibrary> Made = new(() => new CelLibrary());

    private readonly Dictionary<string, List<CelOverload>> functions = new(StringComparer.Ordinal);

    private CelLibrary()
    {
        StandardOperators.Add(this);
        Conversions.Add(this);
        StandardStrings.Add(this);
        Times.Add(this);
        Optionals.Add(this);
        StringExtensions.Add(this);
        ListFunctions.Add(this);
        SetFunctions.Add(this);
        PatternFunctions.Add(this);
        UrlFunctions.Add(this);
        AddressFunctions.Add(this);
        QuantityFunctions.Add(this);
        FormatFunctions.Add(this);
        SemverFunctions.Add(this);
        AuthorizerFunctions.Add(this);
    }

    /// <summary>Made when the first expression is compiled.</summary>
    public static CelLibrary Shared => Made.Value;

    public static CelType A { get; } = CelType.Parameter("A");

    public static CelType B { get; } = CelType.Parameter("B");

    public static CelType ListOfA { get; } = CelType.List(A);

    public static CelType MapOfAB { get; } = CelType.Map(A, B);

    /// <summary>All signatures of a function; null where there is none of this name.</summary>
    public IReadOnlyList<CelOverload>? Find(string name) => functions.TryGetValue(name, out var found) ? found : null;

    public void Global(string name, CelType[] parameters, CelType result, CelFunction run, CelCallCost? cost = null) =>
        Add(new CelOverload(name, false, parameters, result, run, cost));

    public void Global(string name, CelType[] parameters, CelType result, Func<CelValue[], CelValue> run, CelCallCost? cost = null) =>
        Global(name, parameters, result, (arguments, _) => run(arguments), cost);

    /// <summary>A method: the first parameter is what it is called on.</summary>
    public void Method(string name, CelType[] parameters, CelType result, CelFunction run, CelCallCost? cost = null) =>
        Add(new CelOverload(name, true, parameters, result, run, cost));

    public void Method(string name, CelType[] parameters, CelType result, Func<CelValue[], CelValue> run, CelCallCost? cost = null) =>
        Method(name, parameters, result, (arguments, _) => run(arguments), cost);

    private void Add(CelOverload overload)
    {
        if (!functions.TryGetValue(overload.Function, out var all))
            functions[overload.Function] = all = [];
        all.Add(overload);
    }
}
