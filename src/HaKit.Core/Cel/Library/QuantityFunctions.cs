namespace HaKit.Cel;

/// <summary>Kubernetes quantities: <c>500m</c>, <c>64Mi</c>.</summary>
internal static class QuantityFunctions
{
    private const string FormError = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    private const string SuffixError = "unable to parse quantity's suffix";

    public static void Add(CelLibrary library)
    {
        library.Global("quantity", [CelType.String], CelOpaque.Quantity, a => QuantityParser.Parse(a[0].Text, out var value) switch
        {
            QuantityError.None => Of(value),
            QuantityError.Suffix => CelValue.Error(SuffixError),
            _ => CelValue.Error(FormError),
        }, CelCosts.First);
        library.Global("isQuantity", [CelType.String], CelType.Bool, a => CelValue.Of(QuantityParser.Parse(a[0].Text, out _) == QuantityError.None), CelCosts.First);
        CelType[] one = [CelOpaque.Quantity];
        CelType[] two = [CelOpaque.Quantity, CelOpaque.Quantity];
        library.Method("sign", one, CelType.Int, a => CelValue.Of((long)Math.Sign(a[0].Held<decimal>())));
        library.Method("isInteger", one, CelType.Bool, a => CelValue.Of(Integer(a[0].Held<decimal>()) is not null));
        library.Method("asInteger", one, CelType.Int, a => Integer(a[0].Held<decimal>()) is { } number ? CelValue.Of(number) : CelValue.Error("cannot convert value to integer"));
        library.Method("asApproximateFloat", one, CelType.Double, a => CelValue.Of((double)a[0].Held<decimal>()));
        library.Method("isGreaterThan", two, CelType.Bool, a => CelValue.Of(a[0].Held<decimal>() > a[1].Held<decimal>()));
        library.Method("isLessThan", two, CelType.Bool, a => CelValue.Of(a[0].Held<decimal>() < a[1].Held<decimal>()));
        library.Method("compareTo", two, CelType.Int, a => CelValue.Of((long)Math.Sign(a[0].Held<decimal>().CompareTo(a[1].Held<decimal>()))));
        Sum(library, "add", 1);
        Sum(library, "sub", -1);
    }

    private static CelScalar<decimal> Of(decimal value) => new CelScalar<decimal>(CelOpaque.Quantity, value);

    private static long? Integer(decimal value) =>
        decimal.Truncate(value) == value && value is >= long.MinValue and <= long.MaxValue ? (long)value : null;

    private static void Sum(CelLibrary library, string name, int sign)
    {
        library.Method(name, [CelOpaque.Quantity, CelOpaque.Quantity], CelOpaque.Quantity, a => Of(a[0].Held<decimal>() + (sign * a[1].Held<decimal>())));
        library.Method(name, [CelOpaque.Quantity, CelType.Int], CelOpaque.Quantity, a => Of(a[0].Held<decimal>() + (sign * (decimal)a[1].Int)));
    }
}
