using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>A property of a model, or a key of a dictionary (then without a property).</summary>
internal sealed record ModelField(string? Property, string Key, ITypeSymbol Type)
{
    /// <summary>What an entry of an initializer gives to this field; null where it is another's.</summary>
    public ExpressionSyntax? ValueIn(ExpressionSyntax entry) => entry switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment when name.Identifier.ValueText == Property => assignment.Right,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }] } } assignment
            when Property is null && literal.Token.ValueText == Key => assignment.Right,
        InitializerExpressionSyntax { Expressions: [LiteralExpressionSyntax literal, var value] } when Property is null && literal.Token.ValueText == Key => value,
        _ => null,
    };

    /// <summary><c>Name = value</c>, <c>["key"] = value</c> or <c>{ "key", value }</c>.</summary>
    public ExpressionSyntax Entry(ExpressionSyntax value, bool asPair)
    {
        var key = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(Key));
        if (Property is null && asPair)
        {
            var pair = (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression("new T { { " + key.ToFullString() + ", 0 } }");
            return pair.Initializer!.Expressions[0].ReplaceNode(((InitializerExpressionSyntax)pair.Initializer.Expressions[0]).Expressions[1], value.WithTrailingTrivia(SyntaxFactory.Space)).WithoutTrivia();
        }

        ExpressionSyntax left = Property is not null
            ? SyntaxFactory.IdentifierName(Property)
            : SyntaxFactory.ImplicitElementAccess(SyntaxFactory.BracketedArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(key))));
        return SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression, left.WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), value);
    }
}
