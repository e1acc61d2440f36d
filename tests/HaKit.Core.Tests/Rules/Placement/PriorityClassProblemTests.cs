using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class PriorityClassProblemTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.PriorityClassProblem);

    private const string Field = "spec.template.spec.priorityClassName";

    [Fact]
    public void A_missing_class_Reports() =>
        Rule.Reports(Warning, Field, "PriorityClass high is not in the set: without it pods are refused.", Deployment(pod: "priorityClassName: high"));

    [Fact]
    public void Beside_classes_of_the_set_it_is_an_error() => Rule.Reports(
        Error,
        Field,
        "PriorityClass high is not in the set: without it pods are refused.",
        Deployment(pod: "priorityClassName: high"),
        "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: higher}\nvalue: 1000\n");

    [Fact]
    public void A_system_class_elsewhere_Reports() => Rule.Reports(
        Warning,
        Field,
        "priorityClassName is system-cluster-critical outside kube-system: it competes with what keeps the nodes alive.",
        Deployment(pod: "priorityClassName: system-cluster-critical"));

    [Fact]
    public void No_class_Reports_where_it_is_wanted() => Rule.SwitchedOn.Reports(
        Info, Field, "priorityClassName is absent: under pressure any pod with a priority displaces these.", Deployment());

    [Fact]
    public void A_class_of_the_set_Passes() => Rule.Passes(
        Deployment(pod: "priorityClassName: high", @namespace: "shop"),
        "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: high}\nvalue: 1000\n");

    [Fact]
    public void A_system_class_in_its_namespace_Passes() =>
        Rule.Passes(Deployment(pod: "priorityClassName: system-node-critical", @namespace: "kube-system"));

    [Fact]
    public void No_class_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void In_an_open_world_a_class_may_exist() => Rule.OpenWorld.DoesNotApply(Deployment(pod: "priorityClassName: high"));

    [Fact]
    public void An_unknown_class_is_Unknown() => Rule.IsUnknown(Deployment(pod: $"priorityClassName: {Unknown}"));
}
