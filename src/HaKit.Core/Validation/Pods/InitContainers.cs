namespace HaKit.Validation.Pods;

/// <summary>Init containers. Those with <c>restartPolicy: Always</c> are sidecars and may have probes and handlers.</summary>
internal static class InitContainers
{
    public static void Check(Errors errors, Cursor spec, PodContext pod)
    {
        foreach (var container in spec.Each("initContainers"))
        {
            Containers.Common(errors, container, spec, pod);
            ContainerRestarts.Policy(errors, container);
            Containers.UniqueName(errors, container, pod);
            ContainerPorts.HostPorts(errors, container, new HashSet<string>(StringComparer.Ordinal));
            if (container.TextOf("restartPolicy") == "Always")
            {
                Lifecycle.Check(errors, container["lifecycle"], pod);
                Probes.Check(errors, container, pod);
                continue;
            }

            Forbid(errors, container, "lifecycle");
            Forbid(errors, container, "livenessProbe");
            Forbid(errors, container, "readinessProbe");
            Forbid(errors, container, "startupProbe");
            if (container.HasAny("resizePolicy") && !Defaulting.Features.InitContainerResize(errors.Version))
                errors.Invalid(container["resizePolicy"], container["resizePolicy"].Node, "must not be set for init containers");
        }
    }

    private static void Forbid(Errors errors, Cursor container, string field)
    {
        if (container.Has(field))
            errors.Forbidden(container[field].Path, "may not be set for init containers without restartPolicy=Always");
    }
}
