using System.Text;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class SecretRenderer
{
    public static ManifestObject Render(RenderScope scope, Sourced<SecretSpec> secret) =>
        scope.Object("v1", "Secret", secret.Value.Name, secret.Place, root => Body(root, secret.Value.Values, secret.Place));

    public static void Body(MapBuilder root, IReadOnlyList<Pair> values, Place at)
    {
        var data = new List<Sourced<Pair>>();
        foreach (var value in values)
            data.Add(Sourced.By(at, new Pair(value.Name, Convert.ToBase64String(Encoding.UTF8.GetBytes(value.Value)))));
        root.Add("data", MetadataRenderer.Sorted(data, at)).Add("type", "Opaque");
    }
}
