using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary>Security contexts of pods and containers.</summary>
internal static class SecurityContexts
{
    private const string IdRange = "must be between 0 and 2147483647, inclusive";
    private const string SysctlForm = "must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";

    public static void CheckPod(Errors errors, Cursor spec, PodContext pod)
    {
        var context = spec["securityContext"];
        Id(errors, context, "fsGroup");
        Id(errors, context, "runAsUser");
        Id(errors, context, "runAsGroup");
        foreach (var group in context.Each("supplementalGroups"))
        {
            if (group.Int is < 0 or > int.MaxValue)
                errors.Invalid(group, group.Int, IdRange);
        }

        if (spec.BoolOf("shareProcessNamespace") && spec.BoolOf("hostPID"))
            errors.Invalid(spec["shareProcessNamespace"], spec["shareProcessNamespace"].Node, "ShareProcessNamespace and HostPID cannot both be enabled");
        Sysctls(errors, context.Each("sysctls"), spec);
        Common.OptionalOneOf(errors, context, "fsGroupChangePolicy", ["Always", "OnRootMismatch"]);
        Common.OptionalOneOf(errors, context, "supplementalGroupsPolicy", ["Merge", "Strict"]);
        Common.OptionalOneOf(errors, context, "seLinuxChangePolicy", Defaulting.Features.SELinuxMount(errors.Version) ? ["MountOption", "Recursive"] : ["Recursive"]);
        Profiles(errors, context);
        WindowsOptions.Check(errors, context["windowsOptions"]);
        HostUsers(errors, spec, pod);
    }

    public static void CheckContainer(Errors errors, Cursor context, PodContext pod)
    {
        if (!context.Exists)
            return;
        Id(errors, context, "runAsUser");
        Id(errors, context, "runAsGroup");
        Common.OptionalOneOf(errors, context, "procMount", ["Default", "Unmasked"]);
        if (context.TextOf("procMount") == "Unmasked" && pod.HostUsers)
            errors.Invalid(context["procMount"], "Unmasked", "`hostUsers` must be false to use `Unmasked`");
        Profiles(errors, context);
        WindowsOptions.Check(errors, context["windowsOptions"]);
        if (context.BoolOrNull("allowPrivilegeEscalation") != false)
            return;
        if (context.BoolOf("privileged"))
            errors.Invalid(context, context.Node, "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
        foreach (var capability in context["capabilities"].Each("add"))
        {
            if (capability.Text == "CAP_SYS_ADMIN")
                errors.Invalid(context, context.Node, "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN");
        }
    }

    private static void Id(Errors errors, Cursor context, string field)
    {
        if (context.IntOrNull(field) is { } id and (< 0 or > int.MaxValue))
            errors.Invalid(context[field], id, IdRange);
    }

    private static void Profiles(Errors errors, Cursor context)
    {
        Profile(errors, context["seccompProfile"], "seccomp", "type is required when seccompProfile is set");
        Profile(errors, context["appArmorProfile"], "AppArmor", "type is required when appArmorProfile is set");
    }

    private static void Profile(Errors errors, Cursor profile, string name, string required)
    {
        if (!profile.Exists)
            return;
        if (Common.Required(errors, profile, "type", required))
            Common.OneOf(errors, profile, "type", ["Localhost", "RuntimeDefault", "Unconfined"]);
        var local = profile.TextOrNull("localhostProfile");
        var path = profile["localhostProfile"].Path;
        if (profile.TextOf("type") == "Localhost")
        {
            if (local is null)
                errors.Required(path, "must be set when " + name + " type is Localhost");
            else if (name == "seccomp")
                Paths.Descending(errors, path, local);
            else if (local.Trim().Length == 0)
                errors.Required(path, "must be set when AppArmor type is Localhost");
        }
        else if (local is not null)
        {
            errors.Invalid(path, profile.Node, "can only be set when " + name + " type is Localhost");
        }
    }

    private static void Sysctls(Errors errors, CursorList sysctls, Cursor spec)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sysctl in sysctls)
        {
            var name = sysctl.TextOf("name");
            var path = sysctl["name"].Path;
            if (name.Length == 0)
                errors.Required(path);
            else if (!IsSysctl(name))
                errors.Invalid(path, name, SysctlForm);
            else if (names.Contains(name))
                errors.Duplicate(path, name);
            names.Add(name);
            if (spec.BoolOf("hostNetwork") && name.StartsWith("net.", StringComparison.Ordinal))
                errors.Invalid(path, name, "may not be specified when 'hostNetwork' is true");
            if (spec.BoolOf("hostIPC") && (name.StartsWith("kernel.shm", StringComparison.Ordinal) || name.StartsWith("kernel.msg", StringComparison.Ordinal) || name == "kernel.sem" || name.StartsWith("fs.mqueue.", StringComparison.Ordinal)))
                errors.Invalid(path, name, "may not be specified when 'hostIPC' is true");
        }
    }

    private static bool IsSysctl(string name)
    {
        if (name.Length > 253)
            return false;
        foreach (var part in name.Split('.', '/'))
        {
            if (part.Length == 0 || !Scan.IsLowerOrDigit(part[0]) || !Scan.IsLowerOrDigit(part[part.Length - 1])
                || !Scan.All(part, c => Scan.IsLowerOrDigit(c) || c is '-' or '_'))
                return false;
        }

        return true;
    }

    private static void HostUsers(Errors errors, Cursor spec, PodContext pod)
    {
        if (pod.HostUsers)
            return;
        foreach (var field in new[] { "hostPID", "hostIPC", "hostNetwork" })
        {
            if (spec.BoolOf(field))
                errors.Forbidden(spec[field].Path, "when `hostUsers` is false");
        }

        foreach (var container in spec.Each("containers"))
        {
            if (container.HasAny("volumeDevices"))
                errors.Forbidden(container["volumeDevices"].Path, "when `hostUsers` is false");
        }
    }
}
