using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Devices;

/// <summary>What a driver publishes: its devices, or the counters that they share.</summary>
internal static class ResourceSlices
{
    private const int MostDevices = 128;
    private const int MostDetailedDevices = 64;
    private const int MostCounterSets = 8;
    private const int MostCounters = 32;
    private const int LongestLabel = 63;

    private static readonly string[] NodeChoices = ["nodeName", "nodeSelector", "allNodes", "perDeviceNodeSelection"];

    public static void Check(Errors errors, Cursor slice)
    {
        ObjectMeta.Check(errors, slice["metadata"], Names.Subdomain, isNamespaced: false);
        var spec = slice["spec"];
        DeviceNames.Driver(errors, spec["driver"].Path, spec.TextOf("driver"));
        Pool(errors, spec["pool"]);
        Nodes(errors, spec);
        if (spec.Has("sharedCounters") && spec.Has("devices"))
            errors.Invalid(spec, "", "only one of `sharedCounters` or `devices` is allowed");

        var perDevice = spec.BoolOf("perDeviceNodeSelection");
        var devices = spec.Each("devices");
        var detailed = false;
        foreach (var device in devices)
            detailed |= device.HasAny("taints") || device.HasAny("consumesCounters");
        DeviceLists.Set(
            errors, devices, detailed ? MostDetailedDevices : MostDevices, device => SliceDevices.Check(errors, device, perDevice), device => device.TextOf("name"));
        DeviceLists.Set(errors, spec.Each("sharedCounters"), MostCounterSets, set => Counters(errors, set, "name"), set => set.TextOf("name"));
    }

    /// <summary>A named set of counters, shared or consumed.</summary>
    public static void Counters(Errors errors, Cursor set, string nameField)
    {
        if (Common.Required(errors, set, nameField))
            errors.Invalid(set[nameField], set.TextOf(nameField), Names.Label(set.TextOf(nameField)));
        if (!set.HasAny("counters"))
            errors.Required(set["counters"]);
        else
            DeviceLists.Map(errors, set["counters"], MostCounters, LongestLabel, (path, name) => errors.Invalid(path, name, Names.Label(name)));
    }

    /// <summary>A node by name: absent, or a name.</summary>
    public static bool NodeName(Errors errors, Cursor owner, string problem)
    {
        if (owner.TextOrNull("nodeName") is not { } name)
            return false;
        if (name.Length > 0)
            errors.Invalid(owner["nodeName"], name, Names.Subdomain(name));
        else
            errors.Invalid(owner["nodeName"], name, problem);
        return name.Length > 0;
    }

    /// <summary>A field that may only be absent or true.</summary>
    public static bool OnlyTrue(Errors errors, Cursor owner, string field)
    {
        if (owner.BoolOrNull(field) == false)
            errors.Invalid(owner[field], owner[field].Node, "must be either unset or set to true");
        return owner.BoolOf(field);
    }

    private static void Pool(Errors errors, Cursor pool)
    {
        DeviceNames.Pool(errors, pool["name"]);
        if (pool.IntOf("resourceSliceCount") <= 0)
            errors.Invalid(pool["resourceSliceCount"], pool.IntOf("resourceSliceCount"), "must be greater than zero");
        if (pool.IntOf("generation") < 0)
            errors.Invalid(pool["generation"], pool.IntOf("generation"), "must be greater than or equal to zero");
    }

    private static void Nodes(Errors errors, Cursor spec)
    {
        var set = new List<string>();
        if (NodeName(errors, spec, "must be either unset or set to a non-empty string"))
            set.Add(NodeChoices[0]);
        if (spec.Has("nodeSelector"))
        {
            set.Add(NodeChoices[1]);
            Affinity.NodeSelector(errors, spec["nodeSelector"]);
            var terms = spec["nodeSelector"].Each("nodeSelectorTerms");
            if (terms.Count != 1)
                errors.Invalid(terms, ((Cursor)terms).Node ?? new ListNode([], Place.None), "must have exactly one node selector term");
        }

        if (OnlyTrue(errors, spec, NodeChoices[2]))
            set.Add(NodeChoices[2]);
        if (OnlyTrue(errors, spec, NodeChoices[3]))
            set.Add(NodeChoices[3]);
        const string rule = "exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required";
        if (set.Count == 0)
            errors.Required(spec, rule);
        else if (set.Count > 1)
            errors.Invalid(spec, "{" + string.Join(", ", set.Select(field => "`" + field + "`")) + "}", rule + ", but multiple fields are set");
    }
}
