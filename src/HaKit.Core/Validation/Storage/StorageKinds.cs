namespace HaKit.Validation.Storage;

/// <summary>Volumes, their claims and classes.</summary>
internal static class StorageKinds
{
    public static readonly KindTable Table = new()
    {
        ["", "PersistentVolumeClaim"] = PersistentVolumeClaims.Check,
    };
}
