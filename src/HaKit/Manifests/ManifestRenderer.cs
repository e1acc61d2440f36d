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
        var objects = new List<ManifestObject>();
        var problems = new List<Finding>();
        var origins = new List<string>();
        var position = 0;
        foreach (var entry in spec.Entries)
        {
            position++;
            if (entry is ManifestEntry.Tree tree)
            {
                objects.Add(new ManifestObject(CommonMetadata.Apply(tree.Root, spec, place)));
                origins.Add(tree.Root.Place.Source.Name);
                continue;
            }

            var part = ((ManifestEntry.Part)entry).Value;
            var rendered = part.Render(context);
            problems.AddRange(rendered.Findings);
            objects.AddRange(part is Workload { Spec.Customizations.Count: > 0 } workload
                ? Customizations.Apply(workload, rendered.Objects, problems)
                : rendered.Objects);
            while (origins.Count < objects.Count)
                origins.Add(DuplicateObjects.Origin(position, part.Factory));
        }

        problems.AddRange(DuplicateObjects.Find(objects, origins));
        Validity.Report(objects, spec.Version, problems);
        return new RenderedManifest(objects, problems, spec.Version);
    }
}
