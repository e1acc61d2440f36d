using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Cli.Fixing;

/// <summary>A fix must not make an object that the API server accepts into one that it refuses.</summary>
internal sealed class Validity(KubernetesVersion version)
{
    private readonly ValidationOptions options = new(version);

    public bool IsKept(ManifestObject before, ManifestObject after) =>
        ManifestValidator.Check(after, options).Status != VerdictStatus.Invalid || ManifestValidator.Check(before, options).Status == VerdictStatus.Invalid;
}
