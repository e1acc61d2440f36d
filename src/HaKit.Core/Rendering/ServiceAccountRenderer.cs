using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class ServiceAccountRenderer
{
    /// <summary>Pods say for themselves whether they want the token; by default nobody gets it.</summary>
    public static ManifestObject Render(RenderScope scope, Sourced<ServiceAccountSpec> account)
    {
        var metadata = MetadataRenderer.OfObject(scope, scope.ServiceAccountName!, account.Place);
        return new ManifestObject(new MapBuilder(account.Place)
            .Add("apiVersion", "v1")
            .Add("kind", "ServiceAccount")
            .Add("metadata", metadata)
            .Add("automountServiceAccountToken", false)
            .Build());
    }
}
