using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using HaKit.Tree;

namespace HaKit.CodeFixes;

/// <summary>The initializer of a whole KubernetesClient object, whose fields a fix changes by their JSON names.</summary>
internal sealed class ModelInitializer
{
    private readonly INamedTypeSymbol type;

    private ModelInitializer(BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol type)
    {
        Creation = creation;
        this.type = type;
    }

    public BaseObjectCreationExpressionSyntax Creation { get; }

    /// <summary>The outermost creation of a client object around a node; null where the node stands outside of one.</summary>
    public static ModelInitializer? Around(SyntaxNode node, SemanticModel model)
    {
        foreach (var creation in node.AncestorsAndSelf().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (model.GetTypeInfo(creation).Type is INamedTypeSymbol type && type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "KubernetesEntityAttribute"))
                return new ModelInitializer(creation, type);
        }

        return null;
    }

    /// <summary>The creation with all changes; null where one of them cannot be made here.</summary>
    public ExpressionSyntax? With(IReadOnlyList<(IReadOnlyList<string> Steps, Node? Value)> changes)
    {
        ExpressionSyntax? changed = Creation;
        foreach (var (steps, value) in changes)
            changed = changed is null ? null : Change(changed, type, steps, 0, value);
        return changed;
    }

    private static ExpressionSyntax? Change(ExpressionSyntax at, ITypeSymbol type, IReadOnlyList<string> steps, int step, Node? value)
    {
        if (step == steps.Count)
            return value is null ? null : ModelText.Write(value, type);
        if (steps[step][0] == '#')
            return ChangeItem(at, type, steps, step, value);
        if (at is not BaseObjectCreationExpressionSyntax creation)
            return null;
        var isMap = ModelText.IsMap(type, out var element);
        var property = isMap ? null : ModelText.Property(type, steps[step]);
        if (!isMap && property is null)
            return null;
        var inner = isMap ? element! : property!.Type;
        var entries = creation.Initializer?.Expressions ?? default;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is not AssignmentExpressionSyntax assignment || !Sets(assignment.Left, property?.Name, steps[step]))
                continue;
            if (value is null && step == steps.Count - 1)
                return creation.WithInitializer(creation.Initializer!.WithExpressions(entries.RemoveAt(i)));
            var changed = Change(assignment.Right, inner, steps, step + 1, value);
            return changed is null ? null : creation.WithInitializer(creation.Initializer!.WithExpressions(entries.Replace(entries[i], assignment.WithRight(changed.WithTriviaFrom(assignment.Right)))));
        }

        return value is null ? null : Append(creation, property?.Name, steps, step, value, inner);
    }

    private static BaseObjectCreationExpressionSyntax? Append(
        BaseObjectCreationExpressionSyntax creation, string? property, IReadOnlyList<string> steps, int step, Node value, ITypeSymbol inner)
    {
        if (creation.Initializer is { } present && !present.IsKind(SyntaxKind.ObjectInitializerExpression))
            return null;
        if (ModelText.Nested(steps, step + 1, value) is not { } node || ModelText.Write(node, inner) is not { } written)
            return null;
        var left = property ?? "[" + SymbolDisplay.FormatLiteral(steps[step], quote: true) + "]";
        var template = SyntaxFactory.ParseExpression("new() { " + left + " = " + written + " }");
        if (template is not ImplicitObjectCreationExpressionSyntax { Initializer.Expressions: [var entry] } || template.ContainsDiagnostics)
            return null;
        if (creation.Initializer is not { Expressions.Count: > 0 } initializer)
            return creation.WithInitializer(((ImplicitObjectCreationExpressionSyntax)template).Initializer);
        var expressions = initializer.Expressions;
        var added = entry.WithoutTrivia().WithLeadingTrivia(expressions[expressions.Count - 1].GetLeadingTrivia());
        var trailing = expressions.SeparatorCount < expressions.Count ? expressions[expressions.Count - 1].GetTrailingTrivia() : default;
        var items = expressions.GetWithSeparators().ToList();
        if (expressions.SeparatorCount < expressions.Count)
        {
            items[items.Count - 1] = expressions[expressions.Count - 1].WithoutTrailingTrivia();
            items.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(trailing.Count == 0 || !trailing.Any(SyntaxKind.EndOfLineTrivia) ? SyntaxFactory.TriviaList(SyntaxFactory.Space) : trailing));
            added = added.WithTrailingTrivia(trailing);
        }
        else
        {
            added = added.WithTrailingTrivia(SyntaxFactory.TriviaList());
            items.Add(added);
            var comma = expressions.GetSeparator(expressions.SeparatorCount - 1);
            items.Add(comma);
            return creation.WithInitializer(initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(items)));
        }

        items.Add(added);
        return creation.WithInitializer(initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(items)));
    }

    private static ExpressionSyntax? ChangeItem(ExpressionSyntax at, ITypeSymbol type, IReadOnlyList<string> steps, int step, Node? value)
    {
        var index = int.Parse(steps[step].Substring(1), System.Globalization.CultureInfo.InvariantCulture);
        if (ModelText.Element(type) is not { } element || Item(at, index) is not { } item)
            return null;
        return Change(item, element, steps, step + 1, value) is { } changed ? at.ReplaceNode(item, changed.WithTriviaFrom(item)) : null;
    }

    private static ExpressionSyntax? Item(ExpressionSyntax list, int index) => list switch
    {
        CollectionExpressionSyntax collection when index < collection.Elements.Count && collection.Elements.Take(index + 1).All(element => element is ExpressionElementSyntax) =>
            ((ExpressionElementSyntax)collection.Elements[index]).Expression,
        BaseObjectCreationExpressionSyntax { Initializer: { } items } when items.IsKind(SyntaxKind.CollectionInitializerExpression) && index < items.Expressions.Count => items.Expressions[index],
        ArrayCreationExpressionSyntax { Initializer: { } items } when index < items.Expressions.Count => items.Expressions[index],
        ImplicitArrayCreationExpressionSyntax { Initializer: { } items } when index < items.Expressions.Count => items.Expressions[index],
        _ => null,
    };

    private static bool Sets(ExpressionSyntax left, string? property, string key) => left switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == property,
        ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }] } => property is null && literal.Token.ValueText == key,
        _ => false,
    };
}
