using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class AutoscalerTargetNotScalableTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.AutoscalerTargetNotScalable);

    [Theory]
    [InlineData("DaemonSet", "apps/v1")]
    [InlineData("Job", "batch/v1")]
    [InlineData("CronJob", "batch/v1")]
    [InlineData("Pod", "v1")]
    public void A_kind_without_scale_Reports(string kind, string apiVersion) => Rule.Reports(
        Error,
        "spec.scaleTargetRef.kind",
        $"A {kind} has no scale: nothing is scaled.",
        Autoscaler(kind: kind, apiVersion: apiVersion));

    [Fact]
    public void An_absent_version_means_the_core_group() => Rule.Reports(
        Error,
        "spec.scaleTargetRef.apiVersion",
        "apiVersion is absent, which means the core group, and that has no Deployment: nothing is scaled.",
        Autoscaler(apiVersion: ""));

    [Fact]
    public void A_wrong_group_Reports() => Rule.Reports(
        Error,
        "spec.scaleTargetRef.apiVersion",
        "apiVersion is extensions/v1beta1, but a Deployment is in apps: nothing is scaled.",
        Autoscaler(apiVersion: "extensions/v1beta1"));

    [Theory]
    [InlineData("Deployment", "apps/v1")]
    [InlineData("ReplicationController", "v1")]
    [InlineData("Rollout", "argoproj.io/v1alpha1")]
    public void A_kind_with_scale_Passes(string kind, string apiVersion) => Rule.Passes(Autoscaler(kind: kind, apiVersion: apiVersion));

    [Fact]
    public void A_core_kind_needs_no_version() => Rule.Passes(Autoscaler(kind: "ReplicationController", apiVersion: ""));

    [Fact]
    public void An_unknown_kind_is_Unknown() => Rule.IsUnknown(Autoscaler(kind: Unknown));
}
