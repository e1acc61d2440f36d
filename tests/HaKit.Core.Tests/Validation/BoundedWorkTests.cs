using HaKit.Evaluation;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Validation;

namespace HaKit.Core.Tests.Validation;

/// <summary>What comes in thousands makes thousands of errors at most, each of bounded length: nothing grows with the square.</summary>
public class BoundedWorkTests
{
    private const int Many = 3_000;

    [Fact]
    public void Spread_constraints_that_say_the_same_AreOneErrorEach()
    {
        var constraint = "{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: a}}}";
        var errors = Errors("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers: [{name: a, image: a}]\n  topologySpreadConstraints:\n"
            + string.Concat(Enumerable.Repeat($"  - {constraint}\n", Many)));
        Assert.Equal(Many - 1, errors.Count);
        Assert.Equal("spec.topologySpreadConstraints[0].{topologyKey, whenUnsatisfiable}", errors[0].Field);
    }

    [Fact]
    public void Owners_that_all_control_AreOneErrorThatNamesTen()
    {
        var errors = Errors("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  ownerReferences:\n"
            + string.Concat(Enumerable.Range(0, Many).Select(i => $"  - {{apiVersion: v1, kind: Pod, name: p{i}, uid: u{i}, controller: true}}\n")));
        var error = Assert.Single(errors);
        Assert.EndsWith($"in references for Pod/p0 and Pod/p1 and Pod/p2 and Pod/p3 and Pod/p4 and Pod/p5 and Pod/p6 and Pod/p7 and Pod/p8 and Pod/p9 and {Many - 10} more", error.Message);
        Assert.InRange(error.Message.Length, 4_096, 5_000);
    }

    [Theory]
    [InlineData(2, "n0 and n1")]
    [InlineData(10, "n0, n1, n2, n3, n4, n5, n6, n7, n8 and n9")]
    [InlineData(11, "n0, n1, n2, n3, n4 and 6 more")]
    [InlineData(Many, "n0, n1, n2, n3, n4 and 2995 more")]
    public void A_list_in_a_message_NamesAFew(int count, string expected) => Assert.Equal(expected, MessageFormat.List([.. Enumerable.Range(0, count).Select(i => $"n{i}")]));

    private static IReadOnlyList<FieldError> Errors(string yaml) => Server.Errors(yaml);
}
