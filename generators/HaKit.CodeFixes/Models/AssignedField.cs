using HaKit.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>A field that a statement sets after the object was made: <c>deployment.Spec.Replicas = 1;</c></summary>
internal sealed class AssignedField
{
    private readonly Site site;
    private readonly AssignmentExpressionSyntax assignment;
    private readonly List<string> path;
    private readonly ITypeSymbol type;

    private AssignedField(Site site, AssignmentExpressionSyntax assignment, List<string> path, ITypeSymbol type)
    {
        this.site = site;
        this.assignment = assignment;
        this.path = path;
        this.type = type;
    }

    public static AssignedField? At(Site site)
    {
        var assignment = site.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).OfType<AssignmentExpressionSyntax>().LastOrDefault();
        if (assignment is not { Parent: ExpressionStatementSyntax, Left: MemberAccessExpressionSyntax } || site.Model.GetTypeInfo(assignment.Left).Type is not { } type)
            return null;
        return Path(assignment.Left, site.Model) is { } path ? new AssignedField(site, assignment, path, type) : null;
    }

    /// <summary>The statement with what it should set, and behind it statements for fields beside it; null where a change lies elsewhere.</summary>
    public Edit[]? Mend(IReadOnlyList<(IReadOnlyList<string> Steps, Node? Value)> changes, ModelWriter writer)
    {
        var right = assignment.Right;
        var beside = new List<string>();
        foreach (var (steps, value) in changes)
        {
            if (steps.Take(path.Count).SequenceEqual(path))
            {
                var changed = value is null && steps.Count == path.Count
                    ? SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression)
                    : writer.Change(right, type, steps, path.Count, value);
                if (changed is null)
                    return null;
                right = changed.WithTriviaFrom(right);
            }
            else if (value is not null && steps.Count == path.Count && steps.Take(path.Count - 1).SequenceEqual(path.Take(path.Count - 1)) && Statement(steps[steps.Count - 1], value, writer) is { } statement)
            {
                beside.Add(statement);
            }
            else
            {
                return null;
            }
        }

        var set = new Edit(site.Document, assignment.Right, _ => right);
        return beside.Count == 0 ? [set] : Statements.Behind((StatementSyntax)assignment.Parent!, beside) is { } inserted ? [set, inserted.In(site.Document)] : null;
    }

    private string? Statement(string field, Node value, ModelWriter writer)
    {
        var owner = ((MemberAccessExpressionSyntax)assignment.Left).Expression;
        return site.Model.GetTypeInfo(owner).Type is { } owning && ModelText.Property(owning, field) is { } property && writer.Text.Write(value, property.Type) is { } written
            ? $"{owner.WithoutTrivia()}.{property.Name} = {written};"
            : null;
    }

    /// <summary>The JSON names from the object down to the field; null where the way does not begin at a whole object.</summary>
    private static List<string>? Path(ExpressionSyntax left, SemanticModel model)
    {
        var steps = new List<string>();
        for (var at = left; ;)
        {
            switch (at)
            {
                case MemberAccessExpressionSyntax member when model.GetSymbolInfo(member).Symbol is IPropertySymbol property && ModelText.JsonName(property) is { } name:
                    steps.Insert(0, name);
                    at = member.Expression;
                    break;
                case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }] } element:
                    steps.Insert(0, literal.IsKind(SyntaxKind.NumericLiteralExpression) ? "#" + literal.Token.ValueText : literal.Token.ValueText);
                    at = element.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } certain:
                    at = certain.Operand;
                    break;
                default:
                    return model.GetTypeInfo(at).Type is { } type && ModelCreation.IsEntity(type) ? steps : null;
            }
        }
    }
}
