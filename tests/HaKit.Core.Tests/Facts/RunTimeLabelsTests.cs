using HaKit.Facts;
using HaKit.Selectors;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using static HaKit.Core.Tests.Rules.Manifests;

namespace HaKit.Core.Tests.Facts;

public class RunTimeLabelsTests
{
    private static bool? Selects(string selector, string manifest)
    {
        var facts = new SetFacts(Read(manifest), "default");
        var node = YamlReader.Read(selector, new Source(SourceKind.Text, "selector.yaml"))[0].Root;
        return LabelSelector.Read(node)!.Selects(Assert.Single(facts.Workloads));
    }

    [Theory]
    [InlineData("statefulset.kubernetes.io/pod-name: db-0", true)]
    [InlineData("statefulset.kubernetes.io/pod-name: db-2", true)]
    [InlineData("statefulset.kubernetes.io/pod-name: db-3", false)]
    [InlineData("statefulset.kubernetes.io/pod-name: web-0", false)]
    [InlineData("statefulset.kubernetes.io/pod-name: db-x", false)]
    [InlineData("apps.kubernetes.io/pod-index: '1'", true)]
    [InlineData("apps.kubernetes.io/pod-index: '3'", false)]
    [InlineData("controller-revision-hash: db-7d9c", true)]
    [InlineData("controller-revision-hash: web-7d9c", false)]
    [InlineData("pod-template-hash: 7d9c", false)]
    [InlineData("job-name: db", false)]
    [InlineData("app: db, statefulset.kubernetes.io/pod-name: db-0", true)]
    [InlineData("app: web, statefulset.kubernetes.io/pod-name: db-0", false)]
    public void A_StatefulSets_pods(string labels, bool selected) => Assert.Equal(selected, Selects($"matchLabels: {{{labels}}}", StatefulSet()));

    [Theory]
    [InlineData("statefulset.kubernetes.io/pod-name: db-4", true)]
    [InlineData("statefulset.kubernetes.io/pod-name: db-6", true)]
    [InlineData("statefulset.kubernetes.io/pod-name: db-7", false)]
    [InlineData("statefulset.kubernetes.io/pod-name: db-3", false)]
    public void Ordinals_may_start_elsewhere(string labels, bool selected) =>
        Assert.Equal(selected, Selects($"matchLabels: {{{labels}}}", StatefulSet("replicas: 3\nordinals: {start: 4}")));

    [Theory]
    [InlineData("pod-template-hash: 7d9c", true)]
    [InlineData("statefulset.kubernetes.io/pod-name: web-0", false)]
    [InlineData("controller-revision-hash: 7d9c", false)]
    [InlineData("batch.kubernetes.io/job-name: web", false)]
    public void A_Deployments_pods(string labels, bool selected) => Assert.Equal(selected, Selects($"matchLabels: {{{labels}}}", Deployment()));

    [Theory]
    [InlineData("controller-revision-hash: 7d9c", true)]
    [InlineData("pod-template-generation: '2'", true)]
    [InlineData("apps.kubernetes.io/pod-index: '0'", false)]
    public void A_DaemonSets_pods(string labels, bool selected) => Assert.Equal(selected, Selects($"matchLabels: {{{labels}}}", DaemonSet()));

    [Theory]
    [InlineData("job-name: task", true)]
    [InlineData("batch.kubernetes.io/job-name: task", true)]
    [InlineData("job-name: other", false)]
    [InlineData("controller-uid: 7d9c", true)]
    [InlineData("batch.kubernetes.io/job-completion-index: '0'", false)]
    public void A_Jobs_pods(string labels, bool selected) => Assert.Equal(selected, Selects($"matchLabels: {{{labels}}}", Job()));

    [Fact]
    public void An_indexed_Jobs_pods_have_an_index() =>
        Assert.Equal(true, Selects("matchLabels: {batch.kubernetes.io/job-completion-index: '0'}", Job("completionMode: Indexed")));

    [Theory]
    [InlineData("job-name: nightly-28531260", true)]
    [InlineData("job-name: nightly", false)]
    [InlineData("job-name: hourly-28531260", false)]
    public void A_CronJobs_pods(string labels, bool selected) => Assert.Equal(selected, Selects($"matchLabels: {{{labels}}}", CronJob()));

    [Theory]
    [InlineData("{key: pod-template-hash, operator: Exists}", true)]
    [InlineData("{key: pod-template-hash, operator: DoesNotExist}", false)]
    [InlineData("{key: pod-template-hash, operator: NotIn, values: [a]}", true)]
    [InlineData("{key: job-name, operator: DoesNotExist}", true)]
    [InlineData("{key: statefulset.kubernetes.io/pod-name, operator: Exists}", false)]
    public void Expressions_over_a_Deployment(string expression, bool selected) =>
        Assert.Equal(selected, Selects($"matchExpressions: [{expression}]", Deployment()));

    [Fact]
    public void A_Job_has_one_name() => Assert.Equal(false, Selects("matchExpressions: [{key: job-name, operator: NotIn, values: [task]}]", Job()));

    [Fact]
    public void A_pod_has_the_labels_that_it_has() => Assert.Equal(
        [true, false],
        new[] { "lone-0", "lone-1" }.Select(name => Selects(
            $"matchLabels: {{statefulset.kubernetes.io/pod-name: {name}}}", Pod(labels: "statefulset.kubernetes.io/pod-name: lone-0"))));

    [Fact]
    public void What_a_custom_controller_sets_is_not_known() =>
        Assert.Null(Selects("matchLabels: {pod-template-hash: 7d9c}", Workload("acme.example/v1", "Fleet")));

    [Fact]
    public void A_null_value_is_the_empty_string() => Assert.Equal(
        [true, false],
        new[] { "app: ''", "app: web" }.Select(label => Selects("matchLabels: {app: null}", Deployment(labels: label))));
}
