using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>Puts statements behind another, on lines like its own.</summary>
internal sealed class Statements
{
    private readonly BlockSyntax block;
    private readonly int index;
    private readonly List<StatementSyntax> added;

    private Statements(BlockSyntax block, int index, List<StatementSyntax> added)
    {
        this.block = block;
        this.index = index;
        this.added = added;
    }

    /// <summary>Null where there is no place for another statement.</summary>
    public static Statements? Behind(StatementSyntax statement, IEnumerable<string> texts) =>
        statement.Parent is BlockSyntax block ? new Statements(block, block.Statements.IndexOf(statement), texts.Select(text => Like(statement, text)).ToList()) : null;

    public Edit In(DocumentId document) => new(document, block, current => ((BlockSyntax)current).WithStatements(((BlockSyntax)current).Statements.InsertRange(index + 1, added)));

    private static StatementSyntax Like(StatementSyntax statement, string text) => SyntaxFactory.ParseStatement(text)
        .WithLeadingTrivia(statement.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1))
        .WithTrailingTrivia(statement.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) || (trivia.IsKind(SyntaxKind.WhitespaceTrivia) && statement.GetTrailingTrivia().Count == 1)));
}
