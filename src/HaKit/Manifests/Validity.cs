using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Manifests;

/// <summary>What the API server would refuse, as findings.</summary>
internal static class Validity
{
    public static void Report(IReadOnlyList<ManifestObject> objects, KubernetesVersion version, List<Finding> problems)
    {
        var options = new ValidationOptions(version);
        foreach (var rendered in objects)
        {
            if (ManifestValidator.Validate(rendered, options) is { Count: > 0 } errors)
                problems.AddRange(ValidationFindings.FromErrors(rendered, errors));
        }
    }
}
