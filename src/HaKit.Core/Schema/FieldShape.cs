namespace HaKit.Schema;

/// <summary>How a field is decoded.</summary>
internal enum FieldType
{
    String,
    Int32,
    Int64,
    Double,
    Boolean,
    Quantity,
    IntOrString,
    Time,
    MicroTime,
    Bytes,

    /// <summary>Whatever JSON holds: raw extensions, patches, schema defaults.</summary>
    Any,
    Object,
    List,

    /// <summary>A map whose keys are the user's own.</summary>
    Map,

    /// <summary>A schema, or whether any value is allowed; what the schema's type does not know is dropped in silence.</summary>
    SchemaOrBoolean,

    /// <summary>A schema, or a list of schemas; what the schema's type does not know is dropped in silence.</summary>
    SchemaOrList,
}

/// <summary>A field's type: a scalar, a named object, or a list or map of an <see cref="Element"/>.</summary>
internal sealed class FieldShape(FieldType type, FieldShape? element = null, string? typeName = null)
{
    private TypeSchema? resolved;

    public FieldType Type { get; } = type;

    /// <summary>What a list or a map holds.</summary>
    public FieldShape? Element { get; } = element;

    /// <summary>The name of an object's type.</summary>
    public string? TypeName { get; } = typeName;

    /// <summary>An object's fields, read when first asked for.</summary>
    public TypeSchema Object(SchemaTable table) => resolved ??= table.Type(TypeName!);
}
