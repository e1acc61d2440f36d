using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Cli.Fixing;

/// <summary>A fix must not make an object that the API server accepts into one that it refuses.</summary>
internal sealed class Validity(KubernetesVersion version)
{
    private readonly ValidationOptions options = new(version);

    public bool IsValid(ManifestObject one) => ManifestValidator.Check(one, options).Status != VerdictStatus.Invalid;

    public bool IsKept(ManifestObject before, ManifestObject after) => IsValid(after) || !IsValid(before);
}
