using System.Globalization;
using System.Text;
using HaKit.Tree;

namespace HaKit.Validation.Custom;

/// <summary>Lists of custom resources: length, and what must not come twice in sets and in lists with keys.</summary>
internal static class CustomLists
{
    public static void Check(Errors errors, Cursor list, CustomSchema schema)
    {
        var count = list.Items.Count;
        if (schema.Count("maxItems") is { } most && count > most)
            errors.TooMany(list.Path, count, (int)most);
        if (schema.Count("minItems") is { } least && count < least)
            errors.Invalid(list, count, CustomValidator.Body(list) + " should have at least " + least.ToString(CultureInfo.InvariantCulture) + " items");
        switch (schema.Node.Text("x-kubernetes-list-type"))
        {
            case "set":
                Unique(errors, list, item => GoText.Of(item));
                break;
            case "map":
                var keys = schema.Node.Items("x-kubernetes-list-map-keys").OfType<ScalarNode>().Select(key => key.Text).ToList();
                var items = schema.Items;
                Unique(errors, list, item => Keys(item, keys, items));
                break;
        }
    }

    private static void Unique(Errors errors, Cursor list, Func<Node, string> identity)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.At(i);
            if (!item.Node!.IsUnknown && !seen.Add(identity(item.Node)))
                errors.Duplicate(item.Path, item.Node);
        }
    }

    private static string Keys(Node item, List<string> keys, CustomSchema schema)
    {
        var text = new StringBuilder();
        foreach (var key in keys)
            text.Append(GoText.Of(item.At(key) ?? schema.Property(key).Default)).Append('\0');
        return text.ToString();
    }
}
