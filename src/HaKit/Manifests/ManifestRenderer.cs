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
        };
        var inputs = new List<AssessedInput>();
        var problems = new List<Finding>();
        var position = 0;
        foreach (var entry in spec.Entries)
        {
            position++;
            if (entry is ManifestEntry.Tree tree)
            {
                inputs.Add(new AssessedInput(new ManifestObject(CommonMetadata.Apply(tree.Root, spec, place))) { Origin = tree.Root.Place.Source.Name });
                continue;
            }

            var part = ((ManifestEntry.Part)entry).Value;
            var rendered = part.Render(context);
            problems.AddRange(rendered.Findings);
            var objects = part is Workload { Spec.Customizations.Count: > 0 } workload
                ? Customizations.Apply(workload, rendered.Objects, problems)
                : rendered.Objects;
            var origin = DefinedTwice.Origin(position, part.Factory);
            inputs.AddRange(objects.Select(one => new AssessedInput(one) { Origin = origin }));
        }

        return new RenderedManifest(Assessment.Of(inputs, new AssessmentOptions { Rules = (spec.Settings ?? HaKitSettings.Default).Rules with { KubernetesVersion = spec.Version }, Rendering = problems }));
    }
}
