using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>The objects that are evaluated together, in order.</summary>
internal sealed record ManifestSet(IReadOnlyList<ManifestObject> Objects);
