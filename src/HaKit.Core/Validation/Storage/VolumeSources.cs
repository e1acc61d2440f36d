using HaKit.Validation.Formats;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Storage;

/// <summary>Sources that a pod's volume and a PersistentVolume share. Exactly one is allowed; the server looks for them in an order of its own and checks the first.</summary>
internal static class VolumeSources
{
    private const string OneOnly = "may not specify more than 1 volume type";
    private static readonly string[] HostPathTypes = ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"];

    /// <summary>Fields that must be there, for the sources of which the server checks nothing else.</summary>
    private static readonly Dictionary<string, string[]> Plain = new(StringComparer.Ordinal)
    {
        ["vsphereVolume"] = ["volumePath"],
        ["photonPersistentDisk"] = ["pdID"],
        ["portworxVolume"] = ["volumeID"],
        ["scaleIO"] = ["gateway", "system", "volumeName"],
    };

    /// <summary>Paths of the error about a second source, where they differ from the name of the field.</summary>
    private static readonly Dictionary<string, string> Misspelt = new(StringComparer.Ordinal) { ["cephfs"] = "cephFS", ["downwardAPI"] = "downwarAPI" };

    public static void Check(Errors errors, Cursor volume, string[] order, Action<string> check)
    {
        var found = false;
        foreach (var type in order)
        {
            if (!volume.Has(type))
                continue;
            if (found)
                errors.Forbidden(volume.Path.Child(Misspelt.TryGetValue(type, out var misspelt) ? misspelt : type), OneOnly);
            else
                check(type);
            found = true;
        }

        if (!found)
            errors.Required(volume, "must specify a volume type");
    }

    /// <param name="persistent">True for a PersistentVolume: what it refers to has a namespace.</param>
    public static void Shared(Errors errors, string type, Cursor volume, bool persistent)
    {
        var source = volume[type];
        switch (type)
        {
            case "hostPath":
                if (!Common.Required(errors, source, "path"))
                    break;
                Paths.NoBacksteps(errors, source["path"].Path, source.TextOf("path"));
                Common.OptionalOneOf(errors, source, "type", HostPathTypes);
                break;
            case "gcePersistentDisk":
                // The server calls this source by an older name.
                Disk(errors, new Cursor(source.Node, volume.Path.Child("persistentDisk")), "pdName");
                break;
            case "awsElasticBlockStore":
                Disk(errors, source, "volumeID");
                break;
            case "nfs":
                Common.Required(errors, source, "server");
                Common.Required(errors, source, "path");
                if (!source.TextOf("path").StartsWith("/", StringComparison.Ordinal))
                    errors.Invalid(source["path"], source.TextOf("path"), "must be an absolute path");
                break;
            case "iscsi":
                IscsiSource.Check(errors, source, persistent);
                break;
            case "azureDisk":
                AzureSources.Disk(errors, source);
                break;
            case "azureFile":
                AzureSources.File(errors, source, persistent);
                break;
            case "storageos":
                StorageOs(errors, source, persistent);
                break;
            default:
                Network(errors, type, source, persistent);
                break;
        }
    }

    private static void Network(Errors errors, string type, Cursor source, bool persistent)
    {
        switch (type)
        {
            case "glusterfs":
                Common.Required(errors, source, "endpoints");
                Common.Required(errors, source, "path");
                if (persistent && source.TextOrNull("endpointsNamespace") is { } space)
                    errors.Invalid(source["endpointsNamespace"], space, Names.Label(space));
                break;
            case "flocker":
                Flocker(errors, source);
                break;
            case "rbd":
                if (!source.HasAny("monitors"))
                    errors.Required(source["monitors"]);
                Common.Required(errors, source, "image");
                break;
            case "cephfs" when !source.HasAny("monitors"):
                errors.Required(source["monitors"]);
                break;
            case "cinder":
                Common.Required(errors, source, "volumeID");
                SecretRef(errors, source["secretRef"], persistent);
                break;
            case "quobyte":
                Quobyte(errors, source);
                break;
            case "fc":
                FibreChannel(errors, source);
                break;
            case "flexVolume":
                Flex(errors, source);
                break;
            default:
                foreach (var field in Plain.TryGetValue(type, out var fields) ? fields : [])
                    Common.Required(errors, source, field);
                break;
        }
    }

    /// <summary>A reference to a Secret: its name, and for a PersistentVolume its namespace.</summary>
    private static void SecretRef(Errors errors, Cursor secret, bool persistent)
    {
        if (!secret.Exists)
            return;
        Common.Required(errors, secret, "name");
        if (persistent)
            Common.Required(errors, secret, "namespace");
    }

    private static void Disk(Errors errors, Cursor source, string name)
    {
        Common.Required(errors, source, name);
        if (source.IntOf("partition") is var partition and (< 0 or > 255))
            errors.Invalid(source["partition"], partition, "must be between 1 and 255, inclusive");
    }

    private static void Flocker(Errors errors, Cursor source)
    {
        var name = source.TextOf("datasetName");
        var id = source.TextOf("datasetUUID");
        if (name.Length == 0 && id.Length == 0)
            errors.Required(source, "one of datasetName and datasetUUID is required");
        if (name.Length > 0 && id.Length > 0)
            errors.Invalid(source, "resource", "datasetName and datasetUUID can not be specified simultaneously");
        if (name.IndexOf('/') >= 0)
            errors.Invalid(source["datasetName"], name, "must not contain '/'");
    }

    private static void Quobyte(Errors errors, Cursor source)
    {
        const string Form = "must be a host:port pair or multiple pairs separated by commas";
        var registry = source.TextOf("registry");
        if (registry.Length == 0)
        {
            errors.Required(source["registry"], Form);
        }
        else
        {
            foreach (var pair in registry.Split(','))
            {
                if (!HostPort.IsPair(pair))
                    errors.Invalid(source["registry"], registry, Form);
            }
        }

        if (source.TextOf("tenant").Length >= 65)
            errors.Required(source["tenant"], "must be a UUID and may not exceed a length of 64 characters");
        Common.Required(errors, source, "volume");
    }

    private static void FibreChannel(Errors errors, Cursor source)
    {
        var targets = source.HasAny("targetWWNs");
        var ids = source.HasAny("wwids");
        if (!targets && !ids)
            errors.Required(source["targetWWNs"], "must specify either targetWWNs or wwids, but not both");
        if (targets && ids)
            errors.Invalid(source["targetWWNs"], source["targetWWNs"].Node, "targetWWNs and wwids can not be specified simultaneously");
        if (!targets)
            return;
        if (source.IntOrNull("lun") is not { } lun)
            errors.Required(source["lun"], "lun is required if targetWWNs is specified");
        else if (lun is < 0 or > 255)
            errors.Invalid(source["lun"], lun, "must be between 0 and 255, inclusive");
    }

    private static void Flex(Errors errors, Cursor source)
    {
        Common.Required(errors, source, "driver");
        var options = source["options"];
        foreach (var option in options.Entries)
        {
            var slash = option.Key.IndexOf('/');
            var space = "." + (slash < 0 ? option.Key : option.Key.Substring(0, slash)).ToLowerInvariant();
            if (space.EndsWith(".kubernetes.io", StringComparison.Ordinal) || space.EndsWith(".k8s.io", StringComparison.Ordinal))
                errors.Invalid(options.Path.Key(option.Key), option.Key, "kubernetes.io and k8s.io namespaces are reserved");
        }
    }

    private static void StorageOs(Errors errors, Cursor source, bool persistent)
    {
        var name = source.TextOf("volumeName");
        if (Common.Required(errors, source, "volumeName"))
            errors.Invalid(source["volumeName"], name, Names.Label(name));
        if (source.TextOf("volumeNamespace") is { Length: > 0 } space)
            errors.Invalid(source["volumeNamespace"], space, Names.Label(space));
        SecretRef(errors, source["secretRef"], persistent);
    }
}
