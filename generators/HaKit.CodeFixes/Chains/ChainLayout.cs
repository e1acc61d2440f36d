using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Chains;

/// <summary>Lines and comments of a chain.</summary>
internal static class ChainLayout
{
    /// <summary>The chain with one more call, on a line of its own where the last one has one.</summary>
    public static ExpressionSyntax Append(ExpressionSyntax whole, string name, ArgumentListSyntax arguments)
    {
        var dot = SyntaxFactory.Token(SyntaxKind.DotToken);
        var before = whole.WithoutTrailingTrivia();
        var after = whole.GetTrailingTrivia();
        if (whole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax last } && Separated.LineEnd(last.Expression.GetTrailingTrivia()) is { } lineEnd)
        {
            dot = dot.WithLeadingTrivia(last.OperatorToken.LeadingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1));
            // A comment behind the last call stays there.
            var isCommented = Separated.LineEnd(after) is not null;
            before = before.WithTrailingTrivia(isCommented ? after : SyntaxFactory.TriviaList(lineEnd));
            after = isCommented ? SyntaxFactory.TriviaList(lineEnd) : after;
        }

        var member = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, before, dot, SyntaxFactory.IdentifierName(name));
        return SyntaxFactory.InvocationExpression(member, arguments.WithoutTrivia()).WithTrailingTrivia(after);
    }

    /// <summary>What a call is called on, to stand in the call's place. Comments before the call stay.</summary>
    public static ExpressionSyntax Receiver(InvocationExpressionSyntax call)
    {
        var member = (MemberAccessExpressionSyntax)call.Expression;
        var between = member.Expression.GetTrailingTrivia().AddRange(member.OperatorToken.LeadingTrivia);
        var isCommented = between.Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return member.Expression.WithTrailingTrivia(isCommented ? between.AddRange(call.GetTrailingTrivia()) : call.GetTrailingTrivia());
    }
}
