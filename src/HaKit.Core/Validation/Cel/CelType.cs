namespace HaKit.Validation.Cel;

/// <summary>A type of the Common Expression Language, as far as it can be told; <see cref="Dyn"/> is whatever is decided at run time.</summary>
internal sealed class CelType
{
    private CelType(string name, CelType? element = null, IReadOnlyDictionary<string, CelType>? fields = null)
    {
        Name = name;
        Element = element;
        Fields = fields;
    }

    public static CelType Dyn { get; } = new("dyn");

    public static CelType Int { get; } = new("int");

    public static CelType Uint { get; } = new("uint");

    public static CelType Double { get; } = new("double");

    public static CelType Bool { get; } = new("bool");

    public static CelType String { get; } = new("string");

    public static CelType Bytes { get; } = new("bytes");

    public static CelType Null { get; } = new("null_type");

    public static CelType Duration { get; } = new("google.protobuf.Duration");

    public static CelType Timestamp { get; } = new("google.protobuf.Timestamp");

    public string Name { get; }

    /// <summary>What a list holds, or a map's values.</summary>
    public CelType? Element { get; }

    /// <summary>An object's fields; null for what is no object with known fields.</summary>
    public IReadOnlyDictionary<string, CelType>? Fields { get; }

    public bool IsDyn => ReferenceEquals(this, Dyn);

    public bool IsList => Name.StartsWith("list(", StringComparison.Ordinal);

    public bool IsMap => Name.StartsWith("map(", StringComparison.Ordinal);

    public bool IsNumber => this == Int || this == Uint || this == Double;

    public static CelType List(CelType element) => new("list(" + element.Name + ")", element);

    public static CelType Map(CelType key, CelType value) => new("map(" + key.Name + ", " + value.Name + ")", value);

    public static CelType Object(string name, IReadOnlyDictionary<string, CelType> fields) => new(name, null, fields);

    /// <summary>True where a value of this type can stand where the other is wanted.</summary>
    public bool Fits(CelType wanted) => IsDyn || wanted.IsDyn || Name == wanted.Name
        || ((IsList && wanted.IsList) || (IsMap && wanted.IsMap)) && Element!.Fits(wanted.Element!);
}
