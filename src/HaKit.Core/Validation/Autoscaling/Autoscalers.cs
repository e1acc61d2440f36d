using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Autoscaling;

internal static class Autoscalers
{
    private const long LongestWindow = 3600;
    private const long LongestPeriod = 1800;

    public static void Check(Errors errors, Cursor autoscaler)
    {
        ObjectMeta.Check(errors, autoscaler["metadata"], Names.Subdomain, isNamespaced: true);
        var spec = autoscaler["spec"];
        var lowest = errors.Version.IsAtLeast(37) ? 0 : 1;
        var minimum = spec.IntOf("minReplicas");
        var maximum = spec.IntOf("maxReplicas");
        if (minimum < lowest)
            errors.Invalid(spec["minReplicas"], minimum, "must be greater than or equal to " + (lowest == 0 ? "0" : "1"));
        if (maximum == 0)
            errors.Required(spec["maxReplicas"], "must be set and greater than 0");
        else if (maximum < 0)
            errors.Invalid(spec["maxReplicas"], maximum, "must be greater than or equal to 1");
        if (maximum < minimum)
            errors.Invalid(spec["maxReplicas"], maximum, "must be greater than or equal to `minReplicas`");
        Reference(errors, spec["scaleTargetRef"], needsGroup: true);
        Metrics.Check(errors, spec, minimum);
        Rules(errors, spec["behavior"]["scaleUp"]);
        Rules(errors, spec["behavior"]["scaleDown"]);
    }

    /// <summary>An object in the same namespace: group, kind and name.</summary>
    public static void Reference(Errors errors, Cursor reference, bool needsGroup)
    {
        Segment(errors, reference, "kind");
        Segment(errors, reference, "name");
        var version = reference.TextOf("apiVersion");
        var slash = version.IndexOf('/');
        if (slash >= 0 && version.IndexOf('/', slash + 1) >= 0)
            errors.Invalid(reference["apiVersion"], version, "unexpected GroupVersion string: " + version);
        else if (needsGroup && slash <= 0)
            errors.Invalid(reference["apiVersion"], version, "apiVersion must specify API group");
    }

    private static void Segment(Errors errors, Cursor reference, string field)
    {
        if (Common.Required(errors, reference, field))
            errors.Invalid(reference[field], reference.TextOf(field), Names.PathSegment(reference.TextOf(field)));
    }

    private static void Rules(Errors errors, Cursor rules)
    {
        if (!rules.Exists)
            return;
        var window = rules.IntOf("stabilizationWindowSeconds");
        if (window < 0)
            errors.Invalid(rules["stabilizationWindowSeconds"], window, "must be greater than or equal to zero");
        if (window > LongestWindow)
            errors.Invalid(rules["stabilizationWindowSeconds"], window, "must be less than or equal to 3600");
        Common.OptionalOneOf(errors, rules, "selectPolicy", ["Disabled", "Max", "Min"]);
        if (!rules.HasAny("policies"))
            errors.Required(rules["policies"], "must specify at least one Policy");
        foreach (var policy in rules.Each("policies"))
            Policy(errors, policy);
        if (rules.Has("tolerance") && Pods.ResourceQuantities.Read(rules["tolerance"].Node).Value < 0)
            errors.Invalid(rules["tolerance"], rules.TextOf("tolerance"), "must be greater than or equal to 0");
    }

    private static void Policy(Errors errors, Cursor policy)
    {
        Common.OneOf(errors, policy, "type", ["Percent", "Pods"], required: false);
        if (policy.IntOf("value") <= 0)
            errors.Invalid(policy["value"], policy.IntOf("value"), "must be greater than zero");
        var period = policy.IntOf("periodSeconds");
        if (period <= 0)
            errors.Invalid(policy["periodSeconds"], period, "must be greater than zero");
        if (period > LongestPeriod)
            errors.Invalid(policy["periodSeconds"], period, "must be less than or equal to 1800");
    }
}
