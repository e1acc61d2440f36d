using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class JobNeverRemovedTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.JobNeverRemoved);

    [Fact]
    public void A_Job_without_TTL_Reports() => Rule.Reports(
        Info,
        "spec.ttlSecondsAfterFinished",
        "ttlSecondsAfterFinished is absent: the finished Job and its pods stay until somebody deletes them, and the next Job of this name is refused.",
        Job());

    [Theory]
    [InlineData("0")]
    [InlineData("3600")]
    public void A_TTL_Passes(string seconds) => Rule.Passes(Job($"ttlSecondsAfterFinished: {seconds}"));

    [Fact]
    public void A_CronJob_DoesNotApply() => Rule.DoesNotApply(CronJob());

    [Theory]
    [InlineData("annotations: {helm.sh/hook: pre-upgrade}")]
    [InlineData("annotations: {argocd.argoproj.io/hook: PreSync}")]
    [InlineData("ownerReferences: [{apiVersion: acme.example/v1, kind: Backup, name: b, controller: true}]")]
    public void A_Job_that_somebody_else_removes_DoesNotApply(string metadata) =>
        Rule.DoesNotApply(Job().Replace("name: task", "name: task\n  " + metadata, StringComparison.Ordinal));

    [Fact]
    public void An_unknown_TTL_is_Unknown() => Rule.IsUnknown($"apiVersion: batch/v1\nkind: Job\nmetadata: {{name: task}}\nspec: {Unknown}\n");
}
