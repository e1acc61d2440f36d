using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Nodes;

/// <summary>Events of both groups. The server keeps them in the older form, whose field names its errors carry.</summary>
internal static class Events
{
    private const int LongestName = 128;
    private const int LongestNote = 1024;

    public static void Check(Errors errors, Cursor root)
    {
        var isNew = root.TextOf("apiVersion") != "v1";
        var names = new EventNames(isNew);
        Namespace(errors, root, names);
        if (root.Has("eventTime"))
            Reported(errors, root, names);
        if (isNew)
            Strict(errors, root, names);
    }

    private static void Namespace(Errors errors, Cursor root, EventNames names)
    {
        var space = root["metadata"].TextOf("namespace");
        var of = root[names.Subject].TextOf("namespace");
        // An event without a namespace gets that of the request, which is not known here.
        // Events with a time of their own may be about another namespace's objects, but not about those of none.
        var differs = (of.Length, root.Has("eventTime")) switch
        {
            (0, false) => space is not ("" or "default"),
            (0, true) => space is not ("" or "default" or "kube-system"),
            (_, false) => space.Length > 0 && space != of,
            _ => false,
        };
        if (differs)
            errors.Invalid(root.Path.Child("involvedObject", "namespace"), of, "does not match event.namespace");
    }

    private static void Reported(Errors errors, Cursor root, EventNames names)
    {
        var controller = root[names.Controller].Text;
        var path = root[names.Controller].Path;
        if (controller.Length == 0)
            errors.Required(path);
        errors.Invalid(path, controller, Qualified.Name(controller));
        Bounded(errors, root, "reportingInstance");
        Bounded(errors, root, "action");
        Bounded(errors, root, "reason");
        if (Scan.Bytes(root.TextOf(names.Note)) > LongestNote)
            errors.Invalid(root.Path.Child("message"), "", "can have at most 1024 characters");
    }

    private static void Bounded(Errors errors, Cursor root, string field)
    {
        var value = root.TextOf(field);
        if (value.Length == 0)
            errors.Required(root[field]);
        if (Scan.Bytes(value) > LongestName)
            errors.Invalid(root[field], "", "can have at most 128 characters");
    }

    private static void Strict(Errors errors, Cursor root, EventNames names)
    {
        ObjectMeta.Check(errors, root["metadata"], Names.Subdomain, isNamespaced: true);
        var series = root["series"];
        if (series.Exists)
        {
            if (series.IntOf("count") < 2)
                errors.Invalid(series["count"], "", "should be at least 2");
            if (!series.Has("lastObservedTime"))
                errors.Required(series["lastObservedTime"]);
        }

        if (!root.Has("eventTime"))
            errors.Required(root["eventTime"]);
        if (root.TextOf("type") is not ("Normal" or "Warning"))
            errors.Invalid(root["type"], "", "has invalid value: " + root.TextOf("type"));
        foreach (var (field, shown) in names.Deprecated)
        {
            if (IsSet(root[field]))
                errors.Invalid(root.Path.Child(shown), "", "needs to be unset");
        }
    }

    private static bool IsSet(Cursor value) => value.Node switch
    {
        MapNode map => map.Text("component") is { Length: > 0 } || map.Text("host") is { Length: > 0 },
        ScalarNode scalar => scalar.Text != "0",
        _ => false,
    };
}
