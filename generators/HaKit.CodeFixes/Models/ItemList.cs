using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>A list as C# writes it: a collection expression, a collection initializer or an array.</summary>
internal abstract class ItemList
{
    public abstract int Count { get; }

    public abstract ExpressionSyntax this[int index] { get; }

    public abstract ExpressionSyntax Append(ExpressionSyntax item);

    public static ItemList? Of(ExpressionSyntax list) => list switch
    {
        // Behind a spread nobody knows which item is which.
        CollectionExpressionSyntax collection when collection.Elements.All(element => element is ExpressionElementSyntax) => new OfCollection(collection),
        BaseObjectCreationExpressionSyntax { Initializer: null or { Expressions.Count: 0 } } creation => new OfNothing(creation),
        BaseObjectCreationExpressionSyntax { Initializer: { } items } creation when items.IsKind(SyntaxKind.CollectionInitializerExpression) => new OfInitializer(creation, items),
        ArrayCreationExpressionSyntax { Initializer: { } items } => new OfInitializer(list, items),
        ImplicitArrayCreationExpressionSyntax { Initializer: { } items } => new OfInitializer(list, items),
        _ => null,
    };

    private sealed class OfCollection(CollectionExpressionSyntax list) : ItemList
    {
        public override int Count => list.Elements.Count;

        public override ExpressionSyntax this[int index] => ((ExpressionElementSyntax)list.Elements[index]).Expression;

        public override ExpressionSyntax Append(ExpressionSyntax item) => Separated.Append(list, SyntaxFactory.ExpressionElement(item));
    }

    private sealed class OfInitializer(ExpressionSyntax whole, InitializerExpressionSyntax items) : ItemList
    {
        public override int Count => items.Expressions.Count;

        public override ExpressionSyntax this[int index] => items.Expressions[index];

        public override ExpressionSyntax Append(ExpressionSyntax item) => whole.ReplaceNode(items, Separated.Append(items, item));
    }

    private sealed class OfNothing(BaseObjectCreationExpressionSyntax creation) : ItemList
    {
        public override int Count => 0;

        public override ExpressionSyntax this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

        public override ExpressionSyntax Append(ExpressionSyntax item) => Initialized.Of(creation)!.Append(item);
    }
}
