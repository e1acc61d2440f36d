using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using k8s.Models;

namespace HaKit.SchemaTable;

/// <summary>
/// The models of the client as one text: a line for each kind (<c>= apps/v1 Deployment V1Deployment</c>), then a line for each type
/// (<c>V1Deployment apiVersion:s metadata:@V1ObjectMeta …</c>). <c>SchemaTable</c> in HaKit.Core reads it and explains the codes.
/// </summary>
internal static class SchemaTableWriter
{
    private static readonly HashSet<string> MicroTimes = ["acquireTime", "renewTime", "eventTime", "lastObservedTime"];

    public static string Write()
    {
        var text = new StringBuilder();
        var models = typeof(V1Pod).Assembly.GetTypes()
            .Where(type => type.Namespace == "k8s.Models" && type is { IsPublic: true, IsClass: true, IsGenericTypeDefinition: false } && Fields(type).Count > 0)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var (entity, type) in models.Select(type => (Entity: type.GetCustomAttribute<KubernetesEntityAttribute>(), type)))
        {
            if (entity is not null && Fields(type).Any(field => field.Name == "metadata"))
                text.Append("= ").Append(entity.Group.Length == 0 ? "" : entity.Group + "/").Append(entity.ApiVersion).Append(' ').Append(entity.Kind).Append(' ').Append(type.Name).Append('\n');
        }

        foreach (var type in models)
        {
            text.Append(type.Name);
            foreach (var (name, property) in Fields(type))
                text.Append(' ').Append(name).Append(':').Append(Code(property.PropertyType, name)).Append(IsRequired(property) ? "!" : "");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static List<(string Name, PropertyInfo Property)> Fields(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name, property))
        .Where(field => field.Name is not null)
        .OrderBy(field => field.Name, StringComparer.Ordinal)
        .ToList()!;

    private static bool IsRequired(PropertyInfo property) =>
        property.IsDefined(typeof(RequiredMemberAttribute)) || (property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null);

    private static string Code(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(byte[]))
            return "y";
        if (type.IsGenericType)
            return (type.GetGenericTypeDefinition() == typeof(IDictionary<,>) ? "{" : "[") + Code(type.GetGenericArguments()[^1], name);
        return type.Name switch
        {
            nameof(String) => "s",
            nameof(Int32) => "i",
            nameof(Int64) => "l",
            nameof(Double) => "d",
            nameof(Boolean) => "b",
            nameof(DateTime) => MicroTimes.Contains(name) ? "u" : "t",
            nameof(ResourceQuantity) => "q",
            nameof(IntOrString) => "p",
            nameof(Object) => "x",
            _ => "@" + type.Name,
        };
    }
}
