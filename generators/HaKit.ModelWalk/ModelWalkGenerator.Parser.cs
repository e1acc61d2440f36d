using System.Collections.Immutable;
using HaKit.ModelWalk.Models;
using HaKit.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HaKit.ModelWalk;

public sealed partial class ModelWalkGenerator
{
    /// <summary>The client's assembly → <see cref="ClientModel"/>: every kind it declares and every class these reach.</summary>
    private static class Parser
    {
        private const string ModelNamespace = "k8s.Models";

        public static ClientModel Parse(ImmutableArray<MetadataReference> references, CancellationToken cancellation)
        {
            var client = references.FirstOrDefault(static reference => NameOf(reference) == ClientAssembly);
            if (client is null
                || CSharpCompilation.Create("Client", references: references).GetAssemblyOrModuleSymbol(client) is not IAssemblySymbol assembly
                || FindNamespace(assembly) is not { } models)
                return ClientModel.Empty;

            var parsed = new SortedDictionary<string, ModelType>(StringComparer.Ordinal);
            var waiting = new Stack<INamedTypeSymbol>(models.GetTypeMembers().Where(type => EntityOf(type) is not null));
            while (waiting.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                var type = waiting.Pop();
                if (!parsed.ContainsKey(type.Name))
                    parsed.Add(type.Name, ParseType(type, waiting));
            }

            return new ClientModel(new EquatableArray<ModelType>([.. parsed.Values]));
        }

        private static INamespaceSymbol? FindNamespace(IAssemblySymbol assembly)
        {
            INamespaceSymbol? at = assembly.GlobalNamespace;
            foreach (var part in ModelNamespace.Split('.'))
                at = at?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
            return at;
        }

        private static AttributeData? EntityOf(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false }
            ? type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "KubernetesEntityAttribute")
            : null;

        private static ModelType ParseType(INamedTypeSymbol type, Stack<INamedTypeSymbol> waiting)
        {
            var fields = new List<ModelField>();
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (JsonNameOf(property) is { } json && property.SetMethod is not null && ParseFieldType(property.Type, waiting) is { } fieldType)
                    fields.Add(new ModelField(property.Name, json, fieldType));
            }

            var entity = EntityOf(type);
            var order = entity is null ? (Comparison<string>)KeyOrder.Compare : KeyOrder.CompareObjectFields;
            fields.Sort((a, b) => order(a.Json, b.Json));
            var group = Argument(entity, "Group");
            var version = Argument(entity, "ApiVersion");
            return new ModelType(
                type.Name,
                entity is null ? null : string.IsNullOrEmpty(group) ? version : group + "/" + version,
                Argument(entity, "Kind"),
                new EquatableArray<ModelField>([.. fields]));
        }

        private static string? JsonNameOf(IPropertySymbol property) => property.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.Name == "JsonPropertyNameAttribute") is { ConstructorArguments: [{ Value: string name }] } ? name : null;

        private static string? Argument(AttributeData? attribute, string name) =>
            attribute?.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;

        private static FieldType? ParseFieldType(ITypeSymbol type, Stack<INamedTypeSymbol> waiting)
        {
            if (type is IArrayTypeSymbol { ElementType.MetadataName: "Byte" })
                return new FieldType(FieldShape.Bytes, true);
            if (type is not INamedTypeSymbol named)
                return null;
            switch (named.MetadataName)
            {
                case "Nullable`1":
                    return ParseFieldType(named.TypeArguments[0], waiting) is { } value ? value with { IsNullable = true } : null;
                case "IList`1":
                    return ParseFieldType(named.TypeArguments[0], waiting) is { } item ? new FieldType(FieldShape.List, true, Element: item) : null;
                case "IDictionary`2":
                    return ParseFieldType(named.TypeArguments[1], waiting) is { } entry ? new FieldType(FieldShape.Dictionary, true, Element: entry) : null;
                case "String":
                    return new FieldType(FieldShape.Text, true);
                case "Int32":
                    return new FieldType(FieldShape.Int32, false);
                case "Int64":
                    return new FieldType(FieldShape.Int64, false);
                case "Double":
                    return new FieldType(FieldShape.Double, false);
                case "Boolean":
                    return new FieldType(FieldShape.Boolean, false);
                case "DateTime":
                    return new FieldType(FieldShape.Time, false);
                case "Object":
                    return new FieldType(FieldShape.Json, true);
                case "ResourceQuantity":
                    return new FieldType(FieldShape.Quantity, true);
                case "IntOrString":
                    return new FieldType(FieldShape.IntOrText, true);
                default:
                    if (named.TypeKind != TypeKind.Class || named.ContainingNamespace?.ToDisplayString() != ModelNamespace)
                        return null;
                    waiting.Push(named);
                    return new FieldType(FieldShape.Model, true, named.Name);
            }
        }
    }
}
