namespace HaKit.Validation.Storage;

/// <summary>Volumes, their claims and classes.</summary>
internal static class StorageKinds
{
    public static readonly KindTable Table = new()
    {
        ["", "PersistentVolume"] = PersistentVolumes.Check,
        ["", "PersistentVolumeClaim"] = PersistentVolumeClaims.Check,
        ["storage.k8s.io", "CSIDriver"] = CsiObjects.Driver,
        ["storage.k8s.io", "CSINode"] = CsiObjects.Node,
        ["storage.k8s.io", "CSIStorageCapacity"] = CsiObjects.Capacity,
        ["storage.k8s.io", "StorageClass"] = StorageClasses.Check,
        ["storage.k8s.io", "VolumeAttachment"] = VolumeAttachments.Check,
        ["storage.k8s.io", "VolumeAttributesClass"] = StorageClasses.Attributes,
    };
}
