using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class CronJobDeadlineTests
{
    private const string Zone = "timeZone: Etc/UTC";

    private static readonly RuleSpec Rule = new(HaKit.Rules.CronJobDeadline);

    [Fact]
    public void No_deadline_is_information() => Rule.Reports(
        Info,
        "spec.startingDeadlineSeconds",
        "startingDeadlineSeconds is absent: after a long pause of the controller every start since is counted as missed, and beyond 100 none is started.",
        CronJob(Zone));

    [Fact]
    public void A_short_deadline_Reports() => Rule.Reports(
        Warning,
        "spec.startingDeadlineSeconds",
        "startingDeadlineSeconds is 9: below 10 the controller, which looks every 10 seconds, may never start the Job.",
        CronJob(Zone + "\nstartingDeadlineSeconds: 9"));

    [Fact]
    public void Ten_seconds_Pass() => Rule.Passes(CronJob(Zone + "\nstartingDeadlineSeconds: 10"));

    [Fact]
    public void No_time_zone_is_information() => Rule.Reports(
        Info,
        "spec.timeZone",
        "timeZone is absent: the schedule follows the clock of kube-controller-manager, whose zone differs between clusters.",
        CronJob("startingDeadlineSeconds: 10"));

    [Fact]
    public void A_Job_DoesNotApply() => Rule.DoesNotApply(Job());

    [Fact]
    public void An_unknown_deadline_is_Unknown() => Rule.IsUnknown(CronJob(Zone + $"\nstartingDeadlineSeconds: {Unknown}"));
}
