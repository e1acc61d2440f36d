using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>Objects that stand beside workloads.</summary>
internal static class ResourceRenderer
{
    public static ManifestObject Render(ResourceSpec spec, RenderContext context)
    {
        var inNamespace = spec.IsClusterWide
            ? null
            : spec.Namespace ?? (context.Namespace is { } name ? Sourced.By(spec.Factory, name) : (Sourced<string>?)null);
        List<Sourced<Pair>> labels = [Sourced.By(spec.Factory, new Pair(WellKnown.ManagedByLabel, WellKnown.ManagedBy)), .. context.Labels, .. spec.Labels];
        var root = new MapBuilder(spec.Factory)
            .Add("apiVersion", spec.ApiVersion)
            .Add("kind", spec.Kind)
            .Add("metadata", MetadataRenderer.OfResource(spec.Name, spec.Factory, inNamespace, labels, spec.Annotations));
        spec.Body(root, inNamespace?.Value);
        return new ManifestObject(root.Build());
    }
}
