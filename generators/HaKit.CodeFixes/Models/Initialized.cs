using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>An expression with an initializer, or one that can have one.</summary>
internal sealed class Initialized
{
    private readonly ExpressionSyntax expression;

    private Initialized(ExpressionSyntax expression, InitializerExpressionSyntax? initializer)
    {
        this.expression = expression;
        Initializer = initializer;
    }

    public SeparatedSyntaxList<ExpressionSyntax> Entries => Initializer?.Expressions ?? default;

    /// <summary>True for <c>with</c>: what is not written here comes from the original.</summary>
    public bool IsCopy => expression is WithExpressionSyntax;

    /// <summary>True for <c>{ { "key", "value" } }</c>.</summary>
    public bool ListsPairs => Initializer is { Expressions.Count: > 0 } && Initializer.IsKind(SyntaxKind.CollectionInitializerExpression);

    private InitializerExpressionSyntax? Initializer { get; }

    public static Initialized? Of(ExpressionSyntax expression) => expression switch
    {
        BaseObjectCreationExpressionSyntax creation => new Initialized(creation, creation.Initializer),
        WithExpressionSyntax copy => new Initialized(copy, copy.Initializer),
        _ => null,
    };

    public ExpressionSyntax With(ExpressionSyntax entry, ExpressionSyntax changed) => expression.ReplaceNode(entry, changed);

    public ExpressionSyntax Without(int entry) => With(Initializer!.WithExpressions(Separated.Remove(Initializer.Expressions, entry)));

    public ExpressionSyntax Append(ExpressionSyntax entry)
    {
        if (Entries.Count > 0)
            return With(Separated.Append(Initializer!, entry));
        var text = " { " + entry.WithoutTrivia().ToFullString() + " }";
        var initializer = ((BaseObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression("new T" + text)).Initializer!;
        var annotated = initializer.ReplaceNode(initializer.Expressions[0], entry.WithTrailingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(expression.GetTrailingTrivia());
        return expression switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: null } => With(expression.WithTrailingTrivia(SyntaxFactory.Space), annotated),
            _ => With(annotated),
        };
    }

    private ExpressionSyntax With(InitializerExpressionSyntax initializer) => With(expression, initializer);

    private static ExpressionSyntax With(ExpressionSyntax expression, InitializerExpressionSyntax initializer) => expression switch
    {
        ObjectCreationExpressionSyntax creation => creation.WithInitializer(initializer),
        ImplicitObjectCreationExpressionSyntax creation => creation.WithInitializer(initializer),
        WithExpressionSyntax copy => copy.WithInitializer(initializer),
        _ => expression,
    };
}
