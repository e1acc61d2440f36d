using HaKit.Validation.Formats;

namespace HaKit.Cel;

/// <summary>The server's units of cost: a tenth for each character gone through, a quarter for each of a pattern.</summary>
internal static class CelCosts
{
    /// <summary>A value's size as the server counts it; 1 for what has none.</summary>
    public static long Size(CelValue value) => value switch
    {
        CelScalar<string> { Type.Kind: CelKind.String } text => CodePoints.Count(text.Value),
        CelScalar<byte[]> bytes => bytes.Value.Length,
        CelScalar<Network> network => network.Value.Bytes.Length,
        CelList list => list.Count,
        CelMap map => map.Count,
        _ => 1,
    };

    public static long Traversal(long size) => Ceiling(size * 0.1);

    public static long Traversal(CelValue value) => Traversal(Size(value));

    public static long Pattern(CelValue text, CelValue pattern) => Ceiling((1 + Size(text)) * 0.1) * Ceiling(Size(pattern) * 0.25);

    /// <summary>Both sides of a comparison, up to the end of the shorter.</summary>
    public static long Comparison(CelValue[] arguments, CelValue result) => Traversal(Math.Min(Size(arguments[0]), Size(arguments[1])));

    /// <summary>Text goes through once.</summary>
    public static long First(CelValue[] arguments, CelValue result) => Traversal(arguments[0]);

    /// <summary>Text goes through, and as much is written.</summary>
    public static long FirstTwice(CelValue[] arguments, CelValue result) => Ceiling(Size(arguments[0]) * 0.2);

    public static long Ceiling(double cost) => (long)Math.Ceiling(Math.Round(cost, 6));
}
