using HaKit.Facts.World;
using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>The objects that are evaluated together, in order.</summary>
internal sealed record ManifestSet(IReadOnlyList<ManifestObject> Objects)
{
    /// <summary>What may hold more objects but could not be read: templates, broken files.</summary>
    public IReadOnlyList<WorldOpener> Unread { get; init; } = [];

    /// <summary>Objects that the API server refuses: others may refer to them, but no rule looks at them.</summary>
    public IReadOnlyCollection<ManifestObject> Refused { get; init; } = [];
}
