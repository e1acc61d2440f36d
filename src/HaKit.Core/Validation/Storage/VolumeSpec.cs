using HaKit.Validation.Formats;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Storage;

/// <summary>What a PersistentVolume is made of, on its own or written into a VolumeAttachment.</summary>
internal static class VolumeSpec
{
    private const string Inline = "in the context of inline volumes";
    private static readonly string[] Reclaims = ["Delete", "Recycle", "Retain"];
    private static readonly string[] Modes = ["Block", "Filesystem"];
    private static readonly string[] CapacityNames = ["storage"];
    /// <summary>The server leaves <c>nodeStageSecretRef</c> unchecked.</summary>
    private static readonly string[] CsiSecrets =
        ["controllerPublishSecretRef", "controllerExpandSecretRef", "nodePublishSecretRef", "nodeExpandSecretRef"];

    private static readonly string[] Order =
    [
        "hostPath", "gcePersistentDisk", "awsElasticBlockStore", "glusterfs", "flocker", "nfs", "rbd", "quobyte", "cephfs", "iscsi", "cinder", "fc", "flexVolume",
        "azureFile", "vsphereVolume", "photonPersistentDisk", "portworxVolume", "azureDisk", "scaleIO", "local", "storageos", "csi",
    ];

    public static void Check(Errors errors, Cursor spec, string name, bool isInline)
    {
        if (isInline)
            NotInline(errors, spec);
        ClaimSpec.AccessModes(errors, spec, "");
        if (!isInline)
            Capacity(errors, spec);
        Reclaim(errors, spec, isInline);
        if (!isInline)
            Affinity(errors, spec["nodeAffinity"]);
        VolumeSources.Check(errors, spec, Order, type => Source(errors, type, spec));
        if (spec["iscsi"] is { Exists: true } iscsi && IscsiSource.IsTooLong(iscsi, name))
            errors.Invalid(spec["metadata.name"], name, "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.");
        if (spec.TextOf("persistentVolumeReclaimPolicy") == "Recycle" && IsRoot(spec["hostPath"].TextOf("path")))
            errors.Forbidden(spec["persistentVolumeReclaimPolicy"].Path, "may not be 'recycle' for a hostPath mount of '/'");
        Classes(errors, spec, isInline);
    }

    private static void NotInline(Errors errors, Cursor spec)
    {
        foreach (var field in new[] { "claimRef", "capacity", "nodeAffinity" })
        {
            if (field == "capacity" ? spec.HasAny(field) : spec.Has(field))
                errors.Forbidden(spec[field].Path, "may not be specified " + Inline);
        }

        if (!spec.Has("csi"))
            errors.Required(spec["csi"], "has to be specified " + Inline);
    }

    private static void Capacity(Errors errors, Cursor spec)
    {
        var capacity = spec["capacity"];
        if (!spec.HasAny("capacity"))
            errors.Required(capacity);
        if (capacity.Map?["storage"] is null || capacity.Entries.Count > 1)
            errors.NotSupported(capacity.Path, capacity.Node, CapacityNames);
        foreach (var entry in capacity.Entries)
        {
            if (ResourceQuantities.Read(entry.Value).Value <= 0)
                errors.Invalid(capacity.Path.Key(entry.Key), ResourceQuantities.Text(entry.Value), "must be greater than zero");
        }
    }

    private static void Reclaim(Errors errors, Cursor spec, bool isInline)
    {
        var policy = spec.TextOf("persistentVolumeReclaimPolicy");
        if (policy.Length == 0)
            return;
        if (!isInline)
            Common.OneOf(errors, spec, "persistentVolumeReclaimPolicy", Reclaims);
        else if (policy != "Retain")
            errors.Forbidden(spec["persistentVolumeReclaimPolicy"].Path, "may only be Retain " + Inline);
    }

    private static void Affinity(Errors errors, Cursor affinity)
    {
        if (!affinity.Exists)
            return;
        if (affinity.Has("required"))
            Pods.Affinity.NodeSelector(errors, affinity["required"]);
        else
            errors.Required(affinity["required"], "must specify required node constraints");
    }

    private static void Source(Errors errors, string type, Cursor spec)
    {
        var source = spec[type];
        switch (type)
        {
            case "local":
                if (Common.Required(errors, source, "path"))
                    Paths.NoBacksteps(errors, source["path"].Path, source.TextOf("path"));
                if (!spec.Has("nodeAffinity"))
                    errors.Required(spec["nodeAffinity"], "Local volume requires node affinity");
                break;
            case "csi":
                CsiNames.Driver(errors, source["driver"]);
                Common.Required(errors, source, "volumeHandle");
                foreach (var secret in CsiSecrets)
                    CsiNames.Secret(errors, source[secret]);
                break;
            default:
                VolumeSources.Shared(errors, type, spec, persistent: true);
                break;
        }
    }

    private static void Classes(Errors errors, Cursor spec, bool isInline)
    {
        if (spec.TextOf("storageClassName") is { Length: > 0 } storage)
        {
            if (isInline)
                errors.Forbidden(spec["storageClassName"].Path, "may not be specified " + Inline);
            else
                errors.Invalid(spec["storageClassName"], storage, Names.Subdomain(storage));
        }

        if (!isInline)
            Common.OptionalOneOf(errors, spec, "volumeMode", Modes);
        else if (spec.TextOrNull("volumeMode") is { } mode and not "Filesystem")
            errors.Forbidden(spec["volumeMode"].Path, "may not specify volumeMode " + mode + " " + Inline);
        if (spec.TextOrNull("volumeAttributesClassName") is not { } attributes)
            return;
        if (attributes.Length == 0)
            errors.Required(spec["volumeAttributesClassName"], "an empty string is disallowed");
        else if (isInline)
            errors.Forbidden(spec["volumeAttributesClassName"].Path, "may not be specified " + Inline);
        else
            errors.Invalid(spec["volumeAttributesClassName"], attributes, Names.Subdomain(attributes));
        if (!spec.Has("csi"))
            errors.Required(spec["csi"], "has to be specified when using volumeAttributesClassName");
    }

    /// <summary>The root directory, however it is written.</summary>
    private static bool IsRoot(string path) =>
        path.StartsWith("/", StringComparison.Ordinal) && Array.TrueForAll(path.Split('/'), part => part is "" or "." or "..");
}
