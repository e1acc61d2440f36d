namespace HaKit.Facts.World;

/// <summary>Something that may hold or create objects that are not in the set.</summary>
/// <param name="What">The thing in words, such as <c>Cluster shop/pg</c> or <c>deploy.yaml:1:1 (a template)</c>.</param>
/// <param name="Makes">What it may hold or create.</param>
/// <param name="Namespace">The namespace that it may put them into; null where that may be any.</param>
internal sealed record WorldOpener(string What, Companions Makes, string? Namespace)
{
    public bool May(Companions kind, string @namespace) => (Makes & kind) != 0 && (Namespace is null || Namespace == @namespace);
}
