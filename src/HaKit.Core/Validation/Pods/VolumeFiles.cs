using HaKit.Tree;

namespace HaKit.Validation.Pods;

/// <summary>Files that volumes are made of: keys of ConfigMaps and Secrets, fields of the pod.</summary>
internal static class VolumeFiles
{
    public static void Moded(Errors errors, Cursor source)
    {
        Paths.Mode(errors, source, "defaultMode");
        foreach (var item in source.Each("items"))
            KeyToPath(errors, item);
    }

    public static void KeyToPath(Errors errors, Cursor item)
    {
        Common.Required(errors, item, "key");
        Common.Required(errors, item, "path");
        Paths.NonReserved(errors, item["path"].Path, item.TextOf("path"));
        Paths.Mode(errors, item, "mode");
    }

    public static void Downward(Errors errors, Cursor file)
    {
        Common.Required(errors, file, "path");
        Paths.NonReserved(errors, file["path"].Path, file.TextOf("path"));
        if (file.Has("fieldRef"))
        {
            FieldSelectors.Object(errors, file["fieldRef"], FieldSelectors.ForVolumes);
            if (file.Has("resourceFieldRef"))
                errors.Invalid(file, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously");
        }
        else if (file.Has("resourceFieldRef"))
        {
            FieldSelectors.Resource(errors, file["resourceFieldRef"], needsContainer: true);
        }
        else
        {
            errors.Required(file, "one of fieldRef and resourceFieldRef is required");
        }

        Paths.Mode(errors, file, "mode");
    }
}
