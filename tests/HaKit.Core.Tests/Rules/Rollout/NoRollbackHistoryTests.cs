using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class NoRollbackHistoryTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.NoRollbackHistory);

    [Fact]
    public void No_history_Reports() => Rule.Reports(
        Warning, "spec.revisionHistoryLimit", "revisionHistoryLimit is 0: a bad update cannot be rolled back.", Deployment("revisionHistoryLimit: 0"));

    [Theory]
    [InlineData("revisionHistoryLimit: 1")]
    [InlineData("")]
    public void Some_history_Passes(string spec) => Rule.Passes(Deployment(spec));

    [Fact]
    public void A_Job_DoesNotApply() => Rule.DoesNotApply(Job());

    [Fact]
    public void An_unknown_limit_is_Unknown() => Rule.IsUnknown(Deployment($"revisionHistoryLimit: {Unknown}"));
}
