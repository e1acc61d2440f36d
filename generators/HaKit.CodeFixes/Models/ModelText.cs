using HaKit.Analyzers.Evaluation;
using HaKit.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>Writes nodes as C# expressions of KubernetesClient's types.</summary>
internal sealed class ModelText(Site site)
{
    private readonly bool hasCollectionExpressions = site.Model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };

    /// <summary>An expression of the type that holds the node; null where it cannot be written.</summary>
    public ExpressionSyntax? Write(Node node, ITypeSymbol type) => Parse(Text(node, type));

    /// <summary>A whole object, with its type.</summary>
    public ExpressionSyntax? WriteObject(MapNode node, ITypeSymbol type) =>
        Parse(Text(Fields(node), type) is { } text ? "new " + Name(type) + text.Substring("new()".Length) : null);

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

    public static IPropertySymbol? Property(ITypeSymbol type, string jsonName) => type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => KnownTypes.JsonNameOf(property) == jsonName);

    public static bool IsMap(ITypeSymbol type, out ITypeSymbol? element)
    {
        element = type is INamedTypeSymbol { Name: "IDictionary" or "Dictionary", TypeArguments: [_, var value] } ? value : null;
        return element is not null;
    }

    public static ITypeSymbol? Element(ITypeSymbol type) => type is INamedTypeSymbol { Name: "IList" or "List", TypeArguments: [var element] } ? element : null;

    // A model's type says which API version and kind it is.
    private static MapNode Fields(MapNode node) => new([.. node.Entries.Where(entry => entry.Key is not ("apiVersion" or "kind"))], node.Place);

    private static ExpressionSyntax? Parse(string? text) =>
        text is not null && SyntaxFactory.ParseExpression(text) is { ContainsDiagnostics: false } written ? written : null;

    private string? Text(Node node, ITypeSymbol type) => node switch
    {
        MapNode map when IsMap(type, out var value) => Join(map.Entries.Select(entry => Entry("[" + Quote(entry.Key) + "]", entry.Value, value!)), "new " + Generic("Dictionary") + "<string, " + Name(value!) + "> { ", " }"),
        MapNode map => Join(map.Entries.Select(entry => Property(type, entry.Key) is { } property ? Entry(property.Name, entry.Value, property.Type) : null), "new() { ", " }"),
        ListNode list when Element(type) is { } item => Join(
            list.Items.Select(child => Text(child, item)),
            hasCollectionExpressions ? "[" : "new " + Generic("List") + "<" + Name(item) + "> { ",
            hasCollectionExpressions ? "]" : " }"),
        ScalarNode { Kind: NodeKind.String } scalar => type.Name == "ResourceQuantity" ? "new " + Name(type) + "(" + Quote(scalar.Text) + ")" : Quote(scalar.Text),
        ScalarNode { Kind: NodeKind.Integer or NodeKind.Boolean } scalar => scalar.Text,
        _ => null,
    };

    private string? Entry(string left, Node value, ITypeSymbol type) => Text(value, type) is { } text ? left + " = " + text : null;

    private static string? Join(IEnumerable<string?> parts, string open, string close)
    {
        var all = parts.ToList();
        return all.Contains(null) ? null : open + string.Join(", ", all) + close;
    }

    private string Name(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(site.Model, site.Node.SpanStart);

    private string Generic(string collection) =>
        site.Model.LookupNamespacesAndTypes(site.Node.SpanStart, name: collection).Any(type => type.ContainingNamespace?.Name == "Generic") ? collection : "System.Collections.Generic." + collection;

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
