using HaKit.Evaluation;
using static HaKit.Core.Tests.Rules.Manifests;

namespace HaKit.Core.Tests.Rules.Engine;

public class RuleEngineTests
{
    [Fact]
    public void Findings_follow_the_objects_and_then_the_rules()
    {
        var findings = RuleEngine.Evaluate(Read(Service(selector: "app: other"), Deployment("replicas: 1"), Budget("")), RuleOptions.Default);

        var order = findings.Select(finding => (finding.Object.Kind, finding.Rule)).ToArray();
        Assert.Equal(order.OrderBy(item => Array.IndexOf(["Service", "Deployment", "PodDisruptionBudget"], item.Kind)).ThenBy(item => item.Rule), order);
        Assert.Equal(3, order.Select(item => item.Kind).Distinct().Count());
    }

    [Fact]
    public void A_severity_of_ones_own_holds_for_every_finding_of_the_rule() => Assert.Equal(
        Severity.Error,
        Assert.Single(RuleEngine.Evaluate(Read(Deployment("replicas: 1")), With("HAK1001", Severity.Error)), finding => finding.Rule == "HAK1001").Severity);

    [Fact]
    public void A_rule_that_is_off_says_nothing() =>
        Assert.DoesNotContain(RuleEngine.Evaluate(Read(Deployment("replicas: 1")), With("HAK1001", null)), finding => finding.Rule == "HAK1001");

    [Fact]
    public void A_rule_that_is_off_by_default_speaks_when_it_has_a_severity() =>
        Assert.Contains(RuleEngine.Evaluate(Read(Deployment()), With("HAK5002", Severity.Warning)), finding => finding.Rule == "HAK5002");

    [Fact]
    public void What_a_workload_made_is_evaluated_through_its_owner() => Assert.DoesNotContain(
        RuleEngine.Evaluate(
            Read(Deployment(), Pod(metadata: "ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-1, uid: u, controller: true}]")),
            RuleOptions.Default),
        finding => finding.Object.Kind == "Pod");

    [Theory]
    [InlineData("HAK2003", 7, 3)]
    [InlineData("HAK2006", 7, 3)]
    public void A_finding_points_at_the_key_of_a_value_and_at_the_nearest_node_of_what_is_missing(string rule, int line, int column)
    {
        var finding = Assert.Single(RuleEngine.Evaluate(Read(Budget("# all of them\nminAvailable: 3"), Deployment()), RuleOptions.Default), found => found.Rule == rule);
        Assert.Equal((line, column), (finding.Line, finding.Column));
    }

    [Fact]
    public void Nothing_is_said_of_nothing() => Assert.Empty(RuleEngine.Evaluate(Read(), RuleOptions.Default));

    private static RuleOptions With(string rule, Severity? severity) =>
        RuleOptions.Default with { Severities = new Dictionary<string, Severity?> { [rule] = severity } };
}
