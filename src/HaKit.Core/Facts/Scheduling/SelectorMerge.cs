using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts.Scheduling;

/// <summary>What the API server makes of <c>matchLabelKeys</c>: requirements with the values that the pod itself has.</summary>
internal static class SelectorMerge
{
    /// <summary>The selector and one requirement for each key that the pod has; an absent selector stays absent.</summary>
    public static LabelSelector? WithKeys(LabelSelector? selector, IReadOnlyList<string> keys, Labels own, LabelOperator operation)
    {
        if (selector is null || keys.Count == 0)
            return selector;
        var more = new List<LabelRequirement>();
        foreach (var key in keys)
        {
            switch (own.Look(key, out var value))
            {
                case LabelState.Present:
                    more.Add(new LabelRequirement(key, operation, [value]));
                    break;
                case LabelState.Unknown:
                    more.Add(LabelRequirement.Unknowable(key));
                    break;
            }
        }

        return selector.And(more);
    }

    /// <summary>The strings of a list; what is not a string is left out.</summary>
    public static IReadOnlyList<string> Texts(this Node? node, string key) =>
        [.. node.Items(key).OfType<ScalarNode>().Select(item => item.AsString()).OfType<string>()];
}
