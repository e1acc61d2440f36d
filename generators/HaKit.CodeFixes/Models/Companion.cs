using HaKit.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>Adds a missing object to the list that the object stands in, by itself or as a local variable.</summary>
internal static class Companion
{
    /// <summary>Null where the object stands in no list.</summary>
    public static Edit? Beside(ModelCreation creation, IReadOnlyList<MapNode> added, ModelWriter writer, Site site)
    {
        var written = added.Select(node => NamesNamespace(creation.Expression) ? node : WithoutNamespace(node)).Select(node => TypeOf(node, creation.Type.ContainingNamespace) is { } type ? writer.Text.WriteObject(node, type) : null).ToList();
        if (written.Contains(null))
            return null;
        foreach (var mention in Mentions(creation.Expression, site.Model))
        {
            if (List(mention, site.Model) is { } list)
                return new Edit(site.Document, list, current => written.Aggregate((SyntaxNode?)current, (all, item) => all is null ? null : Append(all, item!)));
        }

        return null;
    }

    /// <summary>Where the object leaves its namespace to the manifest, what stands beside it does too.</summary>
    private static bool NamesNamespace(ExpressionSyntax creation) =>
        ModelPaths.Scope(creation).DescendantNodes().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: "NamespaceProperty" })
        || creation.DescendantNodes().Any(node => node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Metadata" }, Right: not BaseObjectCreationExpressionSyntax });

    private static MapNode WithoutNamespace(MapNode node) => new(
        [.. node.Entries.Select(entry => entry is { Key: "metadata", Value: MapNode metadata } ? entry with { Value = new MapNode([.. metadata.Entries.Where(field => field.Key != "namespace")], metadata.Place) } : entry)], node.Place);

    private static INamedTypeSymbol? TypeOf(MapNode node, INamespaceSymbol models)
    {
        var manifest = new ManifestObject(node);
        var version = manifest.ApiVersion.Substring(manifest.ApiVersion.IndexOf('/') + 1);
        return models.GetTypeMembers(char.ToUpperInvariant(version[0]) + version.Substring(1) + manifest.Kind).FirstOrDefault();
    }

    /// <summary>Where the object stands: its creation, and every mention of the variable that holds it.</summary>
    private static IEnumerable<ExpressionSyntax> Mentions(ExpressionSyntax creation, SemanticModel model)
    {
        yield return creation;
        if (creation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator })
            yield break;
        foreach (var name in ModelPaths.Scope(declarator).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText == declarator.Identifier.ValueText && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, model.GetDeclaredSymbol(declarator)))
                yield return name;
        }
    }

    private static SyntaxNode? List(ExpressionSyntax mention, SemanticModel model) => mention.Parent switch
    {
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => collection,
        InitializerExpressionSyntax initializer when initializer.IsKind(SyntaxKind.ArrayInitializerExpression) || initializer.IsKind(SyntaxKind.CollectionInitializerExpression) => initializer,
        ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } arguments }
            when model.GetSymbolInfo(call).Symbol is IMethodSymbol { Parameters: [{ IsParams: true }] } => arguments,
        _ => null,
    };

    private static SyntaxNode? Append(SyntaxNode list, ExpressionSyntax item) => list switch
    {
        // An object of which two manifests are made is reported twice.
        _ when list.DescendantNodes().Any(present => present.IsEquivalentTo(item, topLevel: false)) => list,
        CollectionExpressionSyntax collection => Separated.Append(collection, SyntaxFactory.ExpressionElement(item)),
        InitializerExpressionSyntax initializer => Separated.Append(initializer, item),
        ArgumentListSyntax arguments => Separated.Append(arguments, SyntaxFactory.Argument(item)),
        _ => null,
    };
}
