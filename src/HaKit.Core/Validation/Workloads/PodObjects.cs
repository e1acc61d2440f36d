using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Workloads;

/// <summary>Pods that stand alone, templates of pods, and revisions of them.</summary>
internal static class PodObjects
{
    public static void Check(Errors errors, Cursor pod)
    {
        ObjectMeta.Check(errors, pod["metadata"], Names.Subdomain, isNamespaced: true);
        var spec = pod["spec"];
        PodAnnotations.Check(errors, pod["metadata"]["annotations"], spec);
        PodSpec.Check(errors, spec, ObjectMeta.Name(pod["metadata"]));
        foreach (var container in spec.Each("containers"))
            Image(errors, container);
        foreach (var container in spec.Each("initContainers"))
            Image(errors, container);
        if (spec.HasAny("ephemeralContainers"))
            errors.Forbidden(spec["ephemeralContainers"].Path, "cannot be set on create");
        PodAnnotations.MatchFields(errors, pod["metadata"]["annotations"], spec);
        if (spec.HasAny("schedulingGates") && spec.TextOf("nodeName").Length > 0)
            errors.Forbidden(spec["nodeName"].Path, "cannot be set until all schedulingGates have been cleared");
    }

    public static void Template(Errors errors, Cursor template)
    {
        ObjectMeta.Check(errors, template["metadata"], Names.Subdomain, isNamespaced: true);
        PodSpec.CheckTemplate(errors, template["template"]);
    }

    /// <summary>A ControllerRevision: what a StatefulSet or DaemonSet remembers of its template.</summary>
    public static void Revision(Errors errors, Cursor revision)
    {
        ObjectMeta.Check(errors, revision["metadata"], Names.Subdomain, isNamespaced: true);
        if (!revision.Has("data"))
            errors.Required(revision["data"], "data is mandatory");
        Common.NonNegative(errors, revision, "revision");
    }

    private static void Image(Errors errors, Cursor container)
    {
        var image = container.TextOf("image");
        if (image.Trim().Length != image.Length)
            errors.Invalid(container["image"], image, "must not have leading or trailing whitespace");
    }
}
