using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>The expression that makes a whole KubernetesClient object: <c>new V1Deployment { … }</c>, <c>new()</c>, or <c>with</c>.</summary>
internal sealed record ModelCreation(ExpressionSyntax Expression, INamedTypeSymbol Type)
{
    /// <summary>The creation around a node, or that of the local variable whose field the node sets; null where there is none in this file.</summary>
    public static ModelCreation? Around(SyntaxNode node, SemanticModel model)
    {
        foreach (var ancestor in node.AncestorsAndSelf().TakeWhile(ancestor => ancestor is not MemberDeclarationSyntax))
        {
            if (ancestor is BaseObjectCreationExpressionSyntax or WithExpressionSyntax && Of((ExpressionSyntax)ancestor, model) is { } found)
                return found;
            if (ancestor is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment)
                return OfVariable(assignment.Left, model);
        }

        return null;
    }

    private static ModelCreation? Of(ExpressionSyntax expression, SemanticModel model) =>
        model.GetTypeInfo(expression).Type is INamedTypeSymbol type && IsEntity(type) ? new ModelCreation(expression, type) : null;

    public static bool IsEntity(ITypeSymbol type) => type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "KubernetesEntityAttribute");

    private static ModelCreation? OfVariable(ExpressionSyntax left, SemanticModel model)
    {
        var variable = left.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault();
        if (variable is null || model.GetSymbolInfo(variable).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var declared] } || declared.SyntaxTree != left.SyntaxTree)
            return null;
        return declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax or WithExpressionSyntax } declarator
            ? Of(declarator.Initializer.Value, model)
            : null;
    }
}
