using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes;

/// <summary>Adds to and takes from lists with commas, keeping lines, indentation and comments.</summary>
internal static class Separated
{
    public static ArgumentListSyntax Append(ArgumentListSyntax list, ArgumentSyntax argument) => list.WithArguments(Append(list.Arguments, list.OpenParenToken, argument));

    public static InitializerExpressionSyntax Append(InitializerExpressionSyntax list, ExpressionSyntax expression) => list.WithExpressions(Append(list.Expressions, list.OpenBraceToken, expression));

    public static CollectionExpressionSyntax Append(CollectionExpressionSyntax list, CollectionElementSyntax element) => list.WithElements(Append(list.Elements, list.OpenBracketToken, element));

    /// <summary>The list without an item. The line it leaves goes with it, comments before it included; the one behind the last item keeps its end.</summary>
    public static SeparatedSyntaxList<T> Remove<T>(SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode
    {
        var removed = list[index];
        var isLast = index == list.Count - 1;
        var shortened = list.RemoveAt(index);
        return isLast && list.SeparatorCount < list.Count && shortened.Count > 0
            ? shortened.Replace(shortened[shortened.Count - 1], shortened[shortened.Count - 1].WithTrailingTrivia(removed.GetTrailingTrivia()))
            : shortened;
    }

    private static SeparatedSyntaxList<T> Append<T>(SeparatedSyntaxList<T> list, SyntaxToken open, T item)
        where T : SyntaxNode
    {
        if (list.Count == 0)
            return list.Add(item);
        var last = list[list.Count - 1];
        var items = list.GetWithSeparators().ToList();
        var hasComma = list.SeparatorCount == list.Count;
        var end = hasComma ? list.GetSeparator(list.SeparatorCount - 1).TrailingTrivia : last.GetTrailingTrivia();
        var before = list.Count == 1 ? open : list.GetSeparator(list.Count - 2);
        var lineEnd = LineEnd(end) ?? LineEnd(before.TrailingTrivia);
        var indent = lineEnd is null ? default : last.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        var isOnItsOwn = indent != default;
        if (!hasComma)
        {
            // What stands behind the last item, a comment say, stays behind it.
            items[items.Count - 1] = last.WithoutTrailingTrivia();
            items.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(LineEnd(end) is not null ? end : isOnItsOwn ? SyntaxFactory.TriviaList(lineEnd!.Value) : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        }

        var added = isOnItsOwn ? item.WithLeadingTrivia(indent) : item.WithoutLeadingTrivia();
        var after = LineEnd(end) is { } kept ? SyntaxFactory.TriviaList(kept) : end;
        items.Add(hasComma ? added.WithoutTrailingTrivia() : added.WithTrailingTrivia(after));
        if (hasComma)
            items.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(after));
        return SyntaxFactory.SeparatedList<T>(items);
    }

    /// <summary>The last line end of what stands behind something; null where the line goes on.</summary>
    public static SyntaxTrivia? LineEnd(SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.EndOfLineTrivia) ? trivia.Last(item => item.IsKind(SyntaxKind.EndOfLineTrivia)) : null;
}
