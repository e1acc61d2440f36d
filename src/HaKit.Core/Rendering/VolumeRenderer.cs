using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>Volumes and mounts. A volume that several containers mount stands once.</summary>
internal static class VolumeRenderer
{
    private const string ConfigVolume = "config";

    public static List<Node> Render(RenderScope scope)
    {
        var spec = scope.Spec;
        var volumes = new List<Node>();
        if (ConfigMapRenderer.Files(spec) is [var file, ..])
        {
            var at = file.Place;
            volumes.Add(Nodes.Map(at, volume => volume
                .AddMap("configMap", map => map.Add("name", scope.ConfigMapName))
                .Add("name", ConfigVolume)));
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mount in AllMounts(spec))
        {
            if (mount.Value.Volume.Kind != VolumeKind.Shared && known.Add(mount.Value.VolumeName))
                volumes.Add(Volume(mount.Value, mount.Place));
        }

        if (spec.Kind == WorkloadKind.StatefulSet)
            return volumes;
        foreach (var claim in spec.Claims)
        {
            volumes.Add(Nodes.Map(claim.Place, volume => volume
                .Add("name", claim.Value.Name)
                .AddMap("persistentVolumeClaim", map => map.Add("claimName", ClaimRenderer.NameOf(scope, claim.Value)))));
        }

        return volumes;
    }

    public static IEnumerable<Sourced<MountSpec>> AllMounts(WorkloadSpec spec)
    {
        foreach (var mount in spec.Main.Mounts)
            yield return mount;
        foreach (var container in spec.InitContainers)
        {
            foreach (var mount in container.Value.Mounts)
                yield return mount;
        }

        foreach (var container in spec.Sidecars)
        {
            foreach (var mount in container.Value.Mounts)
                yield return mount;
        }
    }

    public static List<Node> Mounts(IReadOnlyList<Sourced<MountSpec>> mounts)
    {
        var nodes = new List<Node>();
        foreach (var mount in mounts)
            nodes.Add(Mount(mount.Place, mount.Value.Path, mount.Value.VolumeName, mount.Value.ReadOnly, mount.Value.Volume.SubPath));
        return nodes;
    }

    public static List<Node> ConfigMounts(RenderScope scope)
    {
        var nodes = new List<Node>();
        foreach (var file in scope.Spec.ConfigFiles)
            nodes.Add(Mount(file.Place, file.Value.Name, ConfigVolume, readOnly: true, ConfigMapRenderer.KeyOf(scope.Spec, file.Value.Name)));
        return nodes;
    }

    public static List<Node> ConfigMounts(ContainerSpec container)
    {
        var nodes = new List<Node>();
        foreach (var (file, at) in container.Files)
            nodes.Add(Mount(at, file.Name, ConfigVolume, readOnly: true, ConfigMapRenderer.KeyOf(container, file.Name)));
        return nodes;
    }

    public static List<Node> ClaimMounts(IReadOnlyList<Sourced<ClaimSpec>> claims)
    {
        var nodes = new List<Node>();
        foreach (var claim in claims)
            nodes.Add(Mount(claim.Place, claim.Value.Path, claim.Value.Name, readOnly: false, null));
        return nodes;
    }

    private static MapNode Mount(Place at, string path, string volume, bool readOnly, string? subPath) => new MapBuilder(at)
        .Add("mountPath", path)
        .Add("name", volume)
        .Add("readOnly", readOnly ? true : null)
        .Add("subPath", subPath)
        .Build();

    private static MapNode Volume(MountSpec mount, Place at)
    {
        var source = mount.Volume;
        var optional = source.IsOptional ? true : (bool?)null;
        var map = new MapBuilder(at);
        switch (source.Kind)
        {
            case VolumeKind.ConfigMap:
                return map
                    .AddMap("configMap", body => body.Add("name", source.Reference).Add("optional", optional))
                    .Add("name", mount.VolumeName)
                    .Build();
            case VolumeKind.Empty:
                return map
                    .Add("emptyDir", Nodes.Map(at, body => body
                        .Add("medium", source.InMemory ? "Memory" : null)
                        .Add("sizeLimit", source.SizeLimit?.ToString())))
                    .Add("name", mount.VolumeName)
                    .Build();
            case VolumeKind.HostPath:
                return map.AddMap("hostPath", body => body.Add("path", source.Reference)).Add("name", mount.VolumeName).Build();
            case VolumeKind.Claim:
                return map
                    .Add("name", mount.VolumeName)
                    .AddMap("persistentVolumeClaim", body => body.Add("claimName", source.Reference))
                    .Build();
            default:
                return map
                    .Add("name", mount.VolumeName)
                    .AddMap("secret", body => body.Add("defaultMode", source.Mode).Add("optional", optional).Add("secretName", source.Reference))
                    .Build();
        }
    }
}
