using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Workloads;

/// <summary>Pods that stand alone.</summary>
internal static class PodObjects
{
    public static void Check(Errors errors, Cursor pod)
    {
        ObjectMeta.Check(errors, pod["metadata"], Names.Subdomain, isNamespaced: true);
        var spec = pod["spec"];
        PodSpec.Check(errors, spec);
        foreach (var container in spec.Each("containers"))
            Image(errors, container);
        foreach (var container in spec.Each("initContainers"))
            Image(errors, container);
        if (spec.HasAny("ephemeralContainers"))
            errors.Forbidden(spec["ephemeralContainers"].Path, "cannot be set on create");
        if (spec.HasAny("schedulingGates") && spec.TextOf("nodeName").Length > 0)
            errors.Forbidden(spec["nodeName"].Path, "cannot be set until all schedulingGates have been cleared");
    }

    private static void Image(Errors errors, Cursor container)
    {
        var image = container.TextOf("image");
        if (image.Trim().Length != image.Length)
            errors.Invalid(container["image"], image, "must not have leading or trailing whitespace");
    }
}
