using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class ConfigMapRenderer
{
    public static ManifestObject Render(RenderScope scope)
    {
        var files = scope.Spec.ConfigFiles;
        var data = new List<Sourced<Pair>>();
        foreach (var (file, at) in files)
            data.Add(Sourced.By(at, new Pair(KeyOf(scope.Spec, file.Name), file.Value)));
        return scope.Object("v1", "ConfigMap", scope.ConfigMapName, files[0].Place, root => root.Add("data", MetadataRenderer.Sorted(data, files[0].Place)));
    }

    public static void Body(MapBuilder root, IReadOnlyList<Pair> values)
    {
        var data = new List<Sourced<Pair>>();
        foreach (var value in values)
            data.Add(Sourced.By(root.Place, value));
        root.Add("data", MetadataRenderer.Sorted(data, root.Place));
    }

    /// <summary>The file's name; its whole path where two files share a name.</summary>
    public static string KeyOf(WorkloadSpec spec, string path)
    {
        var name = FileName(path);
        var sharers = 0;
        foreach (var file in spec.ConfigFiles)
            sharers += FileName(file.Value.Name) == name ? 1 : 0;
        var key = sharers > 1 ? path.TrimStart('/').Replace('/', '_') : name;
        return DataKey.IsValid(key) ? key : MountSpec.NameOf(path);
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
