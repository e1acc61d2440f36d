using System.Collections.Immutable;
using HaKit.Analyzers;
using HaKit.Analyzers.Judging;
using HaKit.Judgement;
using HaKit.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes;

/// <summary>Mends a workload where it is described: a verb in a chain, a field in the initializer of a KubernetesClient object. Or accepts the risk.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class WorkloadFixProvider : CodeFixProvider
{
    /// <summary>What the code says until its author says better.</summary>
    internal const string Reason = "say here why this risk is acceptable";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Catalog.All.Select(rule => rule.Id.Value).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || !diagnostic.Properties.TryGetValue(FixProperties.Form, out var form))
                continue;
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (form == FixProperties.Chain)
                RegisterChain(context, diagnostic, root, node);
            else
                await RegisterModel(context, diagnostic, node).ConfigureAwait(false);
        }
    }

    private static void RegisterChain(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, SyntaxNode node)
    {
        if (FluentChain.Around(node) is not { } chain)
            return;
        if (Verbs.For(diagnostic.Id) is { } verb && chain.With(verb) is { } mended)
            Register(context, diagnostic, verb.Title, "mend", () => root.ReplaceNode(chain.Whole, mended));
        if (chain.With(Verbs.Accept(diagnostic.Id, Reason)) is { } accepted)
            Register(context, diagnostic, $"Accept this risk ({diagnostic.Id})…", "accept", () => root.ReplaceNode(chain.Whole, accepted));
    }

    private static async Task RegisterModel(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || ModelInitializer.Around(node, model) is not { } initializer)
            return;
        var root = await node.SyntaxTree.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        var changes = FixProperties.Read(diagnostic.Properties);
        if (changes.Count > 0 && initializer.With(changes) is { } mended)
            Register(context, diagnostic, Catalog.Find(diagnostic.Id)!.Remediation.TrimEnd('.'), "mend", () => root.ReplaceNode(initializer.Creation, mended));
        IReadOnlyList<string> annotation = ["metadata", "annotations", AcceptedRisks.Prefix + diagnostic.Id];
        if (initializer.With([(annotation, ScalarNode.String(Reason, Place.None))]) is { } accepted)
            Register(context, diagnostic, $"Accept this risk ({diagnostic.Id})…", "accept", () => root.ReplaceNode(initializer.Creation, accepted));
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, string key, Func<SyntaxNode> change) => context.RegisterCodeFix(
        CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(change())), diagnostic.Id + "." + key),
        diagnostic);
}
