using Microsoft.CodeAnalysis;

namespace HaKit.CodeFixes;

/// <summary>Applies edits, all at once.</summary>
internal static class Edits
{
    public static async Task<Solution> Apply(Solution solution, IEnumerable<Edit> edits, CancellationToken cancellation)
    {
        foreach (var inDocument in edits.GroupBy(edit => edit.Document))
        {
            var document = solution.GetDocument(inDocument.Key)!;
            var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            solution = solution.WithDocumentSyntaxRoot(inDocument.Key, Apply(root, inDocument));
        }

        return solution;
    }

    /// <summary>True where all edits can be made, and change something.</summary>
    public static bool Change(IReadOnlyList<Edit> edits)
    {
        var isChanged = false;
        foreach (var edit in edits)
        {
            if (edit.Change(edit.Anchor) is not { } changed)
                return false;
            isChanged |= !changed.IsEquivalentTo(edit.Anchor, topLevel: false);
        }

        return isChanged;
    }

    private static SyntaxNode Apply(SyntaxNode root, IEnumerable<Edit> edits)
    {
        // From the end of the file to its beginning: what is inserted into a list moves nothing that is still to be found by its position.
        var byAnchor = edits.OrderByDescending(edit => edit.Anchor.SpanStart).ToLookup(edit => edit.Anchor);
        return root.ReplaceNodes(byAnchor.Select(group => group.Key), (original, current) =>
            byAnchor[original].Aggregate(current, (changed, edit) => edit.Change(changed) ?? changed));
    }
}
