using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Platform;

public class ApiVersionRemovedTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ApiVersionRemoved);

    private static string Of(string apiVersion, string kind) => $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: old}}\nspec: {{selector: {{matchLabels: {{app: web}}}}}}\n";

    [Theory]
    [InlineData("extensions/v1beta1", "Deployment", 16, "apps/v1")]
    [InlineData("apps/v1beta1", "StatefulSet", 16, "apps/v1")]
    [InlineData("apps/v1beta2", "DaemonSet", 16, "apps/v1")]
    [InlineData("extensions/v1beta1", "Ingress", 22, "networking.k8s.io/v1")]
    [InlineData("networking.k8s.io/v1beta1", "Ingress", 22, "networking.k8s.io/v1")]
    [InlineData("batch/v1beta1", "CronJob", 25, "batch/v1")]
    [InlineData("policy/v1beta1", "PodDisruptionBudget", 25, "policy/v1")]
    [InlineData("autoscaling/v2beta1", "HorizontalPodAutoscaler", 25, "autoscaling/v2")]
    [InlineData("autoscaling/v2beta2", "HorizontalPodAutoscaler", 26, "autoscaling/v2")]
    public void A_removed_version_Reports(string apiVersion, string kind, int minor, string replacement) => Rule.Reports(
        Error, "apiVersion", $"{apiVersion} {kind} was removed in Kubernetes 1.{minor}: use {replacement}.", Of(apiVersion, kind));

    [Fact]
    public void A_deprecated_version_is_a_warning() => Rule.With(options => options with { KubernetesVersion = KubernetesVersion.Parse("1.31") }).Reports(
        Warning,
        "apiVersion",
        "flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema is deprecated since Kubernetes 1.29 and removed in 1.32: use flowcontrol.apiserver.k8s.io/v1.",
        Of("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema"));

    [Fact]
    public void A_later_deprecation_Passes() =>
        Rule.With(options => options with { KubernetesVersion = KubernetesVersion.Parse("1.32") }).Passes(Of("v1", "Endpoints"));

    [Fact]
    public void Without_a_successor_in_the_target_version_a_deprecation_Passes()
    {
        Rule.With(options => options with { KubernetesVersion = KubernetesVersion.Parse("1.35") })
            .Passes(Of("admissionregistration.k8s.io/v1alpha1", "MutatingAdmissionPolicy"));
        Rule.Passes(Of("coordination.k8s.io/v1beta1", "LeaseCandidate"));
        Rule.Reports(
            Warning,
            "apiVersion",
            "admissionregistration.k8s.io/v1alpha1 MutatingAdmissionPolicy is deprecated since Kubernetes 1.35 and removed in 1.38:"
                + " use admissionregistration.k8s.io/v1.",
            Of("admissionregistration.k8s.io/v1alpha1", "MutatingAdmissionPolicy"));
    }

    [Fact]
    public void What_nothing_replaced_is_said() => Rule.Reports(
        Error, "apiVersion", "networking.k8s.io/v1alpha1 ClusterCIDR was removed in Kubernetes 1.29: nothing took its place.",
        Of("networking.k8s.io/v1alpha1", "ClusterCIDR"));

    [Fact]
    public void Another_kind_in_its_place_is_named() => Rule.Reports(
        Error, "apiVersion", "resource.k8s.io/v1alpha2 ResourceClass was removed in Kubernetes 1.31: use resource.k8s.io/v1 DeviceClass.",
        Of("resource.k8s.io/v1alpha2", "ResourceClass"));

    [Fact]
    public void Present_versions_Pass() => Rule.Passes(Deployment(), Service(), Budget());

    [Fact]
    public void An_unknown_version_is_not_reported() => Rule.Passes(Of(Unknown, "Deployment"));

    [Fact]
    public void Nothing_DoesNotApply() => Rule.DoesNotApply();

    [Fact]
    public void The_fix_changes_the_version_only_where_nothing_else_changes()
    {
        Assert.Single(Rule.Findings(Of("policy/v1beta1", "PodDisruptionBudget"))[0].Fix);
        Assert.Empty(Rule.Findings("apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: old}\nspec: {selector: {}}\n")[0].Fix);
        Assert.Empty(Rule.Findings(Of("networking.k8s.io/v1beta1", "Ingress"))[0].Fix);
    }
}
