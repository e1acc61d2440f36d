using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class VerticalAndHorizontalConflictTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.VerticalAndHorizontalConflict);

    private const string Message =
        "cpu of Deployment web is set by this and measured by HorizontalPodAutoscaler web: each answers to the other's change.";

    private static string Vertical(string spec) =>
        "apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata: {name: vpa}\nspec:\n  targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n" + spec;

    [Theory]
    [InlineData("")]
    [InlineData("  updatePolicy: {updateMode: Recreate}\n")]
    [InlineData("  resourcePolicy: {containerPolicies: [{containerName: '*', controlledResources: [cpu]}]}\n")]
    public void Both_on_cpu_Report(string spec) => Rule.Reports(Warning, "spec.targetRef", Message, Deployment(""), Autoscaler(), Vertical(spec));

    [Theory]
    [InlineData("  resourcePolicy: {containerPolicies: [{containerName: '*', controlledResources: [memory]}]}\n")]
    [InlineData("  resourcePolicy: {containerPolicies: [{containerName: app, mode: 'Off'}]}\n")]
    public void Different_resources_Pass(string spec) => Rule.Passes(Deployment(""), Autoscaler(), Vertical(spec));

    [Fact]
    public void Alone_it_Passes() => Rule.Passes(Deployment(""), Vertical(""));

    [Fact]
    public void Off_DoesNotApply() => Rule.DoesNotApply(Deployment(""), Autoscaler(), Vertical("  updatePolicy: {updateMode: 'Off'}\n"));

    [Fact]
    public void An_unknown_mode_is_Unknown() => Rule.IsUnknown(Deployment(""), Autoscaler(), Vertical($"  updatePolicy: {{updateMode: {Unknown}}}\n"));
}
