using System.Globalization;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Extensions;

/// <summary>A version of a group that another server answers for.</summary>
internal static class ApiServices
{
    private const int MostGroupPriority = 20_000;
    private const int MostVersionPriority = 1000;

    public static void Check(Errors errors, Cursor service)
    {
        var spec = service["spec"];
        var group = spec.TextOf("group");
        var version = spec.TextOf("version");
        var wanted = version + "." + group;
        ObjectMeta.Check(errors, service["metadata"], name => Name(name, wanted), isNamespaced: false, standardFinalizers: false);
        if (group.Length == 0 && version != "v1")
            errors.Required(spec["group"], "only v1 may have an empty group and it better be legacy kube");
        if (group.Length > 0)
            errors.Invalid(spec["group"], group, Names.Subdomain(group));
        errors.Invalid(spec["version"], version, Names.Label1035(version));
        Priority(errors, spec, "groupPriorityMinimum", MostGroupPriority);
        Priority(errors, spec, "versionPriority", MostVersionPriority);
        Target(errors, spec);
    }

    private static IReadOnlyList<string> Name(string name, string wanted)
    {
        var problems = Names.PathSegment(name);
        return problems.Count > 0 ? problems : Problems.If(name != wanted, "must be `spec.version+\".\"+spec.group`: " + GoText.Quote(wanted));
    }

    private static void Priority(Errors errors, Cursor spec, string field, int most)
    {
        if (spec.IntOf(field) is var priority && (priority <= 0 || priority > most))
            errors.Invalid(spec[field], priority, "must be positive and less than " + most.ToString(CultureInfo.InvariantCulture));
    }

    private static void Target(Errors errors, Cursor spec)
    {
        var bundle = spec.TextOf("caBundle");
        var insecure = spec.BoolOf("insecureSkipTLSVerify");
        if (!spec.Has("service"))
        {
            if (bundle.Length > 0)
                errors.Invalid(spec["caBundle"], PemBlock.Decode(bundle).Length.ToString(CultureInfo.InvariantCulture) + " bytes", "local APIServices may not have a caBundle");
            if (insecure)
                errors.Invalid(spec["insecureSkipTLSVerify"], spec["insecureSkipTLSVerify"].Node, "local APIServices may not have insecureSkipTLSVerify");
            return;
        }

        var service = spec["service"];
        Common.Required(errors, service, "namespace");
        Common.Required(errors, service, "name");
        if (!Ports.IsNumber(service.IntOf("port")))
            errors.Invalid(service["port"], service.IntOf("port"), "port is not valid: " + Ports.NumberRange);
        if (insecure && bundle.Length > 0)
            errors.Invalid(spec["insecureSkipTLSVerify"], spec["insecureSkipTLSVerify"].Node, "may not be true if caBundle is present");
    }
}
