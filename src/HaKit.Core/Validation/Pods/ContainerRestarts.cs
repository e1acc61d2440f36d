namespace HaKit.Validation.Pods;

/// <summary><c>restartPolicy</c> and <c>restartPolicyRules</c> of a container; main containers may have them since 1.35.</summary>
internal static class ContainerRestarts
{
    private static readonly string[] Policies = ["Always", "Never", "OnFailure"];
    private static readonly string[] SidecarOnly = ["Always"];

    public static void Check(Errors errors, Cursor container)
    {
        if (!Defaulting.Features.ContainerRestartRules(errors.Version))
        {
            if (container.Has("restartPolicy"))
                errors.Forbidden(container["restartPolicy"].Path, "may not be set for non-init containers");
            return;
        }

        Policy(errors, container);
    }

    public static void Policy(Errors errors, Cursor container)
    {
        var rules = container.Each("restartPolicyRules");
        if (container.TextOrNull("restartPolicy") is not { } policy)
        {
            if (rules.Count > 0)
                errors.Required(container["restartPolicy"], "must specify restartPolicy when restart rules are used");
            return;
        }

        var supported = Defaulting.Features.ContainerRestartRules(errors.Version) ? Policies : SidecarOnly;
        // Before the rules existed, an empty policy passed for none.
        if (Array.IndexOf(supported, policy) < 0 && (policy.Length > 0 || supported == Policies))
            errors.NotSupported(container["restartPolicy"].Path, policy, supported);
        if (rules.Count > 20)
            errors.TooLong(rules.Path, 20);
        foreach (var rule in rules)
        {
            Validation.Common.OneOf(errors, rule, "action", ["Restart", "RestartAllContainers"]);
            if (!rule.Has("exitCodes"))
            {
                errors.Required(rule["exitCodes"], "must be specified");
                continue;
            }

            var codes = rule["exitCodes"];
            Validation.Common.OneOf(errors, codes, "operator", ["In", "NotIn"], required: false);
            if (codes.Each("values").Count > 255)
                errors.TooMany(codes["values"].Path, codes.Each("values").Count, 255);
        }
    }
}
