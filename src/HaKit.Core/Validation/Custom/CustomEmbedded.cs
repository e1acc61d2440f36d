using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Custom;

/// <summary>Objects within an object (<c>x-kubernetes-embedded-resource</c>): they need a type and sound metadata of their own.</summary>
internal static class CustomEmbedded
{
    public static void Check(Errors errors, Node node, CustomSchema schema, FieldPath path)
    {
        switch (node)
        {
            case MapNode map:
                if (schema.IsEmbedded)
                    Meta(errors, new Cursor(map, path));
                foreach (var entry in map.Entries)
                {
                    if (schema.HasProperty(entry.Key))
                        Check(errors, entry.Value, schema.Property(entry.Key), path.Child(entry.Key));
                    else if (schema.Additional.Exists)
                        Check(errors, entry.Value, schema.Additional, path.Key(entry.Key));
                }

                break;
            case ListNode list when schema.Items.Exists:
                for (var i = 0; i < list.Count; i++)
                    Check(errors, list[i], schema.Items, path.Index(i));
                break;
        }
    }

    private static void Meta(Errors errors, Cursor resource)
    {
        var apiVersion = resource.TextOf("apiVersion");
        if (!resource.Has("apiVersion"))
            errors.Required(resource["apiVersion"]);
        else if (apiVersion.Length == 0)
            errors.Invalid(resource["apiVersion"], apiVersion, "must not be empty");
        else if (apiVersion.Count(c => c == '/') > 1)
            errors.Invalid(resource["apiVersion"], apiVersion, "unexpected GroupVersion string: " + apiVersion);
        var kind = resource.TextOf("kind");
        if (!resource.Has("kind"))
            errors.Required(resource["kind"]);
        else if (kind.Length == 0)
            errors.Invalid(resource["kind"], kind, "must not be empty");
        else if (Names.Label1035(kind.ToLowerInvariant()) is { Count: > 0 } problems)
            errors.Invalid(resource["kind"], kind, "may have mixed case, but should otherwise match: " + string.Join(",", problems));
        if (resource["metadata"] is { Map: not null } metadata)
            ObjectMeta.Check(errors, metadata, Names.PathSegment, metadata.TextOf("namespace").Length > 0, standardFinalizers: false, isNameGenerated: true);
    }
}
