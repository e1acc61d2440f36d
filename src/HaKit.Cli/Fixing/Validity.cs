using HaKit.Cli.Validating;
using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Cli.Fixing;

/// <summary>A fix must not make an object that the API server accepts into one that it refuses.</summary>
internal sealed class Validity(KubernetesVersion version)
{
    private readonly ValidationOptions options = new(version);

    public bool IsKept(ManifestObject before, ManifestObject after) =>
        DocumentValidator.Check(after, options).Status != VerdictStatus.Invalid || DocumentValidator.Check(before, options).Status == VerdictStatus.Invalid;
}
