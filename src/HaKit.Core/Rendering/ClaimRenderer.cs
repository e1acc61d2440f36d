using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>Claims: objects of their own, or templates from which a StatefulSet makes one per replica.</summary>
internal static class ClaimRenderer
{
    public static string NameOf(RenderScope scope, ClaimSpec claim) => scope.Name + "-" + claim.Name;

    public static ManifestObject Render(RenderScope scope, Sourced<ClaimSpec> claim) =>
        scope.Object("v1", "PersistentVolumeClaim", NameOf(scope, claim.Value), claim.Place, root => root.Add("spec", Spec(claim.Value, claim.Place)));

    public static List<Node> Templates(RenderScope scope)
    {
        var nodes = new List<Node>();
        foreach (var (claim, at) in scope.Spec.Claims)
        {
            nodes.Add(new MapBuilder(at)
                .Add("apiVersion", "v1")
                .Add("kind", "PersistentVolumeClaim")
                .AddMap("metadata", metadata => metadata.Add("labels", scope.SelectorLabels(at)).Add("name", claim.Name))
                .Add("spec", Spec(claim, at))
                .Build());
        }

        return nodes;
    }

    public static MapNode Spec(ClaimSpec claim, Place at) => new MapBuilder(at)
        .Add("accessModes", Nodes.Strings([claim.Access.ToString()], at))
        .AddMap("resources", resources => resources.AddMap("requests", requests => requests.Add("storage", claim.Size.ToString())))
        .Add("storageClassName", claim.StorageClass)
        .Build();
}
