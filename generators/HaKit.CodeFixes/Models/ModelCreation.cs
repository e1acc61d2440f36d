using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>The expression that makes a whole KubernetesClient object: <c>new V1Deployment { … }</c>, <c>new()</c>, or <c>with</c>.</summary>
internal sealed record ModelCreation(ExpressionSyntax Expression, INamedTypeSymbol Type)
{
    /// <summary>The creation at a node; null where there is none.</summary>
    public static ModelCreation? At(SyntaxNode node, SemanticModel model) =>
        node.AncestorsAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(ancestor => ancestor is BaseObjectCreationExpressionSyntax or WithExpressionSyntax) is { } expression
        && model.GetTypeInfo(expression).Type is INamedTypeSymbol type
            ? new ModelCreation(expression, type)
            : null;
}
