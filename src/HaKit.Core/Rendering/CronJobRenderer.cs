using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class CronJobRenderer
{
    public static ManifestObject Render(RenderScope scope)
    {
        var job = scope.Spec.Job;
        return scope.Object("batch/v1", "CronJob", scope.Name, scope.Factory, root => root.AddMap("spec", body => body
            .Add("concurrencyPolicy", job.Overlap is { } overlap ? ScalarNode.String(overlap.Value.ToString(), overlap.Place) : ScalarNode.String("Forbid", scope.Factory))
            .Add("failedJobsHistoryLimit", Nodes.Of(job.FailedKept))
            .Add("jobTemplate", Nodes.Map(scope.Factory, template => template.Add("spec", JobRenderer.Spec(scope))))
            .Add("schedule", Nodes.Of(job.Schedule))
            .Add("startingDeadlineSeconds", Nodes.Of(job.StartingDeadlineSeconds) ?? ScalarNode.Integer(WorkloadDefaults.CronStartingDeadlineSeconds, scope.Factory))
            .Add("successfulJobsHistoryLimit", Nodes.Of(job.SucceededKept))
            .Add("suspend", Nodes.Of(job.Suspended))
            .Add("timeZone", Nodes.Of(job.TimeZone))));
    }
}
