using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary><c>volumes</c>. A volume that is wrong does not count as one: what mounts it is told that it is not there.</summary>
internal static class Volumes
{
    public static void Check(Errors errors, CursorList volumes, PodContext pod)
    {
        foreach (var volume in volumes)
        {
            var before = errors.Count;
            var name = volume.TextOf("name");
            Source(errors, volume);
            if (Common.Required(errors, volume, "name"))
                errors.Invalid(volume["name"], name, Names.Label(name));
            if (pod.HasVolume(name))
                errors.Duplicate(volume["name"].Path, name);
            if (errors.Count == before)
                pod.AddVolume(name, volume.Node);
        }
    }

    private static void Source(Errors errors, Cursor volume)
    {
        var found = false;
        foreach (var entry in volume.Entries)
        {
            if (entry.Key == "name")
                continue;
            if (found)
                errors.Forbidden(volume.Path.Child(entry.Key), "may not specify more than 1 volume type");
            else
                Checks(errors, entry.Key, volume[entry.Key]);
            found = true;
        }

        if (!found)
            errors.Required(volume, "must specify a volume type");
    }

    private static void Checks(Errors errors, string type, Cursor source)
    {
        switch (type)
        {
            case "emptyDir":
                if (source.Has("sizeLimit") && ResourceQuantities.Read(source["sizeLimit"].Node).Value < 0)
                    errors.Forbidden(source["sizeLimit"].Path, "SizeLimit field must be a valid resource quantity");
                break;
            case "hostPath":
                HostPath(errors, source);
                break;
            case "secret":
                Common.Required(errors, source, "secretName");
                VolumeFiles.Moded(errors, source);
                break;
            case "configMap":
                Common.Required(errors, source, "name");
                VolumeFiles.Moded(errors, source);
                break;
            case "downwardAPI":
                Paths.Mode(errors, source, "defaultMode");
                foreach (var file in source.Each("items"))
                    VolumeFiles.Downward(errors, new Cursor(file.Node, source.Path));
                break;
            case "projected":
                ProjectedVolumes.Check(errors, source);
                break;
            case "persistentVolumeClaim":
                Common.Required(errors, source, "claimName");
                break;
            case "ephemeral":
                Ephemeral(errors, source);
                break;
            case "nfs":
                Common.Required(errors, source, "server");
                if (Common.Required(errors, source, "path") && !source.TextOf("path").StartsWith("/", StringComparison.Ordinal))
                    errors.Invalid(source["path"], source.TextOf("path"), "must be an absolute path");
                break;
            case "image":
                Common.Required(errors, source, "reference");
                Common.OneOf(errors, source, "pullPolicy", ["Always", "IfNotPresent", "Never"]);
                break;
            case "csi":
                CsiDriver(errors, source);
                break;
            default:
                LegacyVolumes.Check(errors, type, source);
                break;
        }
    }

    private static void HostPath(Errors errors, Cursor source)
    {
        if (!Common.Required(errors, source, "path"))
            return;
        Paths.NoBacksteps(errors, source["path"].Path, source.TextOf("path"));
        Common.OptionalOneOf(errors, source, "type", ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"]);
    }

    private static void CsiDriver(Errors errors, Cursor source)
    {
        var driver = source.TextOf("driver");
        if (Common.Required(errors, source, "driver"))
        {
            if (driver.Length > 63)
                errors.TooLong(source["driver"].Path, 63);
            errors.Invalid(source["driver"], driver, Names.Subdomain(driver.ToLowerInvariant()));
        }

        if (source.Has("nodePublishSecretRef") && !Common.Required(errors, source["nodePublishSecretRef"], "name"))
            return;
    }

    private static void Ephemeral(Errors errors, Cursor source)
    {
        var template = source["volumeClaimTemplate"];
        if (!template.Exists)
        {
            errors.Required(template);
            return;
        }

        Meta.ObjectMeta.Labels(errors, template["metadata"]["labels"]);
        Meta.ObjectMeta.Annotations(errors, template["metadata"]["annotations"]);
        Storage.ClaimSpec.Check(errors, template["spec"]);
    }
}
