using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>Claims of devices: how many, and how taints are tolerated.</summary>
internal static class DeviceDefaults
{
    /// <summary>What <c>v1beta1</c> has beside a request's name, and every later version below <c>exactly</c>.</summary>
    private static readonly string[] ExactFields = ["adminAccess", "allocationMode", "capacity", "count", "derivedAttributes", "deviceClassName", "selectors", "tolerations"];

    public static MapNode Apply(MapNode root, string kind) => Filled(root.Text("apiVersion") == "resource.k8s.io/v1beta1" ? FromBeta(root, kind) : root, kind);

    /// <summary>
    /// The first beta's form as the server converts it before it looks: requests below <c>exactly</c>, devices without <c>basic</c>.
    /// </summary>
    private static MapNode FromBeta(MapNode root, string kind) => kind switch
    {
        "ResourceClaim" => Defaults.With(root, (ref edit) => edit.Each("spec", Requests)),
        "ResourceClaimTemplate" => Defaults.With(root, (ref edit) => edit.Each("spec", template => Defaults.With(template, (ref inner) => inner.Each("spec", Requests)))),
        "ResourceSlice" => Defaults.With(root, (ref edit) => edit.Each("spec", spec => Defaults.With(spec, (ref inner) => inner.Items("devices", Flat)))),
        _ => root,
    };

    private static MapNode Requests(MapNode spec) =>
        Defaults.With(spec, (ref edit) => edit.Each("devices", devices => Defaults.With(devices, (ref inner) => inner.Items("requests", Exact))));

    private static MapNode Exact(MapNode request)
    {
        var exact = request.Entries.Where(entry => Array.IndexOf(ExactFields, entry.Key) >= 0).ToArray();
        if (exact.Length == 0)
            return request;
        var rest = request.Entries.Where(entry => Array.IndexOf(ExactFields, entry.Key) < 0);
        return new MapNode([.. rest, new MapEntry("exactly", new MapNode(exact, request.Place), request.Place)], request.Place);
    }

    private static MapNode Flat(MapNode device) => device["basic"] is MapNode basic
        ? new MapNode([.. device.Entries.Where(entry => entry.Key != "basic"), .. basic.Entries], device.Place)
        : device;

    private static MapNode Filled(MapNode root, string kind) => kind switch
    {
        "ResourceClaim" => Defaults.With(root, (ref edit) => edit.Each("spec", Claim)),
        "ResourceClaimTemplate" => Defaults.With(root, (ref edit) => edit.Each("spec", template => Defaults.With(template, (ref inner) => inner.Each("spec", Claim)))),
        _ => root,
    };

    private static MapNode Claim(MapNode spec) =>
        Defaults.With(spec, (ref edit) => edit.Each("devices", devices => Defaults.With(devices, (ref inner) => inner.Items("requests", Request))));

    private static MapNode Request(MapNode request) => Defaults.With(request, (ref edit) =>
    {
        edit.Each("exactly", Devices);
        edit.Items("firstAvailable", Devices);
    });

    private static MapNode Devices(MapNode devices) => Defaults.With(devices, (ref edit) =>
    {
        edit.DefaultEmpty("allocationMode", "ExactCount");
        if (edit.Text("allocationMode") == "ExactCount")
            edit.DefaultZero("count", 1);
        edit.Items("tolerations", toleration => Defaults.With(toleration, (ref inner) => inner.DefaultEmpty("operator", "Equal")));
    });
}
