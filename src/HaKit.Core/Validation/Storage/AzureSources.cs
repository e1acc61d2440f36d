namespace HaKit.Validation.Storage;

/// <summary>Azure's disks and file shares.</summary>
internal static class AzureSources
{
    private static readonly string[] CachingModes = ["None", "ReadOnly", "ReadWrite"];
    private static readonly string[] Kinds = ["Dedicated", "Managed", "Shared"];
    private static readonly string[] ManagedForm = ["/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}"];
    private static readonly string[] BlobForm = ["https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd"];

    public static void Disk(Errors errors, Cursor source)
    {
        Common.Required(errors, source, "diskName");
        Common.Required(errors, source, "diskURI");
        Common.OptionalOneOf(errors, source, "cachingMode", CachingModes);
        Common.OptionalOneOf(errors, source, "kind", Kinds);
        if (source.TextOrNull("kind") is not { } kind)
            return;
        var place = source.TextOf("diskURI");
        if (kind == "Managed" && !place.StartsWith("/subscriptions/", StringComparison.Ordinal))
            errors.NotSupported(source["diskURI"].Path, place, ManagedForm);
        else if (kind != "Managed" && !place.StartsWith("https://", StringComparison.Ordinal))
            errors.NotSupported(source["diskURI"].Path, place, BlobForm);
    }

    public static void File(Errors errors, Cursor source, bool persistent)
    {
        Common.Required(errors, source, "secretName");
        Common.Required(errors, source, "shareName");
        if (persistent && source.TextOrNull("secretNamespace") is "")
            errors.Required(source["secretNamespace"]);
    }
}
