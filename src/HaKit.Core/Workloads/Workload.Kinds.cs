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

    /// <summary>Removes a Job and its pods this long after it ended. Default: never, or by a CronJob's <see cref="KeepJobs"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, not whole seconds, or over a day.</exception>
    public Workload TimeToLive(TimeSpan time) => WithJob((j, at) => j with { TimeToLiveSeconds = Sourced.By(at, Check.Seconds(time, 0, "TimeToLive")) });

    /// <summary>Keeps a CronJob from starting runs, or a Job from starting pods, until an apply without it.</summary>
    public Workload Suspend(bool suspended = true) => WithJob((j, at) => j with { Suspended = Sourced.By(at, suspended) });

    /// <summary>A CronJob's times, over those of the factory: minute, hour, day of month, month, day of week.</summary>
    /// <exception cref="ArgumentException">A malformed schedule.</exception>
    public Workload Schedule(string schedule) => WithJob((j, at) => j with { Schedule = Sourced.By(at, Check.Schedule(schedule)) });

    /// <summary>The time zone of a CronJob's times, such as <c>"Europe/Berlin"</c>. Default is the control plane's, usually UTC.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public Workload TimeZone(string name) => WithJob((j, at) => j with { TimeZone = Sourced.By(at, Check.NotBlank(name, "Time zone")) });

    /// <summary>What a CronJob does where its last run is not done when the next is due. Default: leaves the next one out.</summary>
    public Workload Overlap(JobOverlap overlap) => WithJob((j, at) => j with { Overlap = Sourced.By(at, overlap) });

    /// <summary>How late a CronJob may still start a run, where the control plane was away. Default 5 minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 10 s (the controller looks every 10 s), not whole seconds, or over a day.</exception>
    public Workload StartWithin(TimeSpan time) =>
        WithJob((j, at) => j with { StartingDeadlineSeconds = Sourced.By(at, Check.Seconds(time, 10, "StartWithin")) });

    /// <summary>How many ended Jobs a CronJob keeps, for their logs. Default 3 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Workload KeepJobs(int succeeded, int failed) => WithJob((j, at) => j with
    {
        SucceededKept = Sourced.By(at, Check.AtLeast(succeeded, 0, "KeepJobs succeeded", nameof(succeeded))),
        FailedKept = Sourced.By(at, Check.AtLeast(failed, 0, "KeepJobs failed", nameof(failed))),
    });
}
