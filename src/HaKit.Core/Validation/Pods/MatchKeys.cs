using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary><c>matchLabelKeys</c> and <c>mismatchLabelKeys</c>: label keys whose values the server takes from the pod.</summary>
internal static class MatchKeys
{
    public static void InSpread(Errors errors, Cursor constraint)
    {
        var keys = constraint.Each("matchLabelKeys");
        if (keys.Count == 0)
            return;
        var selector = constraint["labelSelector"];
        if (!selector.Exists)
            errors.Forbidden(keys.Path, "must not be specified when labelSelector is not set");
        var selected = Selected(selector, out _);
        foreach (var key in keys)
        {
            errors.Invalid(key, key.Text, Qualified.Name(key.Text));
            if (selected.Contains(key.Text))
                errors.Invalid(key, key.Text, "exists in both matchLabelKeys and labelSelector");
        }
    }

    public static void InAffinity(Errors errors, Cursor term)
    {
        var match = term.Each("matchLabelKeys");
        var mismatch = term.Each("mismatchLabelKeys");
        if (match.Count + mismatch.Count == 0)
            return;
        var selector = term["labelSelector"];
        if (!selector.Exists)
        {
            if (match.Count > 0)
                errors.Forbidden(match.Path, "must not be specified when labelSelector is not set");
            if (mismatch.Count > 0)
                errors.Forbidden(mismatch.Path, "must not be specified when labelSelector is not set");
        }

        var selected = Selected(selector, out var exact);
        var matched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in match)
        {
            matched.Add(key.Text);
            Key(errors, key, exact, selected, "matchLabelKeys");
        }

        foreach (var key in mismatch)
        {
            Key(errors, key, exact, selected, "mismatchLabelKeys");
            if (matched.Contains(key.Text))
                errors.Invalid(match, key.Text, "exists in both matchLabelKeys and mismatchLabelKeys");
        }
    }

    private static void Key(Errors errors, Cursor key, HashSet<string> exact, HashSet<string> selected, string field)
    {
        errors.Invalid(key, key.Text, Qualified.Name(key.Text));
        if (exact.Contains(key.Text) || selected.Contains(key.Text))
            errors.Invalid(key, key.Text, "exists in both " + field + " and labelSelector");
    }

    private static HashSet<string> Selected(Cursor selector, out HashSet<string> labels)
    {
        labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in selector["matchLabels"].Entries)
            labels.Add(label.Key);
        var keys = new HashSet<string>(labels, StringComparer.Ordinal);
        foreach (var requirement in selector.Each("matchExpressions"))
            keys.Add(requirement.TextOf("key"));
        return keys;
    }
}
