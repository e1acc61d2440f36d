using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Storage;

internal static class VolumeAttachments
{
    public static void Check(Errors errors, Cursor attachment)
    {
        ObjectMeta.Check(errors, attachment["metadata"], Names.Subdomain, isNamespaced: false);
        var spec = attachment["spec"];
        CsiNames.Driver(errors, spec["attacher"]);
        Source(errors, spec["source"]);
        errors.Invalid(spec["nodeName"], spec.TextOf("nodeName"), Names.Subdomain(spec.TextOf("nodeName")));
    }

    private static void Source(Errors errors, Cursor source)
    {
        const string One = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
        var name = source.TextOrNull("persistentVolumeName");
        var inline = source["inlineVolumeSpec"];
        if (name is null && !inline.Exists)
            errors.Required(source, One);
        else if (name is not null && inline.Exists)
            errors.Forbidden(source.Path, One);
        else if (name is { Length: 0 })
            errors.Required(source["persistentVolumeName"], "must specify non empty persistentVolumeName");
        else if (inline.Exists)
            VolumeSpec.Check(errors, inline, "", isInline: true);
        if (name is not null)
            errors.Invalid(source["persistentVolumeName"], name, Names.Subdomain(name));
    }
}
