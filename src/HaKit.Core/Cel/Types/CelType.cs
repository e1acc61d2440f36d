namespace HaKit.Cel;

internal enum CelKind
{
    Dyn,
    Error,
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Duration,
    Timestamp,
    List,
    Map,
    Object,
    Type,
    Optional,
    Opaque,

    /// <summary>A type variable of a function's signature, or one that the checker made up.</summary>
    Parameter,
}

/// <summary>A type of the Common Expression Language; <see cref="Dyn"/> is whatever is decided at run time.</summary>
internal sealed class CelType
{
    private readonly CelType[] parameters;

    private CelType(CelKind kind, string name, CelType[]? parameters = null, IReadOnlyDictionary<string, CelType>? fields = null)
    {
        Kind = kind;
        Name = name;
        this.parameters = parameters ?? [];
        Fields = fields;
    }

    public static CelType Dyn { get; } = new(CelKind.Dyn, "dyn");

    /// <summary>The type of an expression that does not compile; whatever uses it is not blamed.</summary>
    public static CelType Error { get; } = new(CelKind.Error, "*error*");

    public static CelType Null { get; } = new(CelKind.Null, "null_type");

    public static CelType Bool { get; } = new(CelKind.Bool, "bool");

    public static CelType Int { get; } = new(CelKind.Int, "int");

    public static CelType Uint { get; } = new(CelKind.Uint, "uint");

    public static CelType Double { get; } = new(CelKind.Double, "double");

    public static CelType String { get; } = new(CelKind.String, "string");

    public static CelType Bytes { get; } = new(CelKind.Bytes, "bytes");

    public static CelType Duration { get; } = new(CelKind.Duration, "google.protobuf.Duration");

    public static CelType Timestamp { get; } = new(CelKind.Timestamp, "google.protobuf.Timestamp");

    /// <summary>The type of types.</summary>
    public static CelType Type { get; } = new(CelKind.Type, "type");

    public static CelType ListOfDyn { get; } = List(Dyn);

    public static CelType MapOfDyn { get; } = Map(Dyn, Dyn);

    public CelKind Kind { get; }

    /// <summary>The name without parameters, as <c>type(x)</c> shows it.</summary>
    public string Name { get; }

    public IReadOnlyList<CelType> Parameters => parameters;

    /// <summary>An object's fields; null for what is no object with known fields.</summary>
    public IReadOnlyDictionary<string, CelType>? Fields { get; }

    public bool IsDyn => Kind == CelKind.Dyn;

    public bool IsDynOrError => Kind is CelKind.Dyn or CelKind.Error;

    public bool IsNumber => Kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    /// <summary>What a list or an optional holds, a map's values; null for all else.</summary>
    public CelType? Element => Kind switch
    {
        CelKind.List or CelKind.Optional => parameters[0],
        CelKind.Map => parameters[1],
        _ => null,
    };

    public static CelType List(CelType element) => new(CelKind.List, "list", [element]);

    public static CelType Map(CelType key, CelType value) => new(CelKind.Map, "map", [key, value]);

    public static CelType Optional(CelType value) => new(CelKind.Optional, "optional_type", [value]);

    /// <summary>An object; without fields it is one of which any may be asked.</summary>
    public static CelType Object(string name, IReadOnlyDictionary<string, CelType>? fields = null) => new(CelKind.Object, name, null, fields);

    /// <summary>A library's own type: nothing but its functions can look inside.</summary>
    public static CelType Opaque(string name) => new(CelKind.Opaque, name);

    public static CelType Parameter(string name) => new(CelKind.Parameter, name);

    public static CelType TypeOf(CelType type) => new(CelKind.Type, "type", [type]);

    /// <summary>The same type with other parameters.</summary>
    public CelType With(CelType[] others) => new(Kind, Name, others, Fields);

    /// <summary>Equality of types; type parameters are compared as well.</summary>
    public bool SameAs(CelType other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (Kind != other.Kind || Name != other.Name || parameters.Length != other.parameters.Length)
            return false;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (!parameters[i].SameAs(other.parameters[i]))
                return false;
        }

        return true;
    }

    /// <summary>True where a value of this type may stand where <paramref name="wanted"/> is asked for.</summary>
    public bool Fits(CelType wanted) => new CelSubstitution().IsAssignable(wanted, this);

    /// <summary>As the server writes it: <c>map(string, list(int))</c>.</summary>
    public override string ToString() =>
        parameters.Length == 0 ? Name : Name + "(" + string.Join(", ", parameters.Select(parameter => parameter.ToString())) + ")";

    /// <summary>As compile errors show it, where a few types have shorter names.</summary>
    public string Shown => Kind switch
    {
        CelKind.Duration => "duration",
        CelKind.Timestamp => "timestamp",
        CelKind.Null => "null",
        CelKind.Error => "!error!",
        _ when parameters.Length == 0 => Name,
        _ => Name + "(" + string.Join(", ", parameters.Select(parameter => parameter.Shown)) + ")",
    };
}
