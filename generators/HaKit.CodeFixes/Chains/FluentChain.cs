using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Chains;

/// <summary>The whole chain of verbs that a finding points into.</summary>
internal sealed class FluentChain
{
    private readonly int flagged;

    private FluentChain(ExpressionSyntax whole, int flagged)
    {
        Whole = whole;
        this.flagged = flagged;
    }

    public ExpressionSyntax Whole { get; }

    /// <summary>The chain around a node; null where there is none that verbs could be added to.</summary>
    public static FluentChain? Around(SyntaxNode node, SemanticModel model)
    {
        var found = node.AncestorsAndSelf().TakeWhile(ancestor => ancestor is not StatementSyntax).OfType<ExpressionSyntax>().FirstOrDefault(IsPart);
        if (found is null)
            return null;
        var whole = found;
        while (whole.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } member && member.Expression == whole && IsPart(outer))
            whole = outer;
        return new FluentChain(whole, Length(found));

        bool IsPart(ExpressionSyntax expression) =>
            model.GetTypeInfo(expression).Type is { Name: nameof(Workload) or nameof(Resource), ContainingAssembly.Name: "HaKit.Core" } && model.GetSymbolInfo(expression).Symbol is not INamedTypeSymbol;
    }

    /// <summary>The chain with a verb; null where the verb can not be written into it.</summary>
    public ExpressionSyntax? With(ExpressionSyntax whole, Verb verb)
    {
        if (verb.Undoes is { } undone && Last(whole, undone) is { } undoing)
            whole = Without(whole, undoing);
        if (verb.Mode == VerbMode.Append)
            return Says(whole, verb) ? whole : ChainLayout.Append(whole, verb.Name, VerbText.Arguments(verb));
        var present = Flagged(whole) is { } call && (verb.Name.Length == 0 || NameOf(call) == verb.Name) ? call : Last(whole, verb.Name);
        if (verb.Mode == VerbMode.Remove)
            return present is null ? null : Without(whole, present);
        if (present is not null)
            return whole.ReplaceNode(present, present.WithArgumentList(Arguments(present, verb)));
        return verb.Name.Length == 0 ? null : ChainLayout.Append(whole, verb.Name, VerbText.Arguments(verb));
    }

    private static ArgumentListSyntax Arguments(InvocationExpressionSyntax present, Verb verb) => verb.Mode == VerbMode.Replace
        ? VerbText.Arguments(verb).WithTriviaFrom(present.ArgumentList)
        : VerbText.Merge(present.ArgumentList, verb, NameOf(present)!);

    private static ExpressionSyntax Without(ExpressionSyntax whole, InvocationExpressionSyntax call) =>
        whole.ReplaceNode(call, ChainLayout.Receiver(call));

    /// <summary>True where the chain says that already, if with another reason.</summary>
    private static bool Says(ExpressionSyntax whole, Verb verb)
    {
        var first = VerbText.Arguments(verb).Arguments[0].ToString();
        return Calls(whole).Any(call => NameOf(call) == verb.Name && call.ArgumentList.Arguments is [var argument, ..]
            && (first.EndsWith(argument.ToString(), StringComparison.Ordinal) || argument.ToString().EndsWith(first, StringComparison.Ordinal)));
    }

    /// <summary>The call that the finding points at, found by how many come before it: other changes only add behind it.</summary>
    private InvocationExpressionSyntax? Flagged(ExpressionSyntax whole) => Calls(whole).FirstOrDefault(call => Length(call) == flagged);

    private static InvocationExpressionSyntax? Last(ExpressionSyntax whole, string verb) => Calls(whole).FirstOrDefault(call => NameOf(call) == verb);

    private static int Length(ExpressionSyntax expression) => Calls(expression).Count();

    private static string? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;

    /// <summary>The calls of a chain from its end to its beginning.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Calls(ExpressionSyntax whole)
    {
        for (var call = whole as InvocationExpressionSyntax; call is not null; call = (call.Expression as MemberAccessExpressionSyntax)?.Expression as InvocationExpressionSyntax)
            yield return call;
    }
}
