using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace HaKit.CodeFixes;

/// <summary>The same fix in a document, a project or a solution. Several findings of one chain or object are fixed together, which merging texts cannot.</summary>
internal sealed class FixEverywhere : FixAllProvider
{
    public static FixEverywhere Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(
        CodeAction.Create(Title(fixAllContext), cancellation => Fix(fixAllContext.WithCancellationToken(cancellation)), fixAllContext.CodeActionEquivalenceKey));

    private static string Title(FixAllContext context) => string.Join(", ", context.DiagnosticIds.OrderBy(id => id, StringComparer.Ordinal)) + " everywhere";

    private static async Task<Solution> Fix(FixAllContext context)
    {
        var edits = new List<Edit>();
        foreach (var document in Documents(context))
        {
            foreach (var diagnostic in await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
            {
                foreach (var offer in await Offers.For(document, diagnostic, context.CancellationToken).ConfigureAwait(false))
                {
                    if (offer.Key == context.CodeActionEquivalenceKey && offer.IsForAll)
                        edits.AddRange(offer.Edits);
                }
            }
        }

        return await Edits.Apply(context.Solution, edits, context.CancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
    };
}
