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
}
