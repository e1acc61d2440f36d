using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary><c>windowsOptions</c> of a pod or a container, and host process containers.</summary>
internal static class WindowsOptions
{
    private const int LongestSpec = 64 * 1024;
    private const int LongestDomain = 255;
    private const int LongestUser = 104;
    private const string NotInDomain = "\\/:*?\"<>|";
    private const string NotInUser = "\"/\\:;|=,+*?<>@[]";

    public static void Check(Errors errors, Cursor options)
    {
        if (options.TextOrNull("gmsaCredentialSpecName") is { } name)
            errors.Invalid(options["gmsaCredentialSpecName"], name, Names.Subdomain(name));
        if (options.TextOrNull("gmsaCredentialSpec") is { } spec)
        {
            if (spec.Length == 0)
                errors.Invalid(options["gmsaCredentialSpec"], spec, "gmsaCredentialSpec cannot be an empty string");
            else if (Scan.Bytes(spec) > LongestSpec)
                errors.Invalid(options["gmsaCredentialSpec"], spec, "gmsaCredentialSpec size must be under 64 KiB");
        }

        if (options.TextOrNull("runAsUserName") is { } user && UserProblem(user) is { } problem)
            errors.Invalid(options["runAsUserName"], user, problem);
    }

    /// <summary>Where one container runs in a host process, all must, and the pod on the host's network.</summary>
    public static void HostProcess(Errors errors, Cursor spec)
    {
        var ofPod = spec["securityContext"]["windowsOptions"].BoolOrNull("hostProcess");
        int all = 0, inHost = 0;
        foreach (var list in new[] { "initContainers", "containers", "ephemeralContainers" })
        {
            foreach (var container in spec.Each(list))
            {
                var own = container["securityContext"]["windowsOptions"]["hostProcess"];
                var value = container["securityContext"]["windowsOptions"].BoolOrNull("hostProcess");
                all++;
                inHost += value ?? ofPod ?? false ? 1 : 0;
                if (ofPod is not null && value is not null && value != ofPod)
                    errors.Invalid(own, own.Node, "pod hostProcess value must be identical if both are specified, was " + (ofPod.Value ? "true" : "false"));
            }
        }

        if (inHost == 0)
            return;
        if (inHost < all)
            errors.Invalid(spec, "", "If pod contains any hostProcess containers then all containers must be HostProcess containers");
        if (!spec.BoolOf("hostNetwork"))
            errors.Add(spec["hostNetwork"].Path, Reasons.Invalid, "Invalid value: false: hostNetwork must be true if pod contains any hostProcess containers");
    }

    private static string? UserProblem(string name)
    {
        if (name.Length == 0)
            return "runAsUserName cannot be an empty string";
        if (name.Any(char.IsControl))
            return "runAsUserName cannot contain control characters";
        var parts = name.Split('\\');
        if (parts.Length > 2)
            return "runAsUserName cannot contain more than one backslash";
        if (parts.Length == 2 && !IsDomain(parts[0]))
            return "runAsUserName's Domain doesn't match the NetBIOS nor the DNS format";
        var user = parts[parts.Length - 1];
        if (user.Length == 0)
            return "runAsUserName's User cannot be empty";
        if (user.Length > LongestUser)
            return "runAsUserName's User length must not be longer than 104 characters";
        if (user.TrimEnd('.', ' ').Length == 0)
            return "runAsUserName's User cannot contain only periods or spaces";
        return user.IndexOfAny(NotInUser.ToCharArray()) >= 0 ? "runAsUserName's User cannot contain the following characters: " + NotInUser : null;
    }

    /// <summary>A NetBIOS name of at most 15 characters that does not begin with a dot, or a DNS name.</summary>
    private static bool IsDomain(string domain) =>
        domain.Length is > 0 and <= LongestDomain
        && ((domain.Length <= 15 && domain[0] != '.' && domain.IndexOfAny(NotInDomain.ToCharArray()) < 0)
            || Names.IsSubdomain(domain.ToLowerInvariant()));
}
