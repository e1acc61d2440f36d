using HaKit.Simulating;
using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations.Survey;

/// <summary>"Nothing to report" means that everything was looked at: what was not is named.</summary>
public class NotSimulatedTests
{
    [Theory]
    [InlineData("{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: x}, spec: {template: {spec: {containers: [{name: c, image: i}]}}}}", "HaKit does not know what the controller of Rollout (argoproj.io) does")]
    [InlineData("{apiVersion: v1, kind: List}", "the List has no items")]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, metadata: {name: x}, spec: {replicas: -1, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}}}",
        "the API server refuses it: spec.replicas: Invalid value: -1: must be greater than or equal to 0")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: x, annotations: {helm.sh/hook: test}}, spec: {containers: [{name: c, image: i}]}}", "a Helm hook runs during an install, an upgrade or a test only")]
    public void What_is_left_out_has_a_reason(string yaml, string reason)
    {
        var left = new List<NotSimulated>();
        Assert.Empty(NotSimulated.Split(Objects(yaml), left));
        Assert.Equal(reason, Assert.Single(left).Reason);
    }

    [Fact]
    public void A_version_that_the_server_does_not_serve_is_left_out()
    {
        var left = new List<NotSimulated>();
        Assert.Empty(NotSimulated.Split(Objects("{apiVersion: extensions/v1beta1, kind: Deployment, metadata: {name: x}}"), left));
        Assert.Contains("no matches for kind", Assert.Single(left).Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_second_of_one_identity_is_left_out()
    {
        var left = new List<NotSimulated>();
        Assert.Single(NotSimulated.Split(Objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: x}}\n---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: x, namespace: default}}"), left));
        Assert.Equal("it is defined twice, first at test.yaml:1:1", Assert.Single(left).Reason);
    }

    [Fact]
    public void Placements_say_which_seeds_gave_them()
    {
        var survey = SeededSurvey.Run(Objects(Served), Cluster.Parse("1x2"), [Fault.AnyNode], 3, []);
        Assert.True(survey.IsEmpty);
        survey = SeededSurvey.Run(Objects("{apiVersion: v1, kind: Pod, metadata: {name: x}, spec: {containers: [{name: c, image: i}]}}"), Cluster.Parse("1x2"), [Fault.AnyNode], 8, []);
        Assert.Equal(2, survey.Placements.Count);
        Assert.Equal(Enumerable.Range(0, 8), survey.Placements.SelectMany(placement => placement.Seeds).Order());
        Assert.All(survey.Placements, placement => Assert.Equal(1, Assert.Single(placement.Workloads[0].Nodes).Pods));
    }
}
