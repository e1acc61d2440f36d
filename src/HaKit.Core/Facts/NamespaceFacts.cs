using HaKit.Selectors;

namespace HaKit.Facts;

/// <summary>The namespaces of a set: those it defines, and those its objects are in.</summary>
internal static class NamespaceFacts
{
    private const string NameLabel = "kubernetes.io/metadata.name";

    /// <summary>Every cluster has these, with no other label than their name.</summary>
    public static readonly string[] Always = ["default", "kube-system", "kube-public", "kube-node-lease"];

    /// <summary>
    /// The namespaces that a selector matches, and whether it may match more. Of a namespace that the set only uses nothing but its name is
    /// known, and where the set defines none, only a selector by name can be told.
    /// </summary>
    public static (IReadOnlyList<string> Matching, bool MayBeMore) Matching(LabelSelector selector, SetFacts facts)
    {
        var defined = facts.OfKind("", "Namespace");
        var isByName = selector.Requirements.Any(requirement => requirement is { Key: NameLabel, Operator: LabelOperator.In });
        var matching = new List<string>();
        var mayBeMore = selector.IsUnknown || (defined.Count == 0 && !isByName);
        foreach (var @namespace in defined)
        {
            var matches = selector.Matches(Labels.Read(@namespace.Root.Get("metadata", "labels")).With(NameLabel, @namespace.Name));
            if (matches == true)
                matching.Add(@namespace.Name);
            mayBeMore |= matches is null;
        }

        foreach (var name in facts.UndefinedNamespaces)
        {
            if (mayBeMore)
                break;
            var own = Labels.None.With(NameLabel, name);
            mayBeMore |= Always.Contains(name)
                ? selector.Matches(own) != false
                : selector.Requirements.All(requirement => requirement.Key != NameLabel || requirement.Matches(own) != false);
        }

        return (matching, mayBeMore);
    }
}
