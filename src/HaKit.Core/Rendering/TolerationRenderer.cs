using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class TolerationRenderer
{
    public static List<Node> Render(IReadOnlyList<Sourced<Toleration>> tolerations)
    {
        var nodes = new List<Node>();
        foreach (var (toleration, at) in tolerations)
        {
            nodes.Add(Nodes.Map(at, map => map
                .Add("effect", toleration.Effect == TaintEffect.Any ? null : toleration.Effect.ToString())
                .Add("key", toleration.Key)
                .Add("operator", toleration.Value is null ? "Exists" : "Equal")
                .Add("tolerationSeconds", toleration.Seconds)
                .Add("value", toleration.Value)));
        }

        return nodes;
    }
}
