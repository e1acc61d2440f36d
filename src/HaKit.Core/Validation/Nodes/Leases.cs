using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Nodes;

internal static class Leases
{
    public static void Check(Errors errors, Cursor lease)
    {
        ObjectMeta.Check(errors, lease["metadata"], Names.Subdomain, isNamespaced: true);
        var spec = lease["spec"];
        if (spec.IntOrNull("leaseDurationSeconds") is { } duration and <= 0)
            errors.Invalid(spec["leaseDurationSeconds"], duration, "must be greater than 0");
        Common.NonNegative(errors, spec, "leaseTransitions");
    }
}
