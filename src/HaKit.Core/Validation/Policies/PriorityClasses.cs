using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Policies;

internal static class PriorityClasses
{
    private const long HighestForUsers = 1_000_000_000;

    public static void Check(Errors errors, Cursor priority)
    {
        var metadata = priority["metadata"];
        ObjectMeta.Check(errors, metadata, Names.Subdomain, isNamespaced: false);
        if (metadata.TextOf("name").StartsWith("system-", StringComparison.Ordinal))
            errors.Forbidden(metadata["name"].Path, "priority class names with 'system-' prefix are reserved for system use only");
        else if (priority.IntOf("value") > HighestForUsers)
            errors.Forbidden(priority["value"].Path, "maximum allowed value of a user defined priority is 1000000000");
        if (priority.Has("preemptionPolicy"))
            Common.OneOf(errors, priority, "preemptionPolicy", ["PreemptLowerPriority", "Never"]);
    }
}
