using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Storage;

namespace HaKit.Validation.Pods;

/// <summary><c>volumes</c>. A volume that is wrong does not count as one: what mounts it is told that it is not there.</summary>
internal static class Volumes
{
    private static readonly string[] Order =
    [
        "emptyDir", "hostPath", "gitRepo", "gcePersistentDisk", "awsElasticBlockStore", "secret", "nfs", "iscsi", "glusterfs", "flocker", "persistentVolumeClaim", "rbd",
        "cinder", "cephfs", "quobyte", "downwardAPI", "fc", "flexVolume", "configMap", "azureFile", "vsphereVolume", "photonPersistentDisk", "portworxVolume",
        "azureDisk", "storageos", "projected", "scaleIO", "csi", "ephemeral", "image",
    ];

    public static void Check(Errors errors, CursorList volumes, PodContext pod)
    {
        foreach (var volume in volumes)
        {
            var before = errors.Count;
            var name = volume.TextOf("name");
            Source(errors, volume, pod);
            if (Common.Required(errors, volume, "name"))
                errors.Invalid(volume["name"], name, Names.Label(name));
            if (pod.HasVolume(name))
                errors.Duplicate(volume["name"].Path, name);
            if (errors.Count == before)
                pod.AddVolume(name, volume.Node);
        }
    }

    private static void Source(Errors errors, Cursor volume, PodContext pod)
    {
        VolumeSources.Check(errors, volume, Order, type => Checks(errors, type, volume, pod));
        var name = volume.TextOf("name");
        if (volume["iscsi"] is { Exists: true } iscsi && IscsiSource.IsTooLong(iscsi, name))
            errors.Invalid(volume["name"], name, "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.");
        // The claim made for an ephemeral volume is named after the pod and the volume; a template's pods have no names yet.
        if (volume.Has("ephemeral") && pod.Name.Length > 0 && name.Length > 0)
            errors.Invalid(volume["name"], name, Names.Subdomain(pod.Name + "-" + name));
    }

    private static void Checks(Errors errors, string type, Cursor volume, PodContext pod)
    {
        var source = volume[type];
        switch (type)
        {
            case "emptyDir":
                if (source.Has("sizeLimit") && ResourceQuantities.Read(source["sizeLimit"].Node).Value < 0)
                    errors.Forbidden(source["sizeLimit"].Path, "SizeLimit field must be a valid resource quantity");
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
            case "gitRepo":
                Common.Required(errors, source, "repository");
                Paths.Descending(errors, source["directory"].Path, source.TextOf("directory"));
                break;
            case "image":
                if (pod.IsPod)
                    Common.Required(errors, source, "reference");
                Common.OneOf(errors, source, "pullPolicy", ["Always", "IfNotPresent", "Never"]);
                break;
            case "csi":
                CsiDriver(errors, source);
                break;
            default:
                VolumeSources.Shared(errors, type, volume, persistent: false);
                break;
        }
    }

    private static void CsiDriver(Errors errors, Cursor source)
    {
        CsiNames.Driver(errors, source["driver"]);
        var secret = source["nodePublishSecretRef"];
        if (secret.Exists && Common.Required(errors, secret, "name"))
            errors.Invalid(secret["name"], secret.TextOf("name"), Names.Subdomain(secret.TextOf("name")));
    }

    private static void Ephemeral(Errors errors, Cursor source)
    {
        var template = source["volumeClaimTemplate"];
        if (!template.Exists)
        {
            errors.Required(template);
            return;
        }

        var metadata = template["metadata"];
        Meta.ObjectMeta.Labels(errors, metadata["labels"]);
        Meta.ObjectMeta.Annotations(errors, metadata["annotations"]);
        foreach (var entry in metadata.Entries)
        {
            if (entry.Key is not ("labels" or "annotations") && !IsZero(entry.Value))
                errors.Forbidden(metadata.Path.Child(entry.Key == "uid" ? "uID" : entry.Key), "cannot be set");
        }

        ClaimSpec.Check(errors, template["spec"]);
    }

    /// <summary>What Go cannot tell from nothing.</summary>
    private static bool IsZero(Node value) => value is ScalarNode { Text: "" or "0" };
}
