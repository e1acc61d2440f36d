using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>A workload and what belongs to it, in the order in which they are best applied: what pods refer to comes before them.</summary>
internal static class WorkloadRenderer
{
    public static Rendered Render(WorkloadSpec spec, RenderContext context)
    {
        var scope = new RenderScope(spec, context);
        Contradictions.Report(scope);
        var objects = new List<ManifestObject>();
        if (spec.ServiceAccount is { Value.Create: true } account)
        {
            objects.Add(ServiceAccountRenderer.Render(scope, account));
            objects.AddRange(RbacRenderer.OfAccount(scope, account));
        }

        if (ConfigMapRenderer.Files(spec).Count > 0)
            objects.Add(ConfigMapRenderer.Render(scope));
        foreach (var secret in spec.Secrets)
            objects.Add(SecretRenderer.Render(scope, secret));
        if (spec.Kind != WorkloadKind.StatefulSet)
        {
            foreach (var claim in spec.Claims)
                objects.Add(ClaimRenderer.Render(scope, claim));
        }

        if (spec.Kind == WorkloadKind.StatefulSet)
            objects.Add(ServiceRenderer.RenderHeadless(scope));
        if (spec.Network.Exposed.Count > 0)
            objects.Add(ServiceRenderer.Render(scope));
        objects.Add(spec.Kind switch
        {
            WorkloadKind.Deployment => DeploymentRenderer.Render(scope),
            WorkloadKind.StatefulSet => StatefulSetRenderer.Render(scope),
            WorkloadKind.DaemonSet => DaemonSetRenderer.Render(scope),
            WorkloadKind.Job => JobRenderer.Render(scope),
            _ => CronJobRenderer.Render(scope),
        });
        if (spec.Budget is { } budget)
            objects.Add(BudgetRenderer.Render(scope, budget));
        if (spec.Autoscale is { } autoscale)
            objects.Add(AutoscalerRenderer.Render(scope, autoscale));
        if (spec.ScaledBy is { } scaled)
            objects.Add(ScaledObjectRenderer.Render(scope, scaled));
        if (spec.Network.Ingresses.Count > 0)
            objects.Add(IngressRenderer.Render(scope));
        objects.AddRange(RouteRenderer.Render(scope));
        if (spec.Network.Scrape is { } scrape)
            objects.Add(PodMonitorRenderer.Render(scope, scrape));
        if (spec.Network.AllowedPeers.Count + spec.Network.AllowedTargets.Count > 0)
            objects.Add(NetworkPolicyRenderer.Render(scope));
        return new Rendered(objects, scope.Findings);
    }
}
