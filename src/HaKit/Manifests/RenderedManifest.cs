using HaKit.Assessments;
using HaKit.Tree;

namespace HaKit.Manifests;

/// <summary>A manifest's objects and their assessment.</summary>
internal sealed class RenderedManifest(Assessment assessment)
{
    public Assessment Assessment { get; } = assessment;

    public IReadOnlyList<ManifestObject> Objects { get; } = [.. assessment.Objects.Select(one => one.Object)];

    public IReadOnlyList<Finding> Problems => Assessment.Problems;

    public bool IsValid => Assessment.IsValid;

    public IEnumerable<Node> Trees => Objects.Select(o => o.Root);

    public IReadOnlyList<Finding> Findings => Assessment.Findings;
}
