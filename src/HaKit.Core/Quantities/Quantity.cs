namespace HaKit;

/// <summary>
/// An amount of a resource, such as <c>500m</c>, <c>1.5</c>, <c>64Mi</c> or <c>2e3</c>, read exactly as the API server reads it.
/// Two quantities are equal when their amounts are: <c>1000m</c> equals <c>1</c>. The text is kept as written.
/// </summary>
public readonly struct Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    private readonly string? text;

    internal Quantity(string text, decimal value)
    {
        this.text = text;
        Value = value;
    }

    /// <summary>The amount in the resource's unit: cores, bytes, pieces. Amounts finer than 1e-9 are rounded up, as the server does.</summary>
    public decimal Value { get; }

    /// <summary>Reads a quantity.</summary>
    /// <exception cref="FormatException">Not a quantity.</exception>
    public static Quantity Parse(string text) => TryParse(text, out var quantity)
        ? quantity
        : throw new FormatException(
            $"Quantity '{text}': must be a number with an optional suffix n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei or an exponent, such as 500m or 64Mi.");

    /// <summary>As <see cref="Parse"/>, without throwing.</summary>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        quantity = default;
        if (QuantityParser.Parse(text, out var value) != QuantityError.None)
            return false;
        quantity = new Quantity(text!, value);
        return true;
    }

    /// <summary>Reads a quantity, so that <c>"64Mi"</c> can stand where a quantity is asked for.</summary>
    /// <exception cref="FormatException">Not a quantity.</exception>
    public static implicit operator Quantity(string text) => Parse(text);

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(Quantity other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The quantity as it was written.</summary>
    public override string ToString() => text ?? "0";

    /// <summary>Compares amounts.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Compares amounts.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Compares amounts.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Value < right.Value;

    /// <summary>Compares amounts.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Value > right.Value;

    /// <summary>Compares amounts.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Value <= right.Value;

    /// <summary>Compares amounts.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Value >= right.Value;
}
