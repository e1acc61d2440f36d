using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Platform;

public class ResourceLimitsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ResourceLimits);

    private static string Critical(string resources) => Deployment(container: $"resources: {resources}", annotations: "hakit.dev/critical: 'true'");

    [Fact]
    public void No_memory_limit_Reports() => Rule.Reports(
        Info,
        "spec.template.spec.containers[0].resources.limits",
        "Container app has no memory limit: a leak takes its neighbours on the node with it.",
        Deployment());

    [Fact]
    public void A_critical_pod_that_is_not_Guaranteed_Reports() => Rule.ReportsAll(
        [
            "The cpu limit of container app is not its request: a critical pod should be of the Guaranteed class.",
            "The memory limit of container app is not its request: a critical pod should be of the Guaranteed class.",
            "Container app has no ephemeral-storage request: a critical pod may be evicted when the node's disk runs short.",
        ],
        Critical("{requests: {cpu: 1, memory: 1Gi}, limits: {memory: 2Gi}}"));

    [Fact]
    public void A_memory_limit_Passes() => Rule.Passes(Deployment(container: "resources: {limits: {memory: 1Gi}}"));

    [Fact]
    public void A_Guaranteed_critical_pod_Passes() =>
        Rule.Passes(Critical("{requests: {cpu: 1000m, ephemeral-storage: 1Gi}, limits: {cpu: 1, memory: 1Gi}}"));

    [Fact]
    public void A_Job_DoesNotApply() => Rule.DoesNotApply(Job());

    [Fact]
    public void Unknown_containers_are_Unknown() =>
        Rule.IsUnknown(Deployment(pod: $"initContainers: {Unknown}", container: "resources: {limits: {memory: 1Gi}}"));
}
