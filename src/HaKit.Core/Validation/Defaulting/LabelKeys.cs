using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>
/// <c>matchLabelKeys</c> and <c>mismatchLabelKeys</c> of a pod that stands alone: the server takes the values from the pod's labels and adds them to the selectors.
/// Templates are left as they are; their pods get this when they are made.
/// </summary>
internal static class LabelKeys
{
    private static readonly string[] Affinities = ["podAffinity", "podAntiAffinity"];

    public static void Merge(ref MapEdit spec, MapNode? labels, KubernetesVersion version)
    {
        if (labels is null)
            return;
        if (Features.SpreadSelectorMerge(version))
            spec.Items("topologySpreadConstraints", constraint => Term(constraint, labels));
        spec.Each("affinity", affinity => Defaults.With(affinity, (ref edit) =>
        {
            foreach (var kind in Affinities)
            {
                edit.Each(kind, terms => Defaults.With(terms, (ref inner) =>
                {
                    inner.Items("requiredDuringSchedulingIgnoredDuringExecution", term => Term(term, labels));
                    inner.Items("preferredDuringSchedulingIgnoredDuringExecution", weighted => Defaults.With(weighted, (ref of) => of.Each("podAffinityTerm", term => Term(term, labels))));
                }));
            }
        }));
    }

    private static MapNode Term(MapNode term, MapNode labels) => Defaults.With(term, (ref edit) => edit.Each("labelSelector", selector =>
    {
        var added = new List<Node>();
        Add(added, term, "matchLabelKeys", "In", labels);
        Add(added, term, "mismatchLabelKeys", "NotIn", labels);
        if (added.Count == 0)
            return selector;
        var inner = new MapEdit(selector);
        inner.Set("matchExpressions", new ListNode([.. (selector["matchExpressions"] as ListNode)?.Items ?? [], .. added], selector.Place));
        return inner.Done();
    }));

    private static void Add(List<Node> added, MapNode term, string field, string operation, MapNode labels)
    {
        foreach (var key in (term[field] as ListNode)?.Items ?? [])
        {
            if (key is ScalarNode { Text: var name } && labels[name] is ScalarNode value)
                added.Add(new MapBuilder(key.Place).Add("key", name).Add("operator", operation).AddList("values", [value]).Build());
        }
    }
}
