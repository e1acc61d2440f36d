using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Platform;

public class RequestsMissingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.RequestsMissing);

    private const string Field = "spec.template.spec.containers[0].resources.requests";

    [Fact]
    public void A_served_pod_without_any_Reports() => Rule.Reports(
        Warning,
        Field,
        "Container app has no cpu and memory request: no container of the pod has any, and such pods are evicted first when a node runs short.",
        Deployment(),
        Service());

    [Fact]
    public void One_missing_request_is_information() => Rule.Reports(
        Info,
        Field,
        "Container app has no memory request: the scheduler counts it as nothing, and the pod is evicted early when a node runs short.",
        Deployment(container: "resources: {requests: {cpu: 100m}}"),
        Service());

    [Theory]
    [InlineData("resources: {requests: {cpu: 100m, memory: 64Mi}}")]
    [InlineData("resources: {limits: {cpu: 100m, memory: 64Mi}}")]
    public void Requests_or_limits_Pass(string container) => Rule.Passes(Deployment(container: container), Service());

    [Fact]
    public void Requests_of_the_pod_Pass() => Rule.Passes(Deployment(pod: "resources: {requests: {cpu: 1, memory: 1Gi}}"));

    [Fact]
    public void Defaults_of_the_namespace_Pass() => Rule.Passes(
        Deployment(),
        "apiVersion: v1\nkind: LimitRange\nmetadata: {name: defaults}\nspec: {limits: [{type: Container, default: {cpu: 100m, memory: 64Mi}}]}\n");

    [Fact]
    public void A_Job_DoesNotApply() => Rule.DoesNotApply(Job());

    [Fact]
    public void Unknown_containers_are_Unknown() => Rule.IsUnknown(
        Deployment(pod: $"initContainers: {Unknown}", container: "resources: {limits: {cpu: 100m, memory: 64Mi}}"));
}
