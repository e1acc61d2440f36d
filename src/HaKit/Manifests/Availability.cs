using HaKit.Facts;
using HaKit.Judgement;
using HaKit.Tree;

namespace HaKit.Manifests;

/// <summary>Judges a manifest's objects. A manifest is complete by definition, so what it lacks is missing.</summary>
internal static class Availability
{
    public static IReadOnlyList<Finding> Judge(IReadOnlyList<ManifestObject> objects, KubernetesVersion version) =>
        RuleEngine.Judge(new ManifestSet(objects), JudgeOptions.Default with { KubernetesVersion = version });
}
