using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Storage;

/// <summary>StorageClasses and VolumeAttributesClasses: which driver provides a volume, and with what parameters.</summary>
internal static class StorageClasses
{
    private const int MostParameters = 512;
    private const int MostBytes = 256 * 1024;
    private static readonly string[] Reclaims = ["Delete", "Retain"];
    private static readonly string[] Bindings = ["Immediate", "WaitForFirstConsumer"];

    public static void Check(Errors errors, Cursor storage)
    {
        ObjectMeta.Check(errors, storage["metadata"], Names.Subdomain, isNamespaced: false);
        Provisioner(errors, storage["provisioner"]);
        Parameters(errors, storage["parameters"]);
        if (storage.TextOf("reclaimPolicy").Length > 0)
            Common.OneOf(errors, storage, "reclaimPolicy", Reclaims);
        if (!storage.Has("volumeBindingMode"))
            errors.Required(storage["volumeBindingMode"]);
        else
            Common.OptionalOneOf(errors, storage, "volumeBindingMode", Bindings);
        Topologies(errors, storage.Each("allowedTopologies"));
    }

    public static void Attributes(Errors errors, Cursor attributes)
    {
        ObjectMeta.Check(errors, attributes["metadata"], Names.Subdomain, isNamespaced: false);
        Provisioner(errors, attributes["driverName"]);
        if (!attributes.HasAny("parameters"))
            errors.Required(attributes["parameters"], "must contain at least one key/value pair");
        Parameters(errors, attributes["parameters"]);
    }

    private static void Provisioner(Errors errors, Cursor field)
    {
        if (field.Text.Length == 0)
            errors.Required(field);
        else
            errors.Invalid(field, field.Text, Qualified.Name(field.Text.ToLowerInvariant()));
    }

    private static void Parameters(Errors errors, Cursor parameters)
    {
        if (parameters.Entries.Count > MostParameters)
            errors.TooLong(parameters.Path, MostParameters);
        long size = 0;
        foreach (var parameter in parameters.Entries)
        {
            if (parameter.Key.Length == 0)
                errors.Invalid(parameters, "", "field can not be empty.");
            size += Scan.Bytes(parameter.Key) + Scan.Bytes((parameter.Value as ScalarNode)?.Text ?? "");
        }

        if (size > MostBytes)
            errors.TooLong(parameters.Path, MostBytes);
    }

    private static void Topologies(Errors errors, CursorList topologies)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var topology in topologies)
        {
            var keys = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var requirement in topology.Each("matchLabelExpressions"))
            {
                var key = requirement.TextOf("key");
                var values = Values(errors, requirement);
                errors.Invalid(requirement["key"], key, Qualified.Name(key));
                if (keys.ContainsKey(key))
                    errors.Duplicate(requirement["key"].Path, key);
                keys[key] = string.Join("\n", values);
            }

            if (!seen.Add(string.Join("\n\n", keys.Select(key => key.Key + "\n" + key.Value))))
                errors.Duplicate(topology["matchLabelExpressions"].Path, "");
        }
    }

    private static SortedSet<string> Values(Errors errors, Cursor requirement)
    {
        var set = new SortedSet<string>(StringComparer.Ordinal);
        var values = requirement.Each("values");
        if (values.Count == 0)
            errors.Required(values);
        foreach (var value in values)
        {
            if (!set.Add(value.Text))
                errors.Duplicate(value.Path, value.Text);
        }

        return set;
    }
}
