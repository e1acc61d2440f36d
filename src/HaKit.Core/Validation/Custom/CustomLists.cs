using System.Text;
using HaKit.Tree;

namespace HaKit.Validation.Custom;

/// <summary>What must not come twice in sets and in lists with keys.</summary>
internal static class CustomLists
{
    public static void Check(Errors errors, Node node, CustomSchema schema, FieldPath path)
    {
        if (node is MapNode map)
        {
            foreach (var entry in map.Entries)
            {
                if (schema.HasProperty(entry.Key))
                    Check(errors, entry.Value, schema.Property(entry.Key), path.Child(entry.Key));
                else if (schema.Additional.Exists)
                    Check(errors, entry.Value, schema.Additional, path.Key(entry.Key));
            }
        }
        else if (node is ListNode list)
        {
            for (var i = 0; i < list.Count; i++)
                Check(errors, list[i], schema.Items, path.Index(i));
            Items(errors, list, schema, path);
        }
    }

    private static void Items(Errors errors, ListNode list, CustomSchema schema, FieldPath path)
    {
        switch (schema.Node.Text("x-kubernetes-list-type"))
        {
            case "set":
                Unique(errors, list, path, item => (Identity(item), item));
                break;
            case "map" when AreObjects(errors, list, path):
                var keys = schema.Node.Items("x-kubernetes-list-map-keys").OfType<ScalarNode>().Select(key => key.Text).ToList();
                Unique(errors, list, path, item => Keys(item, keys));
                break;
        }
    }

    private static bool AreObjects(Errors errors, ListNode list, FieldPath path)
    {
        var good = true;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is MapNode or UnknownNode || list[i].IsNull)
                continue;
            good = false;
            errors.Invalid(path.Index(i), list[i], "must be an object for an array of list-type map");
        }

        return good;
    }

    private static void Unique(Errors errors, ListNode list, FieldPath path, Func<Node, (string Identity, Node Shown)> identity)
    {
        // A value is told once, where it comes the second time.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
        {
            if (SchemaCombination.HoldsUnknown(list[i]))
                continue;
            var (key, shown) = identity(list[i]);
            seen[key] = seen.TryGetValue(key, out var times) ? times + 1 : 1;
            if (seen[key] == 2)
                errors.Duplicate(path.Index(i), shown);
        }
    }

    private static (string Identity, Node Shown) Keys(Node item, List<string> keys)
    {
        var found = keys.Where(key => (item as MapNode)?[key] is not null).Select(key => new MapEntry(key, item.At(key)!)).ToArray();
        var shown = new MapNode(found, item.Place);
        return (Identity(shown), shown);
    }

    /// <summary>A text that is the same for values that are the same, whatever the order of their keys.</summary>
    private static string Identity(Node node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(Node node, StringBuilder text)
    {
        switch (node)
        {
            case MapNode map:
                text.Append('{');
                foreach (var entry in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                    Write(entry.Value, text.Append(GoText.Quote(entry.Key)).Append(':'));
                text.Append('}');
                break;
            case ListNode list:
                text.Append('[');
                foreach (var item in list.Items)
                    Write(item, text);
                text.Append(']');
                break;
            case ScalarNode { Kind: NodeKind.Float } number:
                text.Append(Cel.CelFormat.Double(SchemaCheck.Double(number))).Append(',');
                break;
            default:
                text.Append(GoText.Of(node)).Append(',');
                break;
        }
    }
}
