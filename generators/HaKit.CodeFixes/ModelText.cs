using HaKit.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace HaKit.CodeFixes;

/// <summary>Writes nodes as C# expressions of KubernetesClient's types.</summary>
internal static class ModelText
{
    /// <summary>An expression of the type that holds the node; null where it cannot be written.</summary>
    public static ExpressionSyntax? Write(Node node, ITypeSymbol type) =>
        Text(node, type) is { } text && SyntaxFactory.ParseExpression(text) is { ContainsDiagnostics: false } written ? written.WithAdditionalAnnotations(Simplifier.Annotation) : null;

    /// <summary>A node below the fields that lead to it: <c>sleep.seconds = 5</c> as <c>{sleep: {seconds: 5}}</c>; null where an item would have to be made up.</summary>
    public static Node? Nested(IReadOnlyList<string> steps, int from, Node value)
    {
        var node = value;
        for (var i = steps.Count - 1; i >= from; i--)
        {
            if (steps[i][0] == '#')
                return null;
            node = new MapNode([new MapEntry(steps[i], node)], Place.None);
        }

        return node;
    }

    public static IPropertySymbol? Property(ITypeSymbol type, string jsonName) => type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property =>
        property.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonPropertyNameAttribute"
            && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value as string == jsonName));

    public static bool IsMap(ITypeSymbol type, out ITypeSymbol? element)
    {
        element = type is INamedTypeSymbol { Name: "IDictionary" or "Dictionary", TypeArguments: [_, var value] } ? value : null;
        return element is not null;
    }

    public static ITypeSymbol? Element(ITypeSymbol type) => type is INamedTypeSymbol { Name: "IList" or "List", TypeArguments: [var element] } ? element : null;

    private static string? Text(Node node, ITypeSymbol type) => node switch
    {
        MapNode map when IsMap(type, out var value) => Join(map.Entries.Select(entry => Entry("[" + Quote(entry.Key) + "]", entry.Value, value!)), "new System.Collections.Generic.Dictionary<string, " + Name(value!) + "> { ", " }"),
        MapNode map => Join(map.Entries.Select(entry => Property(type, entry.Key) is { } property ? Entry(property.Name, entry.Value, property.Type) : null), "new() { ", " }"),
        ListNode list when Element(type) is { } item => Join(list.Items.Select(child => Text(child, item)), "new System.Collections.Generic.List<" + Name(item) + "> { ", " }"),
        ScalarNode { Kind: NodeKind.String } scalar => type.Name == "ResourceQuantity" ? "new ResourceQuantity(" + Quote(scalar.Text) + ")" : Quote(scalar.Text),
        ScalarNode { Kind: NodeKind.Integer or NodeKind.Boolean } scalar => scalar.Text,
        _ => null,
    };

    private static string? Entry(string left, Node value, ITypeSymbol type) => Text(value, type) is { } text ? left + " = " + text : null;

    private static string? Join(IEnumerable<string?> parts, string open, string close)
    {
        var all = parts.ToList();
        return all.Contains(null) ? null : open + string.Join(", ", all) + close;
    }

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
