using System.Collections.Immutable;
using HaKit.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace HaKit.CodeFixes;

/// <summary>Fixes a workload where it is described: a verb in a chain, a field of a KubernetesClient object. Or accepts the risk.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class WorkloadFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Catalog.All.Select(rule => rule.Id.Value).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixEverywhere.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var offer in await Offers.For(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(CodeAction.Create(offer.Title, cancellation => Edits.Apply(solution, offer.Edits, cancellation), offer.Key), diagnostic);
        }
    }
}
