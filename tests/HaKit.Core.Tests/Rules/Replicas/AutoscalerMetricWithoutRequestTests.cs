using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class AutoscalerMetricWithoutRequestTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.AutoscalerMetricWithoutRequest);

    private const string NoRequest =
        "cpu utilization is a share of requests, but container app of Deployment web has no cpu request: the metric fails and nothing is scaled.";

    private const string CpuMetric = """
        minReplicas: 2
        maxReplicas: 6
        metrics:
        - type: Resource
          resource:
            name: cpu
            target: {type: Utilization, averageUtilization: 70}
        """;

    [Fact]
    public void A_container_without_request_Reports() =>
        Rule.Reports(Error, "spec.metrics[0].resource", NoRequest, Deployment(""), Autoscaler(CpuMetric));

    [Fact]
    public void Absent_metrics_mean_cpu() => Rule.Reports(Error, "spec", NoRequest, Deployment(""), Autoscaler());

    [Fact]
    public void A_sidecar_without_request_Reports() => Rule.Reports(
        Error,
        "spec.metrics[0].resource",
        "cpu utilization is a share of requests, but container proxy of Deployment web has no cpu request: the metric fails and nothing is scaled.",
        Deployment("", "initContainers:\n- {name: proxy, image: 'p:1.0', restartPolicy: Always}\n- {name: setup, image: 's:1.0'}", "resources: {requests: {cpu: 100m}}"),
        Autoscaler(CpuMetric));

    [Fact]
    public void A_container_metric_of_no_container_Reports() => Rule.Reports(
        Error,
        "spec.metrics[0].containerResource",
        "Container api, whose cpu is measured, is not in Deployment web: the metric fails and nothing is scaled.",
        Deployment(""),
        Autoscaler("maxReplicas: 6\nmetrics:\n- type: ContainerResource\n  containerResource: {name: cpu, container: api, target: {type: Utilization, averageUtilization: 70}}"));

    [Theory]
    [InlineData("resources: {requests: {cpu: 100m}}")]
    [InlineData("resources: {limits: {cpu: 100m}}")]
    public void A_request_or_a_limit_Passes(string container) => Rule.Passes(Deployment("", container: container), Autoscaler(CpuMetric));

    [Fact]
    public void A_request_of_the_pod_Passes() => Rule.Passes(Deployment("", "resources: {requests: {cpu: 1}}"), Autoscaler(CpuMetric));

    [Fact]
    public void A_default_of_the_namespace_Passes() => Rule.Passes(
        Deployment(""),
        Autoscaler(CpuMetric),
        "apiVersion: v1\nkind: LimitRange\nmetadata: {name: defaults}\nspec: {limits: [{type: Container, defaultRequest: {cpu: 100m}}]}\n");

    [Fact]
    public void An_average_value_DoesNotApply() => Rule.DoesNotApply(
        Deployment(""),
        Autoscaler("maxReplicas: 6\nmetrics:\n- {type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 1}}}"));

    [Fact]
    public void Unknown_containers_are_Unknown() => Rule.IsUnknown(Deployment("", $"initContainers: {Unknown}"), Autoscaler(CpuMetric));
}
