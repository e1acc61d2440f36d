using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class AutoscalerTargetMissingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.AutoscalerTargetMissing);

    [Fact]
    public void A_missing_target_Reports() => Rule.Reports(
        Error,
        "spec.scaleTargetRef.name",
        "Deployment api is not in namespace default: nothing is scaled.",
        Deployment(),
        Autoscaler(target: "api"));

    [Fact]
    public void In_an_open_world_it_is_information() => Rule.OpenWorld.Reports(
        Info,
        "spec.scaleTargetRef.name",
        "Deployment api is not in namespace default: nothing is scaled.",
        Autoscaler(target: "api"));

    [Fact]
    public void The_same_name_in_another_namespace_Reports() => Rule.Reports(
        Error,
        "spec.scaleTargetRef.name",
        "Deployment web is not in namespace default: nothing is scaled.",
        Deployment(@namespace: "shop"),
        Autoscaler());

    [Fact]
    public void Another_version_of_the_group_Passes() => Rule.Passes(Deployment(""), Autoscaler(apiVersion: "apps/v2"));

    [Fact]
    public void The_default_namespace_written_or_not_is_one() => Rule.Passes(Deployment("", @namespace: "default"), Autoscaler());

    [Fact]
    public void A_target_that_cannot_be_scaled_DoesNotApply() => Rule.DoesNotApply(Autoscaler(kind: "DaemonSet"));

    [Fact]
    public void Beside_objects_that_may_make_it_is_Unknown() => Rule.IsUnknown(Autoscaler(), Opaque);

    [Fact]
    public void An_unknown_target_is_Unknown() => Rule.IsUnknown(Autoscaler(target: Unknown));
}
