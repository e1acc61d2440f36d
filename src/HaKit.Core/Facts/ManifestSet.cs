using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>The objects that are judged together, in order.</summary>
internal sealed record ManifestSet(IReadOnlyList<ManifestObject> Objects);
