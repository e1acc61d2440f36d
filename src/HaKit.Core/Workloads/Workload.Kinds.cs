using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// Interchangeable replicas. Defaults: one replica (an app must say that it can run twice), an update that never drops below the replica count
    /// (25 % surge, none unavailable), a soft spread over hosts, restricted security, requests of 100m CPU and 128Mi memory.
    /// </summary>
    /// <param name="name">1 to 63 lower-case letters, digits or '-'.</param>
    /// <param name="image">The image; pin its tag or digest.</param>
    /// <exception cref="ArgumentException">A malformed name or image.</exception>
    public static Workload Deployment(string name, ImageRef image) => Of(WorkloadKind.Deployment, name, name, image, nameof(Deployment));

    /// <summary>
    /// Replicas with an identity and storage of their own, updated one at a time. A headless Service <c>name-headless</c> gives each a host name.
    /// Defaults as for <see cref="Deployment"/>.
    /// </summary>
    /// <param name="name">1 to 52 lower-case letters, digits or '-'.</param>
    /// <param name="image">The image; pin its tag or digest.</param>
    /// <exception cref="ArgumentException">A malformed name or image.</exception>
    public static Workload StatefulSet(string name, ImageRef image) => Of(WorkloadKind.StatefulSet, name, name, image, nameof(StatefulSet));

    /// <summary>One pod on every node, updated one node at a time. Restricted security and requests as for <see cref="Deployment"/>.</summary>
    /// <param name="name">1 to 63 lower-case letters, digits or '-'.</param>
    /// <param name="image">The image; pin its tag or digest.</param>
    /// <exception cref="ArgumentException">A malformed name or image.</exception>
    public static Workload DaemonSet(string name, ImageRef image) => Of(WorkloadKind.DaemonSet, name, name, image, nameof(DaemonSet));

    /// <summary>
    /// Work that ends. A pod that fails is replaced up to six times; one that a node drain or a lost node stopped is replaced without counting.
    /// </summary>
    /// <param name="name">1 to 63 lower-case letters, digits or '-'.</param>
    /// <param name="image">The image; pin its tag or digest.</param>
    /// <exception cref="ArgumentException">A malformed name or image.</exception>
    public static Workload Job(string name, ImageRef image) => Of(WorkloadKind.Job, name, name, image, nameof(Job));

    /// <summary>
    /// A <see cref="Job"/> at set times, never two at once. A start that was missed, because the control plane was away, is made up for within 5 minutes.
    /// </summary>
    /// <param name="name">1 to 52 lower-case letters, digits or '-'.</param>
    /// <param name="image">The image; pin its tag or digest.</param>
    /// <param name="schedule">Minute, hour, day of month, month, day of week, such as <c>"30 3 * * *"</c>; or <c>@daily</c> and the like.</param>
    /// <param name="timeZone">A time zone, such as <c>"Europe/Berlin"</c>; default is the control plane's, usually UTC.</param>
    /// <exception cref="ArgumentException">A malformed name, image or schedule.</exception>
    public static Workload CronJob(string name, ImageRef image, string schedule, string? timeZone = null)
    {
        var bare = Of(WorkloadKind.CronJob, name, name, image, nameof(CronJob));
        return new Workload(bare.Spec with
        {
            Job = new JobSpec
            {
                Schedule = Sourced.By(bare.Spec.Factory, Check.Schedule(schedule)),
                TimeZone = timeZone is null ? null : Sourced.By(bare.Spec.Factory, Check.NotBlank(timeZone, "Time zone")),
            },
        });
    }

    /// <summary>So many pods of a Job at once. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public Workload Parallelism(int pods) => WithJob((j, at) => j with { Parallelism = Sourced.By(at, Check.AtLeast(pods, 1, "Parallelism")) });

    /// <summary>A Job is done after so many pods succeeded. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public Workload Completions(int pods) => WithJob((j, at) => j with { Completions = Sourced.By(at, Check.AtLeast(pods, 1, "Completions")) });

    /// <summary>A Job fails after so many failed pods; those that a drain stopped do not count. Default 6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Workload Retries(int failures) => WithJob((j, at) => j with { Retries = Sourced.By(at, Check.AtLeast(failures, 0, "Retries")) });

    /// <summary>A Job that is not done after this time fails. Default: none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 s, not whole seconds, or over a day.</exception>
    public Workload Deadline(TimeSpan time) => WithJob((j, at) => j with { DeadlineSeconds = Sourced.By(at, Check.Seconds(time, 1, "Deadline")) });
}
