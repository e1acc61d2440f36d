namespace HaKit.Validation.Pods;

/// <summary>Volume sources of particular storage systems: the fields that each must have.</summary>
internal static class LegacyVolumes
{
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["gitRepo"] = ["repository"],
        ["gcePersistentDisk"] = ["pdName"],
        ["awsElasticBlockStore"] = ["volumeID"],
        ["glusterfs"] = ["endpoints", "path"],
        ["rbd"] = ["image"],
        ["cinder"] = ["volumeID"],
        ["flexVolume"] = ["driver"],
        ["azureFile"] = ["secretName", "shareName"],
        ["vsphereVolume"] = ["volumePath"],
        ["photonPersistentDisk"] = ["pdID"],
        ["portworxVolume"] = ["volumeID"],
        ["azureDisk"] = ["diskName", "diskURI"],
        ["quobyte"] = ["registry", "volume"],
        ["scaleIO"] = ["gateway", "system", "volumeName"],
    };

    public static void Check(Errors errors, string type, Cursor source)
    {
        if (Required.TryGetValue(type, out var fields))
        {
            foreach (var field in fields)
                Common.Required(errors, source, field);
        }

        switch (type)
        {
            case "rbd" or "cephfs" when !source.HasAny("monitors"):
                errors.Required(source["monitors"]);
                break;
            case "flocker":
                if (source.TextOf("datasetName").Length == 0 && source.TextOf("datasetUUID").Length == 0)
                    errors.Required(source, "one of datasetName and datasetUUID is required");
                else if (source.TextOf("datasetName").Length > 0 && source.TextOf("datasetUUID").Length > 0)
                    errors.Invalid(source, "resource", "datasetName and datasetUUID can not be specified simultaneously");
                if (source.TextOf("datasetName").IndexOf('/') >= 0)
                    errors.Invalid(source["datasetName"], source.TextOf("datasetName"), "must not contain '/'");
                break;
            case "fc":
                if (!source.HasAny("targetWWNs") && !source.HasAny("wwids"))
                    errors.Required(source["targetWWNs"], "must specify either targetWWNs or wwids, but not both");
                break;
            case "iscsi":
                Common.Required(errors, source, "targetPortal");
                Common.Required(errors, source, "iqn");
                break;
        }
    }
}
