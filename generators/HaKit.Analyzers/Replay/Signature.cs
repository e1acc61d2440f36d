using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Replay;

/// <summary>One text for a member, whether the compiler sees it as a symbol or the runtime as a method, so that the two can be matched.</summary>
internal static class Signature
{
    public static string Of(MethodBase method)
    {
        var text = new StringBuilder(method.DeclaringType!.FullName).Append('.').Append(method.Name).Append('(');
        foreach (var parameter in method.GetParameters())
            Append(text, parameter.ParameterType).Append(',');
        return text.Append(')').ToString();
    }

    public static string Of(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        var text = new StringBuilder();
        AppendName(text, definition.ContainingType).Append('.').Append(definition.MetadataName).Append('(');
        foreach (var parameter in definition.Parameters)
            Append(text, parameter.Type).Append(',');
        return text.Append(')').ToString();
    }

    private static StringBuilder Append(StringBuilder text, Type type)
    {
        if (type.IsArray)
            return Append(text, type.GetElementType()!).Append("[]");
        if (!type.IsGenericType)
            return text.Append(type.FullName ?? type.Name);
        text.Append(type.GetGenericTypeDefinition().FullName).Append('<');
        foreach (var argument in type.GetGenericArguments())
            Append(text, argument).Append(',');
        return text.Append('>');
    }

    private static StringBuilder Append(StringBuilder text, ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return Append(text, array.ElementType).Append("[]");
        if (type is not INamedTypeSymbol named)
            return text.Append(type.Name);
        if (named.IsTupleType && named.TupleUnderlyingType is { } tuple)
            named = tuple;
        AppendName(text, named);
        if (named.TypeArguments.Length == 0)
            return text;
        text.Append('<');
        foreach (var argument in named.TypeArguments)
            Append(text, argument).Append(',');
        return text.Append('>');
    }

    private static StringBuilder AppendName(StringBuilder text, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            return AppendName(text, outer).Append('+').Append(type.MetadataName);
        if (type.ContainingNamespace is { IsGlobalNamespace: false } space)
            AppendNamespace(text, space).Append('.');
        return text.Append(type.MetadataName);
    }

    private static StringBuilder AppendNamespace(StringBuilder text, INamespaceSymbol space)
    {
        if (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
            AppendNamespace(text, outer).Append('.');
        return text.Append(space.Name);
    }
}
