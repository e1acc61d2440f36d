namespace HaKit.Schema;

/// <summary>One field of a type. <see cref="IsRequired"/> says only what the client's models know; validation knows the rest.</summary>
/// <param name="Name">As in JSON.</param>
/// <param name="Shape">Its type.</param>
/// <param name="IsRequired">Whether the models require it.</param>
/// <param name="Since">The first minor version that has it; 0 where that is older than what is supported.</param>
internal sealed record SchemaField(string Name, FieldShape Shape, bool IsRequired, int Since = 0);

/// <summary>One object type of the API: its fields by name, which the API compares case by case.</summary>
internal sealed class TypeSchema(string name, Dictionary<string, SchemaField> fields)
{
    /// <summary>The client's name of the type, such as <c>V1PodSpec</c>.</summary>
    public string Name { get; } = name;

    public IReadOnlyCollection<SchemaField> Fields => fields.Values;

    /// <summary>The type's name in the API, without its version: <c>PodSpec</c>.</summary>
    public string ApiName
    {
        get
        {
            var at = 1;
            while (at < Name.Length && Name[at] is >= '0' and <= '9')
                at++;
            return at > 1 && at < Name.Length && Name[0] == 'V' ? Name.Substring(at) : Name;
        }
    }

    public SchemaField? this[string field] => fields.TryGetValue(field, out var found) ? found : null;
}
