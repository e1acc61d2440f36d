using System.Globalization;
using HaKit.Tree;

namespace HaKit.Validation.Custom;

/// <summary><c>anyOf</c>, <c>oneOf</c>, <c>allOf</c>, <c>not</c>. Beside its own sentence the server tells what the schema that got farthest has to say.</summary>
internal static class SchemaCombination
{
    public static void Check(SchemaResult result, Node value, CustomSchema schema, FieldPath path)
    {
        if (schema.Node is not { } node)
            return;
        var any = node.Items("anyOf");
        var one = node.Items("oneOf");
        var all = node.Items("allOf");
        var not = node.Map("not");
        if (any.Count + one.Count + all.Count == 0 && not is null)
            return;

        // Which of several schemas holds cannot be told of a value that is not wholly known.
        if (HoldsUnknown(value))
            return;
        if (any.Count > 0)
            Any(result, value, any, path);
        if (one.Count > 0)
            One(result, value, one, path);
        if (all.Count > 0)
            All(result, value, all, path);
        if (not is not null && SchemaCheck.Check(value, new CustomSchema(not), path).IsValid)
            result.Unplaced(GoText.Quote(path.ToString()) + " must not validate the schema (not)");
    }

    public static bool HoldsUnknown(Node node) => node switch
    {
        UnknownNode => true,
        MapNode map => map.Entries.Any(entry => HoldsUnknown(entry.Value)),
        ListNode list => list.Items.Any(HoldsUnknown),
        _ => false,
    };

    private static SchemaResult Try(Node value, Node schema, FieldPath path) => SchemaCheck.Check(value, new CustomSchema(schema as MapNode), path);

    private static void Any(SchemaResult result, Node value, IReadOnlyList<Node> schemas, FieldPath path)
    {
        SchemaResult? best = null;
        foreach (var schema in schemas)
        {
            var tried = Try(value, schema, path);
            if (tried.IsValid)
            {
                result.Merge(tried);
                return;
            }

            if (best is null || tried.Matches > best.Matches)
                best = tried;
        }

        result.Unplaced(GoText.Quote(path.ToString()) + " must validate at least one schema (anyOf)");
        result.Merge(best!);
    }

    private static void One(SchemaResult result, Node value, IReadOnlyList<Node> schemas, FieldPath path)
    {
        SchemaResult? best = null, first = null;
        var valid = 0;
        foreach (var schema in schemas)
        {
            var tried = Try(value, schema, path);
            if (tried.IsValid)
            {
                valid++;
                first ??= tried;
                best = null;
            }
            else if (valid == 0 && (best is null || tried.Matches > best.Matches))
            {
                best = tried;
            }
        }

        if (valid == 1)
        {
            result.Merge(first!);
            return;
        }

        var found = valid == 0 ? "Found none valid" : "Found " + valid.ToString(CultureInfo.InvariantCulture) + " valid alternatives";
        result.Unplaced(GoText.Quote(path.ToString()) + " must validate one and only one schema (oneOf). " + found);
        if (best is not null)
            result.Merge(best);
    }

    private static void All(SchemaResult result, Node value, IReadOnlyList<Node> schemas, FieldPath path)
    {
        var valid = 0;
        foreach (var schema in schemas)
        {
            var tried = Try(value, schema, path);
            valid += tried.IsValid ? 1 : 0;
            result.Merge(tried);
        }

        if (valid < schemas.Count)
            result.Unplaced(GoText.Quote(path.ToString()) + " must validate all the schemas (allOf)" + (valid == 0 ? ". None validated" : ""));
    }
}
