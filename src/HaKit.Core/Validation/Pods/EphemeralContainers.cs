namespace HaKit.Validation.Pods;

/// <summary>Ephemeral containers are added to running pods only; an object that brings some is refused.</summary>
internal static class EphemeralContainers
{
    private static readonly string[] Disallowed = ["ports", "livenessProbe", "readinessProbe", "startupProbe", "lifecycle", "resizePolicy"];

    public static void Check(Errors errors, Cursor spec, PodContext pod)
    {
        foreach (var container in spec.Each("ephemeralContainers"))
        {
            Containers.Common(errors, container, spec, pod);
            Containers.UniqueName(errors, container, pod);
            foreach (var field in Disallowed)
            {
                if (container.Has(field))
                    errors.Forbidden(container[field].Path, "cannot be set for an Ephemeral Container");
            }

            if (container.TextOf("targetContainerName") is { Length: > 0 } target && !pod.ContainerNames.Contains(target))
                errors.NotFound(container["targetContainerName"].Path, target);
        }
    }
}
