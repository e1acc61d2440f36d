using HaKit.Tree;

namespace HaKit.Manifests;

/// <summary>A manifest's objects, and what is wrong with them. Evaluating availability waits until somebody asks.</summary>
internal sealed class RenderedManifest(IReadOnlyList<ManifestObject> objects, IReadOnlyList<Finding> problems, KubernetesVersion version)
{
    private IReadOnlyList<Finding>? findings;

    public IReadOnlyList<ManifestObject> Objects { get; } = objects;

    public IReadOnlyList<Finding> Problems { get; } = problems;

    public bool IsValid { get; } = problems.All(problem => problem.Severity < Severity.Error);

    public IEnumerable<Node> Trees => Objects.Select(o => o.Root);

    /// <summary>Problems first: an object that the API server refuses endangers nothing yet, so only a valid manifest is evaluated.</summary>
    public IReadOnlyList<Finding> Findings => findings ??= IsValid ? [.. Problems, .. Evaluate()] : Problems;

    private IReadOnlyList<Finding> Evaluate() => Availability.Evaluate(Objects, version);
}
