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
            : spec.Namespace ?? (context.Namespace is { } name ? Given.By(spec.Factory, name) : (Given<string>?)null);
        List<Given<Pair>> labels = [Given.By(spec.Factory, new Pair(WellKnown.ManagedByLabel, WellKnown.ManagedBy)), .. context.Labels, .. spec.Labels];
        var root = new MapBuilder(spec.Factory)
            .Add("apiVersion", spec.ApiVersion)
            .Add("kind", spec.Kind)
            .Add("metadata", MetadataRenderer.OfResource(spec.Name, spec.Factory, inNamespace, labels, spec.Annotations));
        spec.Body(root);
        return new ManifestObject(root.Build());
    }
}
