using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>Jobs and CronJobs. A CronJob's template keeps its own gaps: the Jobs made from it are filled in when they are created.</summary>
internal static class JobDefaults
{
    public static MapNode Apply(MapNode root, string kind, KubernetesVersion version) => kind switch
    {
        "Job" => Defaults.With(root, (ref edit) =>
        {
            edit.Ensure("spec", spec => Job(Common(spec, version)));
            WorkloadDefaults.Labels(ref edit, root.At("spec", "template").At("metadata", "labels"));
        }),
        "CronJob" => Defaults.With(root, (ref edit) => edit.Ensure("spec", spec => CronJob(spec, version))),
        _ => root,
    };

    private static MapNode Job(MapNode spec)
    {
        var edit = new MapEdit(spec);
        if (edit["completions"] is null && edit["parallelism"] is null)
            edit.Default("completions", 1);
        edit.Default("parallelism", 1);
        edit.Default("backoffLimit", edit["backoffLimitPerIndex"] is null ? 6 : int.MaxValue);
        edit.Default("completionMode", "NonIndexed");
        edit.Default("suspend", false);
        edit.Default("podReplacementPolicy", edit["podFailurePolicy"] is null ? "TerminatingOrFailed" : "Failed");
        return edit.Done();
    }

    private static MapNode CronJob(MapNode spec, KubernetesVersion version) => Defaults.With(spec, (ref edit) =>
    {
        edit.DefaultEmpty("concurrencyPolicy", "Allow");
        edit.Default("suspend", false);
        edit.Default("successfulJobsHistoryLimit", 3);
        edit.Default("failedJobsHistoryLimit", 1);
        edit.Ensure("jobTemplate", template => Defaults.With(template, (ref inner) => inner.Ensure("spec", job => Common(job, version))));
    });

    private static MapNode Common(MapNode spec, KubernetesVersion version) => Defaults.With(spec, (ref edit) =>
    {
        if (!Features.JobManagedBy(version))
            edit.Remove("managedBy");
        edit.Remove("scheduling");
        edit.Ensure("template", template => PodDefaults.Template(template, version));
        edit.Each("podFailurePolicy", policy => Defaults.With(policy, (ref inner) => inner.Items("rules", rule => Defaults.With(rule, (ref of) =>
            of.Items("onPodConditions", condition => Defaults.With(condition, (ref status) => status.DefaultEmpty("status", "True")))))));
    });
}
