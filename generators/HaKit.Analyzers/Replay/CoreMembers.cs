using System.Reflection;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Replay;

/// <summary>The public members of the HaKit.Core that is loaded here, found by the symbols of the HaKit.Core that the program references.</summary>
internal static class CoreMembers
{
    public const string AssemblyName = "HaKit.Core";

    private static readonly Assembly Core = typeof(Finding).Assembly;
    private static readonly Dictionary<string, MethodBase> Methods = ReadMethods();
    private static readonly Dictionary<string, Type> Types = Core.GetExportedTypes().ToDictionary(type => type.FullName!, StringComparer.Ordinal);

    public static bool Owns(ISymbol symbol) => symbol.ContainingAssembly?.Name == AssemblyName;

    /// <summary>The same method, constructor or accessor here; null where there is none.</summary>
    public static CoreMember? Find(IMethodSymbol method) => FindMethod(method) is { } found ? new CoreMember(found) : null;

    private static MethodBase? FindMethod(IMethodSymbol method)
    {
        if (Methods.TryGetValue(Signature.Of(method), out var found))
            return found;

        // A member of an extension block is declared in an unnamed type inside of the static class whose static method implements it.
        return method.ContainingType is { ContainingType: { } holder } block && IsExtensionBlock(block)
            ? Methods.Values.FirstOrDefault(candidate =>
                candidate.IsStatic && candidate.Name == method.MetadataName && candidate.DeclaringType!.FullName == holder.ContainingNamespace + "." + holder.Name
                && candidate.GetParameters().Length == method.Parameters.Length + 1)
            : null;
    }

    public static bool IsExtensionBlock(INamedTypeSymbol type) => type.Name.Length == 0 || type.Name[0] == '<';

    /// <summary>The type here that stands for a type of the program: one of Core's, or a basic one.</summary>
    public static Type? Find(ITypeSymbol? type)
    {
        if (type is null)
            return null;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Find(nullable.TypeArguments[0]) is { IsValueType: true } inner ? typeof(Nullable<>).MakeGenericType(inner) : null;
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => typeof(bool),
            SpecialType.System_Int32 => typeof(int),
            SpecialType.System_Int64 => typeof(long),
            SpecialType.System_Double => typeof(double),
            SpecialType.System_String => typeof(string),
            _ when Owns(type) => Types.TryGetValue(FullName(type), out var found) ? found : null,
            _ => FullName(type) == "System.TimeSpan" ? typeof(TimeSpan) : null,
        };
    }

    private static string FullName(ITypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.MetadataName : type.MetadataName;

    private static Dictionary<string, MethodBase> ReadMethods()
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = new Dictionary<string, MethodBase>(StringComparer.Ordinal);
        foreach (var type in Core.GetExportedTypes())
        {
            foreach (var method in type.GetMethods(Public).Cast<MethodBase>().Concat(type.GetConstructors(Public)))
            {
                // Two conversions may differ in what they return alone; neither can then be told apart by its signature, so neither is replayed.
                var signature = Signature.Of(method);
                if (methods.ContainsKey(signature))
                    methods.Remove(signature);
                else
                    methods.Add(signature, method);
            }
        }

        return methods;
    }
}
