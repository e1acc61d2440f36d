namespace HaKit.Cel;

/// <summary>The least and the most that a size or a cost can be; what does not fit is the most there is.</summary>
internal readonly record struct CelRange(ulong Least, ulong Most)
{
    public static CelRange Unknown { get; } = new(0, ulong.MaxValue);

    public static CelRange Of(ulong value) => new(value, value);

    public static ulong Add(ulong left, ulong right) => right > ulong.MaxValue - left ? ulong.MaxValue : left + right;

    public static ulong Times(ulong left, ulong right) => right != 0 && left > ulong.MaxValue / right ? ulong.MaxValue : left * right;

    public CelRange Plus(CelRange other) => new(Add(Least, other.Least), Add(Most, other.Most));

    public CelRange Times(CelRange other) => new(Times(Least, other.Least), Times(Most, other.Most));

    public CelRange Times(double factor) => new(Times(Least, factor), Times(Most, factor));

    /// <summary>What is this or the other.</summary>
    public CelRange Or(CelRange other) => new(Math.Min(Least, other.Least), Math.Max(Most, other.Most));

    private static ulong Times(ulong value, double factor)
    {
        var product = Math.Ceiling(value * factor);
        return product >= 18446744073709551616.0 ? ulong.MaxValue : (ulong)product;
    }
}
