using System.Globalization;
using System.Reflection;

namespace HaKit.VerbDocs;

/// <summary>Methods as C# declares them.</summary>
internal static class Signatures
{
    public static string Of(MethodInfo method) =>
        method.Name + Generic(method) + "(" + string.Join(", ", method.GetParameters().Select(Parameter)) + ")";

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? "<" + string.Join(", ", method.GetGenericArguments().Select(type => type.Name)) + ">" : "";

    private static string Parameter(ParameterInfo parameter) =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "") + Type(parameter.ParameterType) + IsNullable(parameter) + " " + parameter.Name
        + (parameter.HasDefaultValue ? " = " + Value(parameter.DefaultValue, parameter.ParameterType) : "");

    private static string IsNullable(ParameterInfo parameter) => parameter is { HasDefaultValue: true, DefaultValue: null, ParameterType.IsValueType: false } ? "?" : "";

    private static string Type(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Type(inner) + "?";
        if (type.IsArray)
            return Type(type.GetElementType()!) + "[]";
        if (type.IsGenericType && type.Name.StartsWith("ValueTuple", StringComparison.Ordinal))
            return "(" + string.Join(", ", type.GetGenericArguments().Select(Type)) + ")";
        if (type.IsGenericType)
            return type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "<" + string.Join(", ", type.GetGenericArguments().Select(Type)) + ">";
        return type.Name switch { "Int32" => "int", "Int64" => "long", "Boolean" => "bool", "String" => "string", "Object" => "object", var name => name };
    }

    private static string Value(object? value, Type type) => value switch
    {
        null => "null",
        string text => "\"" + text + "\"",
        bool flag => flag ? "true" : "false",
        _ when type.IsEnum => type.Name + "." + Enum.GetName(type, value),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
