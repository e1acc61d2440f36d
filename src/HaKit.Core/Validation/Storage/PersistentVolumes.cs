using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Storage;

internal static class PersistentVolumes
{
    /// <summary>Sources for which the mount-options annotation is known.</summary>
    private static readonly string[] Mountable =
    [
        "gcePersistentDisk", "awsElasticBlockStore", "glusterfs", "nfs", "rbd", "quobyte", "iscsi", "cinder", "cephfs", "azureFile", "vsphereVolume", "azureDisk",
        "photonPersistentDisk",
    ];

    public static void Check(Errors errors, Cursor volume)
    {
        const string MountOptions = "volume.beta.kubernetes.io/mount-options";
        ObjectMeta.Check(errors, volume["metadata"], Names.Subdomain, isNamespaced: false);
        var spec = volume["spec"];
        VolumeSpec.Check(errors, spec, ObjectMeta.Name(volume["metadata"]), isInline: false);
        if (volume["metadata"]["annotations"].Map?[MountOptions] is not null && !Array.Exists(Mountable, spec.Has))
            errors.Forbidden(volume["metadata"]["annotations"].Path.Child(MountOptions), "may not specify mount options for this volume type");
    }
}
