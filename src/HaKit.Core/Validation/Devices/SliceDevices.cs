using HaKit.Cel;
using HaKit.Validation.Formats;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Devices;

/// <summary>One device of a slice.</summary>
internal static class SliceDevices
{
    public static readonly string[] Effects = ["NoExecute", "NoSchedule", "None"];

    private const int MostProperties = 32;
    private const int MostTaints = 16;
    private const int MostConsumptions = 2;
    private const int MostConditions = 4;
    private const int LongestValue = 64;

    private const string NodeRule = "exactly one of `nodeName`, `nodeSelector`, or `allNodes` is required when `perDeviceNodeSelection` is set to true in the ResourceSlice spec";

    /// <summary>Of an attribute, exactly one is set. The lists are an alpha feature: a server without it drops them.</summary>
    private static readonly string[] ValueFields = ["bool", "int", "string", "version"];

    public static void Check(Errors errors, Cursor device, bool perDeviceNodes)
    {
        errors.Invalid(device["name"], device.TextOf("name"), Names.Label(device.TextOf("name")));
        var properties = device["attributes"].Entries.Count + device["capacity"].Entries.Count;
        if (properties > MostProperties)
            errors.Invalid(device, properties, "the total number of attributes and capacities must not exceed 32");
        DeviceLists.Map(
            errors, device["attributes"], int.MaxValue, DeviceNames.LongestQualified, (path, name) => DeviceNames.Attribute(errors, path, name), attribute => Attribute(errors, attribute));
        var shared = device.BoolOf("allowMultipleAllocations");
        DeviceLists.Map(
            errors, device["capacity"], int.MaxValue, DeviceNames.LongestQualified, (path, name) => DeviceNames.Attribute(errors, path, name), capacity => RequestPolicies.Check(errors, capacity, shared));
        DeviceLists.Slice(errors, device.Each("taints"), MostTaints, taint => Taint(errors, taint));
        DeviceLists.Set(
            errors, device.Each("consumesCounters"), MostConsumptions, set => ResourceSlices.Counters(errors, set, "counterSet"), set => set.TextOf("counterSet"));
        Nodes(errors, device, perDeviceNodes);
        Conditions(errors, device);
    }

    private static void Attribute(Errors errors, Cursor attribute)
    {
        if (attribute.TextOrNull("string") is { } text && Scan.Bytes(text) > LongestValue)
            errors.TooLong(attribute["string"].Path, LongestValue);
        if (attribute.TextOrNull("version") is { } version)
        {
            if (CelSemver.Parse(version) is null)
                errors.Invalid(attribute["version"], version, "must be a string compatible with semver.org spec 2.0.0");
            if (Scan.Bytes(version) > LongestValue)
                errors.TooLong(attribute["version"].Path, LongestValue);
        }

        switch (ValueFields.Count(attribute.Has))
        {
            case 0:
                errors.Invalid(attribute, "", "exactly one value must be specified");
                break;
            case > 1:
                errors.Invalid(attribute, attribute.Node, "exactly one value must be specified");
                break;
        }
    }

    private static void Taint(Errors errors, Cursor taint)
    {
        errors.Invalid(taint["key"], taint.TextOf("key"), Qualified.Name(taint.TextOf("key")));
        errors.Invalid(taint["value"], taint.TextOf("value"), Qualified.LabelValue(taint.TextOf("value")));
        Common.OneOf(errors, taint, "effect", Effects);
    }

    private static void Nodes(Errors errors, Cursor device, bool perDeviceNodes)
    {
        if (!perDeviceNodes)
        {
            if (device.Has("nodeName") || device.Has("nodeSelector") || device.Has("allNodes"))
                errors.Invalid(device, (Tree.Node?)null, "`nodeName`, `nodeSelector` and `allNodes` can only be set if `perDeviceNodeSelection` is set to true in the ResourceSlice spec");
            return;
        }

        var set = new List<string>();
        if (ResourceSlices.NodeName(errors, device, "must not be empty"))
            set.Add("`nodeName`");
        if (device.Has("nodeSelector"))
        {
            set.Add("`nodeSelector`");
            Affinity.NodeSelector(errors, device["nodeSelector"]);
        }

        if (ResourceSlices.OnlyTrue(errors, device, "allNodes"))
            set.Add("`allNodes`");
        if (set.Count == 0)
            errors.Required(device, NodeRule);
        else if (set.Count > 1)
            errors.Invalid(device, "{" + string.Join(", ", set) + "}", NodeRule);
    }

    /// <summary>Conditions that hold up the binding of a pod, and those that end the wait: both or neither, no name twice.</summary>
    private static void Conditions(Errors errors, Cursor device)
    {
        var wanted = device.Each("bindingConditions");
        var failures = device.Each("bindingFailureConditions");
        DeviceLists.Slice(errors, wanted, MostConditions, condition => errors.Invalid(condition, condition.Text, Qualified.Name(condition.Text)));
        DeviceLists.Slice(errors, failures, MostConditions, condition => errors.Invalid(condition, condition.Text, Qualified.Name(condition.Text)));
        var seen = Unique(errors, wanted);
        Unique(errors, failures);
        foreach (var failure in failures)
        {
            if (seen.Contains(failure.Text))
                errors.Invalid(failure, failure.Text, "bindingFailureConditions must not overlap with bindingConditions");
        }

        if (wanted.Count == 0 && failures.Count > 0)
            errors.Invalid(wanted, ((Cursor)wanted).Node, "bindingConditions are required to use bindingFailureConditions");
        if (failures.Count == 0 && wanted.Count > 0)
            errors.Invalid(failures, ((Cursor)failures).Node, "bindingFailureConditions are required to use bindingConditions");
    }

    private static HashSet<string> Unique(Errors errors, CursorList conditions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var condition in conditions)
        {
            if (!seen.Add(condition.Text))
                errors.Duplicate(condition.Path, condition.Text);
        }

        return seen;
    }
}
