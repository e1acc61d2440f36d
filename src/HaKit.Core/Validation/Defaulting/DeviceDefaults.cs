using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>Claims of devices: how many, and how taints are tolerated.</summary>
internal static class DeviceDefaults
{
    public static MapNode Apply(MapNode root, string kind) => kind switch
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
