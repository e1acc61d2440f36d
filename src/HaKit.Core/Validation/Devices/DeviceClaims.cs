using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Devices;

/// <summary>ResourceClaims and the templates of claims.</summary>
internal static class DeviceClaims
{
    private const int Most = 32;

    public static void Claim(Errors errors, Cursor claim)
    {
        ObjectMeta.Check(errors, claim["metadata"], Names.Subdomain, isNamespaced: true);
        Devices(errors, claim["spec"]["devices"]);
    }

    public static void Template(Errors errors, Cursor template)
    {
        ObjectMeta.Check(errors, template["metadata"], Names.Subdomain, isNamespaced: true);
        var metadata = template["spec"]["metadata"];
        ObjectMeta.Annotations(errors, metadata["annotations"]);
        ObjectMeta.Labels(errors, metadata["labels"]);
        Devices(errors, template["spec"]["spec"]["devices"]);
    }

    private static void Devices(Errors errors, Cursor claim)
    {
        var names = new RequestNames(claim);
        DeviceLists.Set(errors, claim.Each("requests"), Most, request => DeviceRequests.Check(errors, request), request => request.TextOf("name"));
        DeviceLists.Slice(errors, claim.Each("constraints"), Most, constraint => Constraint(errors, constraint, names));
        DeviceLists.Slice(errors, claim.Each("config"), Most, config =>
        {
            References(errors, config, names);
            DeviceConfiguration.Check(errors, config);
        });
    }

    private static void Constraint(Errors errors, Cursor constraint, RequestNames names)
    {
        References(errors, constraint, names);
        if (constraint.Has("matchAttribute"))
            DeviceNames.FullAttribute(errors, constraint["matchAttribute"]);
        else if (constraint.Has("distinctAttribute"))
            DeviceNames.FullAttribute(errors, constraint["distinctAttribute"]);
        else
            errors.Required(constraint, "exactly one of \"matchAttribute\" or \"distinctAttribute\" is required, but multiple fields are set");
    }

    private static void References(Errors errors, Cursor owner, RequestNames names) =>
        DeviceLists.Set(errors, owner.Each("requests"), Most, reference => names.Check(errors, reference), reference => reference.Text);
}
