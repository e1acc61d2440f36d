using System.Globalization;
using HaKit.Analyzers.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>Where expressions lie in an object, by JSON names.</summary>
internal static class ModelPaths
{
    /// <summary>Names every value that the initializers of a part give, and the way to it.</summary>
    public static void Visit(ModelPart part, Action<List<string>, ExpressionSyntax> found) => Visit(part.Path, part.Expression, part.Type, found);

    private static void Visit(List<string> path, ExpressionSyntax value, ITypeSymbol type, Action<List<string>, ExpressionSyntax> found)
    {
        found(path, value);
        if (ModelText.Element(type) is { } element)
        {
            for (var i = 0; ItemList.Of(value) is { } list && i < list.Count; i++)
                Visit([.. path, "#" + i.ToString(CultureInfo.InvariantCulture)], list[i], element, found);
            return;
        }

        foreach (var entry in Initialized.Of(value)?.Entries.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            var property = entry.Left is IdentifierNameSyntax name ? type.GetMembers(name.Identifier.ValueText).OfType<IPropertySymbol>().FirstOrDefault() : null;
            if (property is not null && KnownTypes.JsonNameOf(property) is { } json)
                Visit([.. path, json], entry.Right, property.Type, found);
        }
    }

    /// <summary>The steps of <c>root.Spec.Replicas</c>, and its root; null where a step is no field.</summary>
    public static List<string>? Of(ExpressionSyntax expression, SemanticModel model, out ExpressionSyntax root)
    {
        var steps = new List<string>();
        for (root = expression; ;)
        {
            switch (root)
            {
                case MemberAccessExpressionSyntax member when model.GetSymbolInfo(member).Symbol is IPropertySymbol property && KnownTypes.JsonNameOf(property) is { } name:
                    steps.Insert(0, name);
                    root = member.Expression;
                    break;
                case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }] } element:
                    steps.Insert(0, literal.IsKind(SyntaxKind.NumericLiteralExpression) ? "#" + literal.Token.ValueText : literal.Token.ValueText);
                    root = element.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } certain:
                    root = certain.Operand;
                    break;
                default:
                    return root is IdentifierNameSyntax ? steps : null;
            }
        }
    }

    /// <summary>The code that local variables are seen in: the method, or all statements of a program without one.</summary>
    public static SyntaxNode Scope(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();

    /// <summary>What a local variable is declared with.</summary>
    public static ExpressionSyntax? Initializer(IdentifierNameSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declared] } && declared.SyntaxTree == name.SyntaxTree
            ? (declared.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value
            : null;

    /// <summary>True where the variable's object goes to one place only; that its fields are read or set elsewhere does not count.</summary>
    public static bool IsUsedOnce(IdentifierNameSyntax name, SemanticModel model)
    {
        var symbol = model.GetSymbolInfo(name).Symbol;
        var uses = Scope(name).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(other => other.Identifier.ValueText == name.Identifier.ValueText && other.Parent is not (MemberAccessExpressionSyntax or ElementAccessExpressionSyntax));
        return uses.Count(other => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(other).Symbol, symbol)) == 1;
    }
}
