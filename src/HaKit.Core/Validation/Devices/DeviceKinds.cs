namespace HaKit.Validation.Devices;

/// <summary>Dynamic resource allocation: claims, classes, and what drivers publish.</summary>
internal static class DeviceKinds
{
    public static readonly KindTable Table = new()
    {
        ["resource.k8s.io", "ResourceClaim"] = DeviceClaims.Claim,
        ["resource.k8s.io", "ResourceClaimTemplate"] = DeviceClaims.Template,
        ["resource.k8s.io", "DeviceClass"] = DeviceClasses.Check,
        ["resource.k8s.io", "ResourceSlice"] = ResourceSlices.Check,
    };
}
