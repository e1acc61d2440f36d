using HaKit.Tree;
using HaKit.Validation.Defaulting;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary><c>matchLabelKeys</c> and <c>mismatchLabelKeys</c>: label keys whose values the server takes from the pod.</summary>
internal static class MatchKeys
{
    public static void InSpread(Errors errors, Cursor constraint)
    {
        var keys = constraint.Each("matchLabelKeys");
        var selector = constraint["labelSelector"];
        Keys(errors, keys, selector);
        if (Features.SpreadSelectorMerge(errors.Version))
        {
            Twice(errors, keys, selector, keys.Path);
            return;
        }

        var selected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in selector["matchLabels"].Entries)
            selected.Add(label.Key);
        foreach (var requirement in selector.Each("matchExpressions"))
            selected.Add(requirement.TextOf("key"));
        foreach (var key in keys)
        {
            if (selected.Contains(key.Text))
                errors.Invalid(key, key.Text, "exists in both matchLabelKeys and labelSelector");
        }
    }

    /// <summary>The values are merged into the selector of a pod before this is looked at: a key that comes twice there has been written by hand as well.</summary>
    public static void InAffinity(Errors errors, Cursor term)
    {
        var match = term.Each("matchLabelKeys");
        var mismatch = term.Each("mismatchLabelKeys");
        Keys(errors, match, term["labelSelector"]);
        Keys(errors, mismatch, term["labelSelector"]);
        // The server reports these at the term, with the key's index for its own.
        Twice(errors, match, term["labelSelector"], term.Path);
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in mismatch)
            others.Add(key.Text);
        foreach (var key in match)
        {
            if (others.Contains(key.Text))
                errors.Invalid(key, key.Text, "exists in both matchLabelKeys and mismatchLabelKeys");
        }
    }

    private static void Keys(Errors errors, CursorList keys, Cursor selector)
    {
        if (keys.Count == 0)
            return;
        if (!selector.Exists)
            errors.Forbidden(keys.Path, "must not be specified when labelSelector is not set");
        foreach (var key in keys)
            errors.Invalid(key, key.Text, Qualified.Name(key.Text));
    }

    private static void Twice(Errors errors, CursorList keys, Cursor selector, FieldPath path)
    {
        if (keys.Count == 0)
            return;
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++)
            indexes[keys[i].Text] = i;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in selector["matchLabels"].Entries)
            seen.Add(label.Key);
        foreach (var requirement in selector.Each("matchExpressions"))
        {
            var key = requirement.TextOf("key");
            if (!seen.Add(key) && indexes.TryGetValue(key, out var index))
                errors.Invalid(path.Index(index), key, "exists in both matchLabelKeys and labelSelector");
        }
    }
}
