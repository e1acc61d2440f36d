using HaKit.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>
/// All places of a method that write one object: its creation, local variables that hold parts of it, and statements that set its fields later.
/// </summary>
internal sealed class ModelObject
{
    private readonly Site site;
    private readonly List<ModelPart> parts = [];
    private readonly List<ModelPart> assigned = [];

    public ModelObject(ModelCreation creation, Site site)
    {
        this.site = site;
        parts.Add(new ModelPart([], creation.Expression, creation.Type));
        var statements = ModelPaths.Scope(creation.Expression).DescendantNodes().OfType<ExpressionStatementSyntax>().ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            ModelPaths.Visit(parts[i], Follow);
            // The part may be the variable that a statement sets a field of.
            foreach (var statement in statements)
                Assign(statement.Expression);
        }
    }

    /// <summary>The changes, each where the field is written last; null where one of them cannot be made here.</summary>
    public Edit[]? Change(IReadOnlyList<(IReadOnlyList<string> Steps, Node? Value)> changes, ModelWriter writer)
    {
        var edits = new List<Edit>();
        foreach (var (steps, value) in changes)
        {
            var target = Target(steps);
            var isSet = target.Path.Count == steps.Count;
            if (value is null && isSet)
                edits.Add(new Edit(site.Document, target.Expression, current => SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression).WithTriviaFrom(current)));
            else if (writer.Change(target.Expression, target.Type, steps, target.Path.Count, value) is not null)
                edits.Add(new Edit(site.Document, target.Expression, current => writer.Change((ExpressionSyntax)current, target.Type, steps, target.Path.Count, value)?.WithTriviaFrom(current)));
            else
                return null;
        }

        return [.. edits];
    }

    /// <summary>The statement that the finding points at; else what gives the field or the least that it lies in, a later statement before a creation.</summary>
    private ModelPart Target(IReadOnlyList<string> steps)
    {
        var setting = assigned.FindAll(part => part.Leads(steps));
        return setting.Find(part => part.Expression.Parent!.Contains(site.Node)) ?? parts.FindAll(part => part.Leads(steps)).Concat(setting).OrderBy(part => part.Path.Count).Last();
    }

    private void Assign(ExpressionSyntax expression)
    {
        if (expression is not AssignmentExpressionSyntax assignment || assigned.Exists(known => known.Expression == assignment.Right))
            return;
        if (PathOf(assignment.Left) is not { Count: > 0 } path || site.Model.GetTypeInfo(assignment.Left).Type is not { } type)
            return;
        var part = new ModelPart(path, assignment.Right, type);
        assigned.Add(part);
        ModelPaths.Visit(part, Follow);
    }

    // What several objects share is nobody's to change.
    private void Follow(List<string> path, ExpressionSyntax value)
    {
        if (value is IdentifierNameSyntax name && ModelPaths.Initializer(name, site.Model) is { } initializer && site.Model.GetTypeInfo(initializer).Type is { } type
            && ModelPaths.IsUsedOnce(name, site.Model) && !parts.Exists(part => part.Expression == initializer))
            parts.Add(new ModelPart(path, initializer, type));
    }

    /// <summary>The JSON names from the object down to what an expression names; null where it is not of this object.</summary>
    private List<string>? PathOf(ExpressionSyntax expression)
    {
        if (ModelPaths.Of(expression, site.Model, out var root) is not { } steps || root is not IdentifierNameSyntax name)
            return null;
        var initializer = ModelPaths.Initializer(name, site.Model);
        return parts.Find(part => part.Expression == initializer) is { } part ? [.. part.Path, .. steps] : null;
    }
}

/// <summary>An expression that gives a part of an object, and the JSON names that lead to it.</summary>
internal sealed record ModelPart(List<string> Path, ExpressionSyntax Expression, ITypeSymbol Type)
{
    public bool Leads(IReadOnlyList<string> steps) => steps.Take(Path.Count).SequenceEqual(Path);
}
