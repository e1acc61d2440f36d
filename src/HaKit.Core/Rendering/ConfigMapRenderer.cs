using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class ConfigMapRenderer
{
    public static ManifestObject Render(RenderScope scope)
    {
        var data = Files(scope.Spec);
        return scope.Object("v1", "ConfigMap", scope.ConfigMapName, data[0].Place, root => root.Add("data", MetadataRenderer.Sorted(data, data[0].Place)));
    }

    public static void Body(MapBuilder root, IReadOnlyList<Pair> values)
    {
        var data = new List<Sourced<Pair>>();
        foreach (var value in values)
            data.Add(Sourced.By(root.Place, value));
        root.Add("data", MetadataRenderer.Sorted(data, root.Place));
    }

    /// <summary>The files of all containers, by their keys.</summary>
    public static List<Sourced<Pair>> Files(WorkloadSpec spec)
    {
        var data = new List<Sourced<Pair>>();
        foreach (var (file, at) in spec.ConfigFiles)
            data.Add(Sourced.By(at, new Pair(KeyOf(spec, file.Name), file.Value)));
        foreach (var container in spec.InitContainers.Concat(spec.Sidecars))
        {
            foreach (var (file, at) in container.Value.Files)
                data.Add(Sourced.By(at, new Pair(KeyOf(container.Value, file.Name), file.Value)));
        }

        return data;
    }

    /// <summary>The file's name; its whole path where two files share a name.</summary>
    public static string KeyOf(WorkloadSpec spec, string path)
    {
        var name = FileName(path);
        var sharers = 0;
        foreach (var file in spec.ConfigFiles)
            sharers += FileName(file.Value.Name) == name ? 1 : 0;
        var key = sharers > 1 ? WholePath(path) : name;
        return DataKey.IsValid(key) ? key : MountSpec.NameOf(path);
    }

    /// <summary>The container's name and the file's path, which no other container's file has.</summary>
    public static string KeyOf(ContainerSpec container, string path)
    {
        var key = container.Name.Value + "." + WholePath(path);
        return DataKey.IsValid(key) ? key : container.Name.Value + "." + MountSpec.NameOf(path);
    }

    private static string WholePath(string path) => path.TrimStart('/').Replace('/', '_');

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
