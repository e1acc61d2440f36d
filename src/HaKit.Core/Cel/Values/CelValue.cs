namespace HaKit.Cel;

/// <summary>A value at run time. Errors and unknown values are values too, so that <c>||</c> and <c>&amp;&amp;</c> can pass over them.</summary>
internal abstract class CelValue(CelType type)
{
    public static CelValue True { get; } = new CelScalar<bool>(CelType.Bool, true);

    public static CelValue False { get; } = new CelScalar<bool>(CelType.Bool, false);

    public static CelValue Null { get; } = new CelScalar<string>(CelType.Null, "null");

    /// <summary>The type as far as the value itself tells it: a list is a list of anything.</summary>
    public CelType Type { get; } = type;

    /// <summary>True for a value proper; false for an error or what is unknown.</summary>
    public bool IsKnown => this is not (CelError or CelUnknown);

    public bool IsTrue => this is CelScalar<bool> { Value: true };

    public bool IsFalse => this is CelScalar<bool> { Value: false };

    public static CelValue Of(bool value) => value ? True : False;

    public static CelValue Of(long value) => new CelScalar<long>(CelType.Int, value);

    public static CelValue Of(ulong value) => new CelScalar<ulong>(CelType.Uint, value);

    public static CelValue Of(double value) => new CelScalar<double>(CelType.Double, value);

    public static CelValue Of(string value) => new CelScalar<string>(CelType.String, value);

    public static CelValue Of(byte[] value) => new CelScalar<byte[]>(CelType.Bytes, value);

    public static CelValue Of(CelDuration value) => new CelScalar<CelDuration>(CelType.Duration, value);

    public static CelValue Of(CelTimestamp value) => new CelScalar<CelTimestamp>(CelType.Timestamp, value);

    /// <summary>A type as a value.</summary>
    public static CelValue Of(CelType type) => new CelScalar<CelType>(CelType.Type, type);

    public static CelError Error(string message) => new(message);
}

/// <summary>A value that holds one thing: a number, a string, a time, something of a library.</summary>
internal sealed class CelScalar<T>(CelType type, T value) : CelValue(type)
    where T : notnull
{
    public T Value { get; } = value;

    public override string ToString() => CelFormat.Text(this);
}

/// <summary>What went wrong; it spreads through every function that is strict.</summary>
internal sealed class CelError(string message) : CelValue(CelType.Error)
{
    public static CelError NoSuchOverload { get; } = new("no such overload");

    public string Message { get; } = message;

    public override string ToString() => Message;
}

/// <summary>A value that depends on something that is not known here.</summary>
internal sealed class CelUnknown : CelValue
{
    private CelUnknown() : base(CelType.Dyn)
    {
    }

    public static CelUnknown Instance { get; } = new();
}

/// <summary>A value that may be absent.</summary>
internal sealed class CelOptional : CelValue
{
    private static readonly CelType OfDyn = CelType.Optional(CelType.Dyn);

    public CelOptional(CelValue? value) : base(OfDyn) => Value = value;

    public static CelOptional None { get; } = new(null);

    /// <summary>Null where there is none.</summary>
    public CelValue? Value { get; }
}
