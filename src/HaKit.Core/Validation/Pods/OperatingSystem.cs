namespace HaKit.Validation.Pods;

/// <summary><c>os</c>, and what a pod of that system cannot have.</summary>
internal static class OperatingSystem
{
    private static readonly string[] LinuxOnly = ["hostPID", "hostIPC", "shareProcessNamespace"];
    private static readonly string[] LinuxContext =
        ["appArmorProfile", "seLinuxOptions", "seccompProfile", "fsGroup", "fsGroupChangePolicy", "sysctls", "runAsUser", "runAsGroup", "supplementalGroups", "supplementalGroupsPolicy"];

    private static readonly string[] LinuxContainerContext =
        ["appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem", "privileged", "allowPrivilegeEscalation", "procMount", "runAsUser", "runAsGroup"];

    public static void Check(Errors errors, Cursor spec)
    {
        var os = spec["os"];
        if (!os.Exists)
            return;
        switch (os.TextOf("name"))
        {
            case "":
                errors.Required(os["name"]);
                break;
            case "linux":
                NoWindows(errors, spec["securityContext"]);
                ForContainers(errors, spec, NoWindows);
                break;
            case "windows":
                foreach (var field in LinuxOnly)
                {
                    if (spec.BoolOf(field))
                        errors.Forbidden(spec[field].Path, "cannot be set for a windows pod");
                }

                Forbid(errors, spec["securityContext"], LinuxContext);
                ForContainers(errors, spec, (e, context) => Forbid(e, context, LinuxContainerContext));
                break;
            default:
                // The server reports the name at os itself.
                errors.NotSupported(os.Path, os.TextOf("name"), ["linux", "windows"]);
                break;
        }
    }

    private static void ForContainers(Errors errors, Cursor spec, Action<Errors, Cursor> check)
    {
        foreach (var container in spec.Each("containers"))
            check(errors, container["securityContext"]);
        foreach (var container in spec.Each("initContainers"))
            check(errors, container["securityContext"]);
    }

    private static void NoWindows(Errors errors, Cursor context)
    {
        if (context.Has("windowsOptions"))
            errors.Forbidden(context["windowsOptions"].Path, "windows options cannot be set for a linux pod");
    }

    private static void Forbid(Errors errors, Cursor context, string[] fields)
    {
        foreach (var field in fields)
        {
            if (context.Has(field))
                errors.Forbidden(context[field].Path, "cannot be set for a windows pod");
        }
    }
}
