using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class JobRenderer
{
    public static ManifestObject Render(RenderScope scope) =>
        scope.Object("batch/v1", "Job", scope.Name, scope.Factory, root => root.Add("spec", Spec(scope)));

    public static MapNode Spec(RenderScope scope)
    {
        var job = scope.Spec.Job;
        return new MapBuilder(scope.Factory)
            .Add("activeDeadlineSeconds", Nodes.Of(job.DeadlineSeconds))
            .Add("backoffLimit", Nodes.Of(job.Retries) ?? ScalarNode.Integer(WorkloadDefaults.JobRetries, scope.Factory))
            .Add("completions", Nodes.Of(job.Completions))
            .Add("parallelism", Nodes.Of(job.Parallelism))
            .Add("podFailurePolicy", DrainsDoNotCount(scope.Factory))
            .Add("suspend", scope.Spec.Kind == WorkloadKind.Job ? Nodes.Of(job.Suspended) : null)
            .Add("template", PodTemplateRenderer.Render(scope))
            .Add("ttlSecondsAfterFinished", Nodes.Of(job.TimeToLiveSeconds))
            .Build();
    }

    /// <summary>A pod that an eviction or a lost node stopped did not fail by itself: it is replaced without counting (HAK4015).</summary>
    private static MapNode DrainsDoNotCount(Place place) => Nodes.Map(place, policy => policy
        .Add("rules", Nodes.List(place, Nodes.Map(place, rule => rule
            .Add("action", "Ignore")
            .Add("onPodConditions", Nodes.List(place, Nodes.Map(place, condition => condition
                .Add("status", "True")
                .Add("type", "DisruptionTarget"))))))));
}
