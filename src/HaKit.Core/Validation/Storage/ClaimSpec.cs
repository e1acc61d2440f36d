using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Storage;

/// <summary>What a PersistentVolumeClaim asks for: on its own, in a StatefulSet, in an ephemeral volume.</summary>
internal static class ClaimSpec
{
    private static readonly string[] Modes = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];
    private static readonly string[] VolumeModes = ["Block", "Filesystem"];

    public static void Check(Errors errors, Cursor spec)
    {
        if (spec.Has("selector"))
            SelectorChecks.Check(errors, spec["selector"]);
        AccessModes(errors, spec, "at least 1 access mode is required");
        Storage(errors, spec);
        if (spec.TextOf("storageClassName") is { Length: > 0 } storageClass)
            errors.Invalid(spec["storageClassName"], storageClass, Names.Subdomain(storageClass));
        Common.OptionalOneOf(errors, spec, "volumeMode", VolumeModes);
        DataSource(errors, spec["dataSource"]);
        DataSource(errors, spec["dataSourceRef"]);
        SameSource(errors, spec);
        if (spec.TextOf("volumeAttributesClassName") is { Length: > 0 } attributes)
            errors.Invalid(spec["volumeAttributesClassName"], attributes, Names.Subdomain(attributes));
    }

    private static void Storage(Errors errors, Cursor spec)
    {
        // The server reports the request at resources[storage], not at resources.requests[storage].
        var requested = spec["resources"]["requests"].Map?["storage"];
        var path = spec["resources"].Path.Key("storage");
        if (requested is null)
        {
            errors.Required(path);
            return;
        }

        if (ResourceQuantities.Read(requested).Value <= 0)
            errors.Invalid(path, ResourceQuantities.Text(requested), "must be greater than zero");
    }

    /// <summary>Access modes of a claim or a volume.</summary>
    public static void AccessModes(Errors errors, Cursor spec, string whenNone)
    {
        var modes = spec.Each("accessModes");
        if (modes.Count == 0)
            errors.Required(modes, whenNone);
        bool single = false, other = false;
        foreach (var mode in modes)
        {
            if (Array.IndexOf(Modes, mode.Text) < 0)
                errors.NotSupported(modes.Path, mode.Text, Modes);
            single |= mode.Text == "ReadWriteOncePod";
            other |= mode.Text is "ReadOnlyMany" or "ReadWriteMany" or "ReadWriteOnce";
        }

        if (single && other)
            errors.Forbidden(modes.Path, "may not use ReadWriteOncePod with other access modes");
    }

    /// <summary>The two data sources, where both are written, must be the same one.</summary>
    private static void SameSource(Errors errors, Cursor spec)
    {
        var source = spec["dataSource"];
        var reference = spec["dataSourceRef"];
        if (!source.Exists || !reference.Exists)
            return;
        if (reference.TextOf("namespace").Length > 0)
            errors.Invalid(spec, spec.Node, "may not be specified when dataSourceRef.namespace is specified");
        else if (source.TextOrNull("apiGroup") != reference.TextOrNull("apiGroup") || source.TextOf("kind") != reference.TextOf("kind") || source.TextOf("name") != reference.TextOf("name"))
            errors.Invalid(spec, spec.Node, "must match dataSourceRef");
    }

    private static void DataSource(Errors errors, Cursor source)
    {
        if (!source.Exists)
            return;
        Common.Required(errors, source, "name");
        Common.Required(errors, source, "kind");
        var group = source.TextOf("apiGroup");
        if (group.Length == 0 && source.TextOf("kind") is { Length: > 0 } kind and not "PersistentVolumeClaim")
            errors.Invalid(source, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
        if (group.Length > 0)
            errors.Invalid(source["apiGroup"], group, Names.Subdomain(group));
        if (source.TextOf("namespace") is { Length: > 0 } space)
            errors.Invalid(source["namespace"], space, Names.Label(space));
    }
}
