using HaKit.Tree;

namespace HaKit.Validation.Pods;

/// <summary><c>volumeMounts</c> and <c>volumeDevices</c> of a container.</summary>
internal static class VolumeMounts
{
    private static readonly string[] Propagations = ["Bidirectional", "HostToContainer", "None"];

    public static void Check(Errors errors, Cursor container, PodContext pod)
    {
        var devices = container.Each("volumeDevices");
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mount in container.Each("volumeMounts"))
        {
            var name = mount.TextOf("name");
            var path = mount.TextOf("mountPath");
            Common.Required(errors, mount, "name");
            if (!pod.HasVolume(name))
                errors.NotFound(mount["name"].Path, name);
            Common.Required(errors, mount, "mountPath");
            if (!paths.Add(path))
                errors.Invalid(mount["mountPath"], path, "must be unique");
            foreach (var device in devices)
            {
                if (device.TextOf("name") == name)
                    errors.Invalid(mount["name"], name, "must not already exist in volumeDevices");
                if (device.TextOf("devicePath") == path)
                    errors.Invalid(mount["mountPath"], path, "must not already exist as a path in volumeDevices");
            }

            // The server reports these at the list, not at the mount.
            var listed = new Cursor(mount.Node, container["volumeMounts"].Path);
            SubPaths(errors, mount, listed);
            Propagation(errors, listed, container);
            RecursiveReadOnly(errors, listed);
        }

        Devices(errors, container, pod);
    }

    private static void SubPaths(Errors errors, Cursor mount, Cursor listed)
    {
        var path = mount.TextOf("subPath");
        var expression = mount.TextOf("subPathExpr");
        if (path.Length > 0)
            Paths.Descending(errors, listed["subPath"].Path, path);
        if (expression.Length == 0)
            return;
        if (path.Length > 0)
            errors.Invalid(mount["subPathExpr"], expression, "subPathExpr and subPath are mutually exclusive");
        Paths.Descending(errors, listed["subPathExpr"].Path, expression);
    }

    private static void Propagation(Errors errors, Cursor mount, Cursor container)
    {
        if (mount.TextOrNull("mountPropagation") is not { } propagation)
            return;
        Common.OptionalOneOf(errors, mount, "mountPropagation", Propagations);
        if (propagation == "Bidirectional" && !container["securityContext"].BoolOf("privileged"))
            errors.Forbidden(mount["mountPropagation"].Path, "Bidirectional mount propagation is available only to privileged containers");
    }

    private static void RecursiveReadOnly(Errors errors, Cursor mount)
    {
        if (mount.TextOrNull("recursiveReadOnly") is not { } mode || mode == "Disabled")
            return;
        if (mode is not ("Enabled" or "IfPossible"))
        {
            errors.NotSupported(mount["recursiveReadOnly"].Path, mode, ["Disabled", "Enabled", "IfPossible"]);
            return;
        }

        if (!mount.BoolOf("readOnly"))
            errors.Forbidden(mount["recursiveReadOnly"].Path, "may only be specified when readOnly is true");
        if (mount.TextOrNull("mountPropagation") is not (null or "None"))
            errors.Forbidden(mount["recursiveReadOnly"].Path, "may only be specified when mountPropagation is None or not specified");
    }

    private static void Devices(Errors errors, Cursor container, PodContext pod)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var device in container.Each("volumeDevices"))
        {
            var name = device.TextOf("name");
            var path = device.TextOf("devicePath");
            Common.Required(errors, device, "name");
            if (!names.Add(name))
                errors.Invalid(device["name"], name, "must be unique");
            if (pod.Volume(name) is { } volume && volume.At("persistentVolumeClaim") is null && volume.At("ephemeral") is null)
                errors.Invalid(device["name"], name, "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode");
            else if (!pod.HasVolume(name))
                errors.NotFound(device["name"].Path, name);
            if (Common.Required(errors, device, "devicePath"))
                Paths.NoBacksteps(errors, device["devicePath"].Path, path);
            if (!paths.Add(path))
                errors.Invalid(device["devicePath"], path, "must be unique");
        }
    }
}
