using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class NotSpreadOverHostsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.NotSpreadOverHosts);

    private const string Field = "spec.template.spec.topologySpreadConstraints";

    [Fact]
    public void Nothing_Reports() => Rule.Reports(
        Warning, Field, "3 replicas may run on one host: nothing but the scheduler's soft default (skew 3) keeps them apart.", Deployment());

    [Fact]
    public void A_constraint_that_counts_others_Reports() => Rule.Reports(
        Warning,
        Field,
        "3 replicas may all run on one host: no constraint on kubernetes.io/hostname counts them, and with constraints of its own the pod loses the scheduler's defaults.",
        Deployment(pod: Spread(more: "labelSelector: {matchLabels: {app: api}}")));

    [Fact]
    public void Zones_alone_are_information() => Rule.Reports(
        Info, Field, "3 replicas are spread over zones, but those in one zone may share a host.", Deployment(pod: Spread(Zone)));

    [Fact]
    public void Replicas_that_only_an_autoscaler_adds_count() => Assert.Single(Rule.Findings(Deployment(""), Autoscaler("minReplicas: 1\nmaxReplicas: 2")));

    [Fact]
    public void A_term_on_another_namespace_does_not_count() =>
        Assert.Single(Rule.Findings(Deployment(pod: Apart(more: "namespaces: [shop]"))));

    [Fact]
    public void A_preferred_term_without_its_wrapper_does_not_count() => Assert.Single(Rule.Findings(Deployment(pod:
        "affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 100, topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}]}}")));

    [Fact]
    public void A_mismatch_label_key_that_the_pods_carry_does_not_count() =>
        Assert.Single(Rule.Findings(Deployment(pod: Apart(more: "mismatchLabelKeys: [app]"))));

    [Fact]
    public void A_spread_constraint_Passes() => Rule.Passes(Deployment(pod: Spread()));

    [Fact]
    public void Required_anti_affinity_Passes() => Rule.Passes(Deployment(pod: Apart()));

    [Fact]
    public void Preferred_anti_affinity_Passes() => Rule.Passes(Deployment(pod: Prefer("podAntiAffinity")));

    [Fact]
    public void Required_anti_affinity_over_zones_keeps_hosts_apart_too() => Rule.Passes(Deployment(pod: Apart(Zone)));

    [Fact]
    public void A_port_of_the_node_keeps_hosts_apart_too() => Rule.Passes(Deployment(container: "ports: [{containerPort: 80, hostPort: 80}]"));

    [Fact]
    public void A_declared_key_Passes() => Rule.With(options => options with { TopologyKeys = ["rack"] }).Passes(Deployment(pod: Spread("rack")));

    [Fact]
    public void Every_namespace_includes_its_own() => Rule.Passes(Deployment(pod: Apart(more: "namespaceSelector: {}")));

    [Theory]
    [InlineData("replicas: 1")]
    [InlineData("replicas: 0")]
    public void Fewer_than_two_DoNotApply(string spec) => Rule.DoesNotApply(Deployment(spec));

    [Fact]
    public void Other_kinds_DoNotApply() => Rule.DoesNotApply(DaemonSet(), Job("parallelism: 3"), Pod());

    [Theory]
    [InlineData($"affinity: {Unknown}")]
    [InlineData($"topologySpreadConstraints: {Unknown}")]
    public void Unknown_placement_is_Unknown(string pod) => Rule.IsUnknown(Deployment(pod: pod));

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.IsUnknown(Deployment($"replicas: {Unknown}"));

    [Fact]
    public void Workloads_that_are_spread_together_get_no_fix()
    {
        string Shared(string name) => Deployment(
            name: name,
            pod: Placements.Spread(Placements.Zone, "DoNotSchedule", "labelSelector: {matchLabels: {role: primary}}"),
            labels: $"app: {name}\nrole: primary");
        Assert.All(Rule.Findings(Shared("web"), Shared("api")), finding => Assert.Empty(finding.Fix));
    }

    [Fact]
    public void A_constraint_on_the_key_is_not_added_twice() => Assert.Empty(Assert.Single(
        Rule.Findings(Deployment(pod: Placements.Spread(more: "labelSelector: {matchLabels: {app: other}}")))).Fix);

    [Theory]
    [InlineData("3x2", 0)]
    [InlineData("2x4", 1)]
    public void Evenly_over_as_many_zones_as_replicas_each_has_its_own(string cluster, int findings) => Assert.Equal(
        findings, Rule.On(cluster).Findings(Deployment(pod: Placements.Spread(Placements.Zone, "DoNotSchedule"))).Count);
}
