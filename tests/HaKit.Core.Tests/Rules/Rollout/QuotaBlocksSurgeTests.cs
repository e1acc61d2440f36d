using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class QuotaBlocksSurgeTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.QuotaBlocksSurge);

    private const string Requests = "resources: {requests: {cpu: 500m, memory: 1Gi}}";

    private static string Quota(string hard) => $"apiVersion: v1\nkind: ResourceQuota\nmetadata: {{name: quota}}\nspec: {{hard: {{{hard}}}}}\n";

    [Theory]
    [InlineData("requests.cpu: '1.9'", "4 pods during a rollout need more requests.cpu than the 1.9 of ResourceQuota quota: the surge pods are refused.")]
    [InlineData("memory: 3Gi", "4 pods during a rollout need more memory than the 3Gi of ResourceQuota quota: the surge pods are refused.")]
    [InlineData("pods: '3'", "4 pods during a rollout need more pods than the 3 of ResourceQuota quota: the surge pods are refused.")]
    public void No_room_for_the_surge_Reports(string hard, string message) =>
        Rule.SwitchedOn.Reports(Warning, "spec.template.spec", message, Deployment(container: Requests), Quota(hard));

    [Fact]
    public void Room_Passes() => Rule.SwitchedOn.Passes(Deployment(container: Requests), Quota("requests.cpu: 2, memory: 4Gi, pods: '4'"));

    [Fact]
    public void Without_a_quota_DoesNotApply() => Rule.SwitchedOn.DoesNotApply(Deployment(container: Requests));

    [Fact]
    public void It_is_off_by_default() => Rule.DoesNotApply(Deployment(container: Requests), Quota("pods: '3'"));

    [Fact]
    public void Unknown_requests_are_Unknown() => Rule.SwitchedOn.IsUnknown(Deployment(container: $"resources: {Unknown}"), Quota("pods: '3'"));
}
