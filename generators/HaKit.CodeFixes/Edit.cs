using Microsoft.CodeAnalysis;

namespace HaKit.CodeFixes;

/// <summary>
/// A change of one node. It is given the node as other changes of the same batch have left it, so that any number of them fit together; null where
/// it has nothing to do.
/// </summary>
internal sealed record Edit(DocumentId Document, SyntaxNode Anchor, Func<SyntaxNode, SyntaxNode?> Change);

/// <summary>Something that an editor offers for a finding: what it is called, which others it belongs to, and what it does.</summary>
internal sealed record Offer(string Title, string Key, IReadOnlyList<Edit> Edits)
{
    /// <summary>False where the author must complete what was written, so that doing it everywhere would do harm.</summary>
    public bool IsForAll { get; init; } = true;
}
