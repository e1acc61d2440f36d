using HaKit.Selectors;

namespace HaKit.Facts;

/// <summary>The namespaces of a set: those it defines, and those its objects are in.</summary>
internal static class NamespaceFacts
{
    private const string NameLabel = "kubernetes.io/metadata.name";

    /// <summary>Every cluster has these.</summary>
    private static readonly string[] Always = ["default", "kube-system", "kube-public", "kube-node-lease"];

    /// <summary>
    /// The namespaces that a selector matches, and whether it may match more: the labels of a namespace that the set only uses are not known, but for its name. Where
    /// the set defines no namespace, others may hold what it does not.
    /// </summary>
    public static (IReadOnlyList<string> Matching, bool MayBeMore) Matching(LabelSelector selector, SetFacts facts)
    {
        var defined = facts.OfKind("", "Namespace");
        var matching = new List<string>();
        var mayBeMore = defined.Count == 0;
        foreach (var @namespace in defined)
        {
            var matches = selector.Matches(Labels.Read(@namespace.Root.Get("metadata", "labels")).With(NameLabel, @namespace.Name));
            if (matches == true)
                matching.Add(@namespace.Name);
            mayBeMore |= matches is null;
        }

        var others = facts.Objects.Select(facts.NamespaceOf).Concat(Always).Distinct(StringComparer.Ordinal);
        foreach (var other in others.Where(name => defined.All(@namespace => @namespace.Name != name)))
            mayBeMore |= selector.Requirements.All(requirement => requirement.Key != NameLabel || requirement.Matches(Labels.None.With(NameLabel, other)) != false);
        return (matching, mayBeMore);
    }
}
