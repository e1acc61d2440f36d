using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Storage;

/// <summary>What CSI drivers say of themselves: CSIDriver, CSINode, CSIStorageCapacity.</summary>
internal static class CsiObjects
{
    private const long ShortestToken = 600;
    private const long LongestToken = 1L << 32;
    private const int LongestNodeId = 256;
    private static readonly string[] GroupPolicies = ["File", "None", "ReadWriteOnceWithFSType"];
    private static readonly string[] Lifecycles = ["Persistent", "Ephemeral"];

    public static void Driver(Errors errors, Cursor driver)
    {
        ObjectMeta.Check(errors, driver["metadata"], Names.Subdomain, isNamespaced: false);
        var spec = driver["spec"];
        Common.OptionalOneOf(errors, spec, "fsGroupPolicy", GroupPolicies);
        Tokens(errors, spec.Each("tokenRequests"));
        foreach (var mode in spec.Each("volumeLifecycleModes"))
        {
            if (Array.IndexOf(Lifecycles, mode.Text) < 0)
                errors.NotSupported(spec["volumeLifecycleModes"].Path, mode.Text, Lifecycles);
        }

        if (spec.IntOrNull("nodeAllocatableUpdatePeriodSeconds") is { } period and < 10)
            errors.Invalid(spec["nodeAllocatableUpdatePeriodSeconds"], period, "must be greater than or equal to 10 seconds");
        if (spec.Has("serviceAccountTokenInSecrets") && !spec.HasAny("tokenRequests"))
            errors.Forbidden(spec["serviceAccountTokenInSecrets"].Path, "may not be set when tokenRequests is not specified");
    }

    public static void Node(Errors errors, Cursor node)
    {
        ObjectMeta.Check(errors, node["metadata"], Names.Subdomain, isNamespaced: false);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var driver in node["spec"].Each("drivers"))
        {
            CsiNames.Driver(errors, driver["name"]);
            var id = driver.TextOf("nodeID");
            Common.Required(errors, driver, "nodeID");
            if (id.Length > LongestNodeId)
                errors.Invalid(driver["nodeID"], id, "must be 256 characters or less");
            if (driver["allocatable"].IntOf("count") is var count and < 0)
                errors.Invalid(driver["allocatable"], count, "must be greater than or equal to 0");
            if (!names.Add(driver.TextOf("name")))
                errors.Duplicate(driver["name"].Path, driver.TextOf("name"));
            Topology(errors, driver);
        }
    }

    public static void Capacity(Errors errors, Cursor capacity)
    {
        ObjectMeta.Check(errors, capacity["metadata"], Names.Subdomain, isNamespaced: true);
        SelectorChecks.Check(errors, capacity["nodeTopology"]);
        errors.Invalid(capacity["storageClassName"], capacity.TextOf("storageClassName"), Names.Subdomain(capacity.TextOf("storageClassName")));
        foreach (var field in new[] { "capacity", "maximumVolumeSize" })
        {
            if (ResourceQuantities.Read(capacity[field].Node).Value < 0)
                errors.Invalid(capacity[field], ResourceQuantities.Text(capacity[field].Node), "must be greater than or equal to 0");
        }
    }

    private static void Tokens(Errors errors, CursorList requests)
    {
        var audiences = new HashSet<string>(StringComparer.Ordinal);
        foreach (var request in requests)
        {
            if (!audiences.Add(request.TextOf("audience")))
                errors.Duplicate(request["audience"].Path, request.TextOf("audience"));
            if (request.IntOrNull("expirationSeconds") is not { } seconds)
                continue;
            if (seconds < ShortestToken)
                errors.Invalid(request["expirationSeconds"], seconds, "may not specify a duration less than 10 minutes");
            if (seconds > LongestToken)
                errors.Invalid(request["expirationSeconds"], seconds, "may not specify a duration larger than 2^32 seconds");
        }
    }

    /// <summary>The server reports these at the driver, not at the key.</summary>
    private static void Topology(Errors errors, Cursor driver)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in driver.Each("topologyKeys"))
        {
            if (key.Text.Length == 0)
                errors.Required(driver, key.Text);
            if (!keys.Add(key.Text))
                errors.Duplicate(driver.Path, key.Text);
            errors.Invalid(driver, key.Text, Qualified.Name(key.Text));
        }
    }
}
