using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit;

public sealed partial class Resource
{
    /// <summary>An object of the whole cluster that belongs to admission.</summary>
    internal static Resource Admission(string kind, string name, Action<MapBuilder> body) =>
        new(new ResourceSpec(Policies.PolicyRenderer.ApiVersion, kind, name, Named(kind), (root, _) => body(root)) { IsClusterWide = true });
}
