namespace HaKit.Cel;

/// <summary>What an expression may name: variables with their types, and the functions of the server's libraries.</summary>
internal sealed class CelEnvironment
{
    private static readonly Dictionary<string, CelType> Types = new[]
    {
        CelType.Int, CelType.Uint, CelType.Double, CelType.Bool, CelType.String, CelType.Bytes, CelType.Null, CelType.Type, CelType.Duration, CelType.Timestamp,
        CelType.ListOfDyn, CelType.MapOfDyn, CelType.Optional(CelType.Dyn), CelOpaque.Url, CelOpaque.Ip, CelOpaque.Cidr, CelOpaque.Quantity, CelOpaque.Semver, CelOpaque.Format,
    }.ToDictionary(type => type.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, CelType> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CelType> objects = new(StringComparer.Ordinal);
    private string? openObjects;

    /// <summary>True where <c>cel.bind</c> may be written, which the server allows for device selectors only.</summary>
    public bool HasBind { get; init; }

    public CelEnvironment Variable(string name, CelType type)
    {
        variables[name] = type;
        return this;
    }

    /// <summary>A type whose objects may be written as <c>Name{field: value}</c>.</summary>
    public CelEnvironment Constructible(CelType type)
    {
        objects[type.Name] = type;
        return this;
    }

    /// <summary>Objects may be written as <c>Name{…}</c> and <c>Name.field{…}</c> with whatever fields.</summary>
    public CelEnvironment ConstructibleUnder(string name)
    {
        openObjects = name;
        return this;
    }

    /// <summary>The type of a variable; null where there is none.</summary>
    public CelType? Find(string name) => variables.TryGetValue(name, out var type) ? type : null;

    /// <summary>The type that a name stands for; null where it stands for none.</summary>
    public CelType? FindType(string name) => Types.TryGetValue(name, out var type) || objects.TryGetValue(name, out type) ? type : null;

    /// <summary>The type of objects that can be written under a name; null where there is none.</summary>
    public CelType? FindObject(string name) => objects.TryGetValue(name, out var type) ? type
        : openObjects is { } open && (name == open || name.StartsWith(open + ".", StringComparison.Ordinal)) ? CelType.Object(name) : null;

    public static IReadOnlyList<CelOverload>? Functions(string name) => CelLibrary.Shared.Find(name);
}
