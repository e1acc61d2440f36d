using HaKit.Assessments;
using HaKit.Rendering;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Manifests;

/// <summary>Everything in a manifest → objects in order, with the namespace and labels of the manifest, and all problems.</summary>
internal static class ManifestRenderer
{
    public static RenderedManifest Render(ManifestSpec spec)
    {
        var place = new Place(new Source(SourceKind.Chain, "Manifest"));
        var context = new RenderContext
        {
            Version = spec.Version,
            Namespace = spec.Namespace,
            Labels = [.. spec.Labels.Select(label => Sourced.By(place, label))],
            Expected = [.. spec.Expected.Select(expected => Sourced.By(place, expected))],
        };
        var inputs = new List<AssessedInput>();
        var problems = new List<Finding>();
        var position = 0;
        foreach (var entry in spec.Entries)
        {
            position++;
            if (entry is ManifestEntry.Tree tree)
            {
                inputs.Add(new AssessedInput(new ManifestObject(CommonMetadata.Apply(tree.Root, context, place))) { Origin = tree.Root.Place.Source.Name });
                continue;
            }

            var (part, changes) = (ManifestEntry.Part)entry;
            var rendered = Customizations.Render(part, context);
            problems.AddRange(rendered.Findings);
            var origin = DefinedTwice.Origin(position, part.Factory);
            inputs.AddRange(rendered.Objects.Select(one => new AssessedInput(Changed(one, changes)) { Origin = origin }));
        }

        var left = ImpliedReplicas.Leave([.. inputs.Select(input => input.Object)]);
        for (var i = 0; i < left.Count; i++)
            inputs[i] = inputs[i] with { Object = left[i] };
        return new RenderedManifest(Assessment.Of(inputs, new AssessmentOptions { Rules = (spec.Settings ?? HaKitSettings.Default).Rules with { KubernetesVersion = spec.Version }, Rendering = problems }));
    }

    private static ManifestObject Changed(ManifestObject rendered, IReadOnlyList<Customization> changes) =>
        changes.Aggregate(rendered, (changed, change) => change.Apply(changed, rendered.Place) is { } root ? new ManifestObject(root) : changed);
}
