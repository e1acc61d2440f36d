using HaKit.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>Changes fields of an object by their JSON names, wherever its initializers write them.</summary>
internal sealed class ModelWriter(Site site)
{
    public ModelText Text { get; } = new(site);

    /// <summary>An expression with one field changed, <paramref name="step"/> steps below the object.</summary>
    public ExpressionSyntax? Change(ExpressionSyntax at, ITypeSymbol type, IReadOnlyList<string> steps, int step, Node? value)
    {
        if (step == steps.Count)
            return value is null ? null : Text.Write(value, type);
        if (at.IsKind(SyntaxKind.NullLiteralExpression))
            return value is not null && ModelText.Nested(steps, step, value) is { } whole ? Text.Write(whole, type) : null;
        if (steps[step][0] == '#')
            return ChangeItem(at, type, steps, step, value);
        if (Initialized.Of(at) is not { } initialized || Field(type, steps[step]) is not { } field)
            return null;
        var entries = initialized.Entries;
        for (var i = 0; i < entries.Count; i++)
        {
            if (field.ValueIn(entries[i]) is not { } present)
                continue;
            if (value is null && step == steps.Count - 1)
                return initialized.Without(i);
            return Change(present, field.Type, steps, step + 1, value) is { } changed
                ? initialized.With(entries[i], entries[i].ReplaceNode(present, changed.WithTriviaFrom(present)))
                : null;
        }

        if (value is null || (initialized.IsCopy && step < steps.Count - 1))
            return null;
        return ModelText.Nested(steps, step + 1, value) is { } node && Text.Write(node, field.Type) is { } written ? initialized.Append(field.Entry(written, initialized.ListsPairs)) : null;
    }

    private static ModelField? Field(ITypeSymbol type, string name) => ModelText.IsMap(type, out var element) ? new ModelField(null, name, element!)
        : ModelText.Property(type, name) is { } property ? new ModelField(property.Name, name, property.Type)
        : null;

    private ExpressionSyntax? ChangeItem(ExpressionSyntax at, ITypeSymbol type, IReadOnlyList<string> steps, int step, Node? value)
    {
        var index = int.Parse(steps[step].Substring(1), System.Globalization.CultureInfo.InvariantCulture);
        if (ModelText.Element(type) is not { } element || ItemList.Of(at) is not { } list)
            return null;
        if (index < list.Count)
            return Change(list[index], element, steps, step + 1, value) is { } changed ? at.ReplaceNode(list[index], changed.WithTriviaFrom(list[index])) : null;
        return index == list.Count && value is not null && ModelText.Nested(steps, step + 1, value) is { } node && Text.Write(node, element) is { } added ? list.Append(added) : null;
    }
}
