using HaKit.Facts;
using HaKit.Evaluation;
using HaKit.Tree;

namespace HaKit.Manifests;

/// <summary>Evaluates a manifest's objects. A manifest is complete by definition, so what it lacks is missing.</summary>
internal static class Availability
{
    public static IReadOnlyList<Finding> Evaluate(IReadOnlyList<ManifestObject> objects, KubernetesVersion version) =>
        RuleEngine.Evaluate(new ManifestSet(objects), RuleOptions.Default with { KubernetesVersion = version });
}
