namespace HaKit.Validation.Pods;

/// <summary>Ephemeral containers are added to running pods only; an object that brings some is refused.</summary>
internal static class EphemeralContainers
{
    private static readonly string[] Disallowed = ["ports", "livenessProbe", "readinessProbe", "startupProbe", "lifecycle", "resizePolicy", "restartPolicy", "restartPolicyRules"];

    private static readonly string[] SubPaths = ["subPath", "subPathExpr"];

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

            if (container.HasAny("resources"))
                errors.Forbidden(container["resources"].Path, "cannot be set for an Ephemeral Container");
            foreach (var mount in container.Each("volumeMounts"))
            {
                foreach (var field in SubPaths)
                {
                    if (mount.TextOf(field).Length > 0)
                        errors.Forbidden(mount[field].Path, "cannot be set for an Ephemeral Container");
                }
            }

            if (container.TextOf("targetContainerName") is { Length: > 0 } target && !pod.ContainerNames.Contains(target))
                errors.NotFound(container["targetContainerName"].Path, target);
        }
    }
}
