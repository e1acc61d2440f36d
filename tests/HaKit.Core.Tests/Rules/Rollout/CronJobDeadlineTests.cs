using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class CronJobDeadlineTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.CronJobDeadline);

    [Fact]
    public void No_deadline_is_information() => Rule.Reports(
        Info,
        "spec.startingDeadlineSeconds",
        "startingDeadlineSeconds is absent: after a long pause of the controller every start since is counted as missed, and more than 100 are reported as too many.",
        CronJob());

    [Fact]
    public void A_short_deadline_Reports() => Rule.Reports(
        Warning,
        "spec.startingDeadlineSeconds",
        "startingDeadlineSeconds is 9: below 10 the controller, which looks every 10 seconds, may never start the Job.",
        CronJob("startingDeadlineSeconds: 9"));

    [Fact]
    public void Ten_seconds_Pass() => Rule.Passes(CronJob("startingDeadlineSeconds: 10"));

    [Fact]
    public void A_Job_DoesNotApply() => Rule.DoesNotApply(Job());

    [Fact]
    public void An_unknown_deadline_is_Unknown() => Rule.IsUnknown(CronJob($"startingDeadlineSeconds: {Unknown}"));
}
