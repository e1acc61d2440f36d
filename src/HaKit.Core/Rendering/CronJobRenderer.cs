using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class CronJobRenderer
{
    public static ManifestObject Render(RenderScope scope)
    {
        var job = scope.Spec.Job;
        return scope.Object("batch/v1", "CronJob", scope.Name, scope.Factory, root => root.AddMap("spec", body => body
            .Add("concurrencyPolicy", "Forbid")
            .Add("jobTemplate", Nodes.Map(scope.Factory, template => template.Add("spec", JobRenderer.Spec(scope))))
            .Add("schedule", Nodes.Of(job.Schedule))
            .Add("startingDeadlineSeconds", WorkloadDefaults.CronStartingDeadlineSeconds)
            .Add("timeZone", Nodes.Of(job.TimeZone))));
    }
}
