using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes;

/// <summary>The whole chain of calls that a call stands in.</summary>
internal sealed class FluentChain
{
    private FluentChain(ExpressionSyntax whole) => Whole = whole;

    public ExpressionSyntax Whole { get; }

    public static FluentChain? Around(SyntaxNode node)
    {
        ExpressionSyntax? call = node.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        while (call?.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } member && member.Expression == call)
            call = outer;
        return call is null ? null : new FluentChain(call);
    }

    /// <summary>The chain with a verb: in place of its last of that name, else behind the others.</summary>
    public ExpressionSyntax? With(Verb verb)
    {
        if (SyntaxFactory.ParseExpression("x." + verb.Text) is not InvocationExpressionSyntax written || written.ContainsDiagnostics)
            return null;
        if (verb.Replaces && Last(verb.Name) is { } present)
            return Whole.ReplaceNode(present, present.WithArgumentList(written.ArgumentList.WithTriviaFrom(present.ArgumentList)));

        // A chain of several lines goes on on a line of its own.
        var last = (Whole as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax;
        var lineBreak = last?.OperatorToken.LeadingTrivia is { Count: > 0 } trivia && last.Expression.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
            ? (Leading: trivia, Trailing: last.Expression.GetTrailingTrivia())
            : default;
        var name = ((MemberAccessExpressionSyntax)written.Expression).Name;
        var dot = SyntaxFactory.Token(SyntaxKind.DotToken).WithLeadingTrivia(lineBreak.Leading);
        var before = Whole.WithoutTrailingTrivia();
        if (lineBreak.Trailing.Count > 0)
            before = before.WithTrailingTrivia(lineBreak.Trailing);
        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, before, dot, name), written.ArgumentList)
            .WithTrailingTrivia(Whole.GetTrailingTrivia());
    }

    private InvocationExpressionSyntax? Last(string verb)
    {
        for (var call = Whole as InvocationExpressionSyntax; call?.Expression is MemberAccessExpressionSyntax member; call = member.Expression as InvocationExpressionSyntax)
        {
            if (member.Name.Identifier.ValueText == verb)
                return call;
        }

        return null;
    }
}
