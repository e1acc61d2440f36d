namespace HaKit.Evaluation;

internal static partial class Catalog
{
    public static readonly RuleDescriptor ServiceAccountMissing = new(
        HaKit.Rules.ServiceAccountMissing,
        "ServiceAccount does not exist",
        Severity.Error,
        "Add the ServiceAccount, or correct its name.",
        Needs: RuleNeeds.ClosedWorld);

    public static readonly RuleDescriptor ApiVersionRemoved = new(
        HaKit.Rules.ApiVersionRemoved,
        "API version is removed or deprecated",
        Severity.Error,
        "Use the API version that the message names.");

    public static readonly RuleDescriptor RequestsMissing = new(
        HaKit.Rules.RequestsMissing,
        "Containers without requests are evicted first",
        Severity.Warning,
        "Set requests for cpu and memory.");

    public static readonly RuleDescriptor ResourceLimits = new(
        HaKit.Rules.ResourceLimits,
        "Container has no memory limit",
        Severity.Info,
        "Set a memory limit, and for critical workloads limits equal to the requests.");

    public static readonly RuleDescriptor ImageTag = new(
        HaKit.Rules.ImageTag,
        "Image may change, or depends on the registry at restart",
        Severity.Warning,
        "Pin the image by version or digest and pull it only when it is not present.");

    public static readonly RuleDescriptor ReferenceMissing = new(
        HaKit.Rules.ReferenceMissing,
        "Reference to an object that does not exist",
        Severity.Error,
        "Add the object, correct its name, or mark the reference optional.",
        Needs: RuleNeeds.ClosedWorld);
}
