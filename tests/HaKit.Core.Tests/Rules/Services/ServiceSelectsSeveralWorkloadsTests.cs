using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Services;

public class ServiceSelectsSeveralWorkloadsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ServiceSelectsSeveralWorkloads);

    [Fact]
    public void Two_workloads_Report() => Rule.Reports(
        Warning,
        "spec.selector",
        "The selector matches the pods of Deployment web and Deployment api: requests go to any of them.",
        Deployment(labels: "app: web\nrole: front"),
        Deployment(name: "api", labels: "app: web\nrole: back"),
        Service());

    [Fact]
    public void A_Job_Reports() => Rule.Reports(
        Warning, "spec.selector", "The selector matches the pods of Job task: they get traffic while they run.", Job(), Service(selector: "app: task"));

    [Fact]
    public void Workloads_whose_selectors_overlap_Report() => Rule.Reports(
        Warning,
        "spec.selector",
        "The selector matches the pods of Deployment web too: budgets and autoscalers count both.",
        Deployment(),
        Deployment(name: "api"));

    [Fact]
    public void A_selector_that_takes_in_another_workloads_pods_Reports() => Rule.Reports(
        Warning,
        "spec.selector",
        "The selector matches the pods of Deployment canary too: budgets and autoscalers count both.",
        Deployment(),
        Deployment(name: "canary", labels: "app: web\ntrack: canary"));

    [Fact]
    public void One_workload_Passes() => Rule.Passes(Deployment(), Deployment(name: "api", labels: "app: api"), Service());

    [Fact]
    public void One_that_is_off_does_not_count() => Rule.Passes(Deployment(labels: "app: web\nslot: a"), Deployment("replicas: 0", name: "green", labels: "app: web\nslot: b"), Service());

    [Fact]
    public void A_lone_Service_DoesNotApply() => Rule.DoesNotApply(Service());

    [Fact]
    public void Unknown_labels_are_Unknown() => Rule.IsUnknown(Deployment(labels: $"app: {Unknown}"), Service());

    private static string PodOf(string owner, string name) => Pod(
        metadata: $"ownerReferences: [{{apiVersion: apps/v1, kind: ReplicaSet, name: {owner}, uid: u, controller: true}}]")
        .Replace("name: lone", "name: " + name, StringComparison.Ordinal);

    [Fact]
    public void Pods_of_one_owner_are_one_workload() => Rule.Passes(PodOf("web-7d9c", "a"), PodOf("web-7d9c", "b"), Service());

    [Fact]
    public void Pods_of_two_owners_Report() => Assert.Single(Rule.Findings(PodOf("web-7d9c", "a"), PodOf("api-7d9c", "b"), Service()));
}
