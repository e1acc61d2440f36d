using HaKit.Validation.Formats;

namespace HaKit.Validation.Definitions;

/// <summary>What a custom kind and its resource are called.</summary>
internal static class DefinitionNames
{
    private static readonly string[] Fields = ["plural", "singular", "kind", "listKind"];
    private static readonly string[] Lists = ["shortNames", "categories"];

    public static void Check(Errors errors, Cursor names)
    {
        foreach (var field in Fields)
        {
            if (!Common.Required(errors, names, field))
                continue;
            var name = names.TextOf(field);
            var isKind = field is "kind" or "listKind";
            Label(errors, names[field], name, isKind ? name.ToLowerInvariant() : name, isKind ? "may have mixed case, but should otherwise match: " : "");
        }

        foreach (var field in Lists)
        {
            foreach (var name in names.Each(field))
                Label(errors, name, name.Text, name.Text);
        }

        if (names.TextOf("kind") is { Length: > 0 } kind && kind == names.TextOf("listKind"))
            errors.Invalid(names["listKind"], kind, "kind and listKind may not be the same");
    }

    public static void Label(Errors errors, Cursor at, string name, string label, string prefix = "")
    {
        if (Names.Label1035(label) is { Count: > 0 } problems)
            errors.Invalid(at, name, prefix + string.Join(",", problems));
    }
}
