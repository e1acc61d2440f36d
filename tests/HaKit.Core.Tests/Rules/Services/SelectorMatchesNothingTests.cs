using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Services;

public class SelectorMatchesNothingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SelectorMatchesNothing);

    private static string Policy(string spec) => $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: policy}}\nspec: {spec}\n";

    private static string Monitor(string spec) => $"apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {{name: monitor}}\nspec: {spec}\n";

    [Fact]
    public void A_policy_of_no_pod_Reports() => Rule.Reports(
        Info, "spec.podSelector", "The selector matches no pod template in namespace default.", Deployment(), Policy("{podSelector: {matchLabels: {app: api}}}"));

    [Fact]
    public void A_peer_of_no_pod_Reports() => Rule.Reports(
        Info,
        "spec.ingress[0].from[0].podSelector",
        "The selector matches no pod template in namespace default.",
        Deployment(),
        Policy("{podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: api}}}]}]}"));

    [Fact]
    public void A_monitor_of_no_Service_Reports() => Rule.Reports(
        Info, "spec.selector", "The selector matches no Service in namespace default.", Service(), Monitor("{selector: {matchLabels: {app: api}}}"));

    [Fact]
    public void A_peer_of_another_namespace_DoesNotApply() => Rule.DoesNotApply(
        Policy("{podSelector: {}, ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: api}}}]}]}"));

    [Fact]
    public void A_policy_of_some_pod_Passes() => Rule.Passes(Deployment(), Policy("{podSelector: {matchLabels: {app: web}}}"));

    [Fact]
    public void A_monitor_of_some_Service_Passes() => Rule.Passes(
        Service().Replace("  name: web\n", "  name: web\n  labels: {app: web}\n", StringComparison.Ordinal), Monitor("{selector: {matchLabels: {app: web}}}"));

    [Fact]
    public void Unknown_labels_are_Unknown() => Rule.IsUnknown(Deployment(labels: $"app: {Unknown}"), Policy("{podSelector: {matchLabels: {app: web}}}"));

    private static string PolicyFrom(string peer) =>
        $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: web}}\nspec: {{podSelector: {{}}, ingress: [{{from: [{peer}]}}]}}\n";

    private const string Monitoring = "apiVersion: v1\nkind: Namespace\nmetadata: {name: monitoring, labels: {team: ops}}\n";

    private static readonly string Everywhere = string.Join("---\n", new[] { "default", "kube-system", "kube-public", "kube-node-lease" }
        .Select(name => $"apiVersion: v1\nkind: Namespace\nmetadata: {{name: {name}}}\n"));

    [Fact]
    public void A_peer_in_no_namespace_Reports() => Rule.Reports(
        Info,
        "spec.ingress[0].from[0].namespaceSelector",
        "The selector matches no namespace of the set.",
        Deployment(),
        Monitoring,
        PolicyFrom("{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: logging}}}"));

    [Fact]
    public void A_peer_without_pods_in_its_namespace_Reports() => Rule.Reports(
        Info,
        "spec.ingress[0].from[0].podSelector",
        "The selector matches no pod template in namespace monitoring.",
        Monitoring,
        Everywhere,
        PolicyFrom("{namespaceSelector: {matchLabels: {team: ops}}, podSelector: {matchLabels: {app: prometheus}}}"));

    [Theory]
    [InlineData("{namespaceSelector: {matchLabels: {team: ops}}}")]
    [InlineData("{namespaceSelector: {}}")]
    public void A_peer_whose_namespace_is_there_is_not_reported(string peer) => Assert.Empty(Rule.Findings(Monitoring, Everywhere, PolicyFrom(peer)));

    [Theory]
    [InlineData("{namespaceSelector: {matchLabels: {team: dev}}}")]
    [InlineData("{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}, podSelector: {matchLabels: {k8s-app: kube-dns}}}")]
    public void Namespaces_whose_labels_are_not_seen_are_Unknown(string peer) => Rule.IsUnknown(Deployment(@namespace: "shop"), Monitoring, PolicyFrom(peer));

    [Fact]
    public void Where_every_namespace_is_defined_labels_tell() => Rule.Reports(
        Info,
        "spec.ingress[0].from[0].namespaceSelector",
        "The selector matches no namespace of the set.",
        Everywhere,
        Monitoring,
        PolicyFrom("{namespaceSelector: {matchLabels: {team: dev}}}"));

    [Theory]
    [InlineData("{matchLabels: {kubernetes.io/metadata.name: logging}}", 1)]
    [InlineData("{matchLabels: {team: dev}}", 0)]
    public void Without_any_namespace_in_the_set_only_names_tell(string selector, int findings) =>
        Assert.Equal(findings, Rule.Findings(Deployment(), PolicyFrom($"{{namespaceSelector: {selector}}}")).Count);
}
