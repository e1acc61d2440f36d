using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Pods;

/// <summary>A pod's specification, on its own or in a template.</summary>
internal static class PodSpec
{
    private static readonly string[] RestartPolicies = ["Always", "OnFailure", "Never"];
    private static readonly string[] DnsPolicies = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];
    private static readonly string[] PreemptionPolicies = ["PreemptLowerPriority", "Never"];

    /// <summary>A template: <c>labels</c>, <c>annotations</c> and <c>spec</c>. The server leaves <c>metadata</c> out of these paths.</summary>
    public static void CheckTemplate(Errors errors, Cursor template)
    {
        var metadata = template["metadata"];
        ObjectMeta.Labels(errors, new Cursor(metadata.Map?["labels"], template.Path.Child("labels")));
        ObjectMeta.Annotations(errors, new Cursor(metadata.Map?["annotations"], template.Path.Child("annotations")));
        PodAnnotations.Check(errors, new Cursor(metadata.Map?["annotations"], template.Path.Child("annotations")), template["spec"]);
        Check(errors, template["spec"], name: null);
        if (template["spec"].HasAny("ephemeralContainers"))
            errors.Forbidden(template.Path.Child("spec", "ephemeralContainers"), "ephemeral containers not allowed in pod template");
    }

    /// <param name="name">The name of a pod that stands alone; null for a template.</param>
    public static void Check(Errors errors, Cursor spec, string? name)
    {
        var pod = new PodContext(spec, name);
        Volumes.Check(errors, spec.Each("volumes"), pod);
        ResourceClaims.Check(errors, spec, pod);
        Containers.Check(errors, spec, pod);
        InitContainers.Check(errors, spec, pod);
        EphemeralContainers.Check(errors, spec, pod);
        PodLevelResources.Check(errors, spec, pod);
        FileKeys.Check(errors, spec, pod);
        Common.OneOf(errors, spec, "restartPolicy", RestartPolicies);
        Common.OneOf(errors, spec, "dnsPolicy", DnsPolicies);
        ObjectMeta.Labels(errors, spec["nodeSelector"]);
        SecurityContexts.CheckPod(errors, spec, pod);
        Affinity.Check(errors, spec["affinity"]);
        Dns.Check(errors, spec);
        foreach (var gate in spec.Each("readinessGates"))
            errors.Invalid(gate["conditionType"], gate.TextOf("conditionType"), Qualified.Name(gate.TextOf("conditionType")));
        SchedulingGates(errors, spec);
        SpreadConstraints.Check(errors, spec);
        Names(errors, spec);
        if (spec.IntOrNull("activeDeadlineSeconds") is { } deadline and (< 1 or > int.MaxValue))
            errors.Invalid(spec["activeDeadlineSeconds"], deadline, "must be between 1 and 2147483647, inclusive");
        Tolerations.Check(errors, spec.Each("tolerations"));
        Dns.HostAliases(errors, spec);
        Common.OptionalOneOf(errors, spec, "preemptionPolicy", PreemptionPolicies);
        Overhead(errors, spec);
        WindowsOptions.HostProcess(errors, spec);
        OperatingSystem.Check(errors, spec);
    }

    private static void Names(Errors errors, Cursor spec)
    {
        Subdomain(errors, spec, "serviceAccountName");
        Subdomain(errors, spec, "nodeName");
        Subdomain(errors, spec, "priorityClassName");
        if (spec.TextOrNull("runtimeClassName") is { } runtime)
            errors.Invalid(spec["runtimeClassName"], runtime, Formats.Names.Subdomain(runtime));
        Label(errors, spec, "hostname");
        Label(errors, spec, "subdomain");
        if (spec.TextOrNull("hostnameOverride") is not { } name)
            return;
        var path = spec["hostnameOverride"].Path;
        errors.Invalid(path, name, Formats.Names.Subdomain(name));
        if (name.Length > 64)
            errors.TooLong(path, 64);
        if (spec.BoolOf("setHostnameAsFQDN"))
            errors.Forbidden(path, "may not be specified when setHostnameAsFQDN is true");
        if (spec.BoolOf("hostNetwork"))
            errors.Forbidden(path, "may not be specified when hostNetwork is true");
    }

    private static void Subdomain(Errors errors, Cursor spec, string field)
    {
        if (spec.TextOf(field) is { Length: > 0 } name)
            errors.Invalid(spec[field], name, Formats.Names.Subdomain(name));
    }

    private static void Label(Errors errors, Cursor spec, string field)
    {
        if (spec.TextOf(field) is { Length: > 0 } name)
            errors.Invalid(spec[field], name, Formats.Names.Label(name));
    }

    private static void SchedulingGates(Errors errors, Cursor spec)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gate in spec.Each("schedulingGates"))
        {
            var name = gate.TextOf("name");
            errors.Invalid(gate, name, Qualified.Name(name));
            if (!seen.Add(name))
                errors.Duplicate(gate.Path, name);
        }
    }

    private static void Overhead(Errors errors, Cursor spec)
    {
        var overhead = spec["overhead"];
        foreach (var entry in overhead.Entries)
            ResourceQuantities.Check(errors, new Cursor(entry.Value, overhead.Path.Key(entry.Key)), entry.Key, ResourceNames.ForContainer);
    }
}
