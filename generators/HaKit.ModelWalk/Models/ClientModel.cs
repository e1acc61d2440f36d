namespace HaKit.ModelWalk.Models;

/// <summary>What the client's assembly declares, as far as the generated code needs it.</summary>
internal sealed record ClientModel(EquatableArray<ModelType> Types)
{
    public static ClientModel Empty { get; } = new(new EquatableArray<ModelType>([]));
}

/// <summary>A model class. <see cref="Kind"/> and <see cref="ApiVersion"/> are set for whole objects, which the others are parts of.</summary>
internal sealed record ModelType(string Name, string? ApiVersion, string? Kind, EquatableArray<ModelField> Fields);

/// <summary>A property with the name it has in JSON.</summary>
internal sealed record ModelField(string Property, string Json, FieldType Type);

/// <summary>What a property holds. <see cref="Element"/> is the type of a list's items or a dictionary's values; <see cref="Model"/> a class's name.</summary>
internal sealed record FieldType(FieldShape Shape, bool IsNullable, string? Model = null, FieldType? Element = null);

internal enum FieldShape
{
    Text,
    Int32,
    Int64,
    Double,
    Boolean,
    Time,
    Bytes,
    Quantity,
    IntOrText,

    /// <summary>Any JSON.</summary>
    Json,
    Model,
    List,
    Dictionary,
}
