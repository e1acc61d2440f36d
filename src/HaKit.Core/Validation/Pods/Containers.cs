using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary>The main containers, and what all kinds of containers have in common.</summary>
internal static class Containers
{
    private static readonly string[] MessagePolicies = ["File", "FallbackToLogsOnError"];
    private static readonly string[] PullPolicies = ["Always", "IfNotPresent", "Never"];

    public static void Check(Errors errors, Cursor spec, PodContext pod)
    {
        var containers = spec.Each("containers");
        if (containers.Count == 0)
        {
            errors.Required(containers);
            return;
        }

        var hostPorts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in containers)
        {
            Common(errors, container, spec, pod);
            UniqueName(errors, container, pod);
            Lifecycle.Check(errors, container["lifecycle"], pod);
            Probes.Check(errors, container, pod);
            ContainerRestarts.Check(errors, container);
        }

        foreach (var container in containers)
            ContainerPorts.HostPorts(errors, container, hostPorts);
    }

    public static void Common(Errors errors, Cursor container, Cursor spec, PodContext pod)
    {
        var name = container.TextOf("name");
        if (Validation.Common.Required(errors, container, "name"))
            errors.Invalid(container["name"], name, Names.Label(name));
        Validation.Common.Required(errors, container, "image");
        Validation.Common.OneOf(errors, container, "terminationMessagePolicy", MessagePolicies);
        ContainerPorts.Check(errors, container.Each("ports"));
        if (pod.HostNetwork)
            ContainerPorts.MatchHost(errors, container.Each("ports"));
        Environment.Check(errors, container);
        VolumeMounts.Check(errors, container, pod);
        Validation.Common.OneOf(errors, container, "imagePullPolicy", PullPolicies);
        ContainerResources.Check(errors, container["resources"], pod);
        ResizePolicy(errors, container, spec);
        SecurityContexts.CheckContainer(errors, container["securityContext"], pod);
    }

    public static void UniqueName(Errors errors, Cursor container, PodContext pod)
    {
        var name = container.TextOf("name");
        if (!pod.ContainerNames.Add(name))
            errors.Duplicate(container["name"].Path, name);
    }

    private static void ResizePolicy(Errors errors, Cursor container, Cursor spec)
    {
        var policies = container.Each("resizePolicy");
        var resources = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in policies)
        {
            var resource = policy.TextOf("resourceName");
            if (!resources.Add(resource))
                errors.Duplicate(policy.Path, resource);
            OneOf(errors, policies.Path, resource, ["cpu", "memory"]);
            var restart = policy.TextOf("restartPolicy");
            OneOf(errors, policies.Path, restart, ["NotRequired", "RestartContainer"]);
            if (spec.TextOf("restartPolicy") == "Never" && restart != "NotRequired")
                errors.Invalid(policies, restart, "must be 'NotRequired' when `restartPolicy` is 'Never'");
        }
    }

    private static void OneOf(Errors errors, FieldPath path, string value, string[] supported)
    {
        if (value.Length == 0)
            errors.Required(path);
        else if (Array.IndexOf(supported, value) < 0)
            errors.NotSupported(path, value, supported);
    }
}
