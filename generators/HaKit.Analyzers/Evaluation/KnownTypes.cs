using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Evaluation;

/// <summary>What the interpreter needs to know of the types of one compilation: which are KubernetesClient's models, and their JSON names.</summary>
internal sealed class KnownTypes
{
    private const string ClientAssembly = "KubernetesClient";
    private readonly ConcurrentDictionary<ISymbol, string?> jsonNames = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, EntityName?> entities = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IMethodSymbol, Replay.CoreMember?> members = new(SymbolEqualityComparer.Default);

    private KnownTypes(bool hasHaKit) => HasHaKit = hasHaKit;

    public bool HasHaKit { get; }

    /// <summary>Null where the program references neither HaKit nor KubernetesClient: there is nothing to do.</summary>
    public static KnownTypes? Of(Compilation compilation)
    {
        var hasHaKit = false;
        var hasClient = false;
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            hasHaKit |= reference.Name == Replay.CoreMembers.AssemblyName;
            hasClient |= IsClient(reference.Name);
        }

        return hasHaKit || hasClient ? new KnownTypes(hasHaKit) : null;
    }

    public static bool IsModel(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class, ContainingNamespace: { Name: "Models", ContainingNamespace.Name: "k8s" } } && IsClient(type.ContainingAssembly?.Name);

    public static bool IsClient(string? assembly) => assembly is not null && assembly.StartsWith(ClientAssembly, StringComparison.Ordinal);

    /// <summary>The kind that a model class stands for, if it is a whole object and not a part or a list of objects.</summary>
    public EntityName? Entity(INamedTypeSymbol type) => IsModel(type) ? entities.GetOrAdd(type, symbol => ReadEntity((INamedTypeSymbol)symbol)) : null;

    /// <summary>The JSON name of a model's property; null where it has none.</summary>
    public string? JsonName(IPropertySymbol property) => jsonNames.GetOrAdd(property, JsonNameOf);

    /// <summary>What a method, constructor or accessor of Core is here; null where there is no such member.</summary>
    public Replay.CoreMember? Member(IMethodSymbol method) => members.GetOrAdd(method, Replay.CoreMembers.Find);

    private static EntityName? ReadEntity(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name != "KubernetesEntityAttribute" || type.AllInterfaces.Any(i => i.Name == "IItems"))
                continue;
            string Argument(string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string ?? "";
            var group = Argument("Group");
            var version = Argument("ApiVersion");
            return new EntityName(group.Length == 0 ? version : group + "/" + version, Argument("Kind"));
        }

        return null;
    }

    /// <summary>The name that a property's attribute gives it; null where it has none.</summary>
    public static string? JsonNameOf(ISymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "JsonPropertyNameAttribute" && attribute.ConstructorArguments.Length == 1)
                return attribute.ConstructorArguments[0].Value as string;
        }

        return null;
    }
}

/// <summary>What a model class writes as <c>apiVersion</c> and <c>kind</c>.</summary>
internal sealed record EntityName(string ApiVersion, string Kind);
