using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class SelectorTemplateMismatchTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SelectorTemplateMismatch);

    private static string With(string selector) => Deployment().Replace("  selector:\n    matchLabels:\n      app: web\n", selector, StringComparison.Ordinal);

    [Fact]
    public void Labels_that_do_not_match_Report() => Rule.Reports(
        Error,
        "spec.template.metadata.labels",
        "The pod template's labels do not match the selector (app=web, tier=front).",
        With("  selector: {matchLabels: {app: web, tier: front}}\n"));

    [Fact]
    public void An_absent_selector_Reports() => Rule.Reports(Error, "spec.selector", "selector is absent.", With(""));

    [Fact]
    public void An_empty_selector_Reports() => Rule.Reports(Error, "spec.selector", "selector is empty.", With("  selector: {}\n"));

    [Fact]
    public void A_made_up_operator_Reports() => Rule.Reports(
        Error,
        "spec.selector.matchExpressions",
        "operator is Is: must be In, NotIn, Exists or DoesNotExist.",
        With("  selector: {matchExpressions: [{key: app, operator: Is, values: [web]}]}\n"));

    [Theory]
    [InlineData("  selector: {matchExpressions: [{key: tier, operator: DoesNotExist}, {key: app, operator: In, values: [web, api]}]}\n")]
    public void A_selector_that_matches_Passes(string selector) => Rule.Passes(With(selector));

    [Fact]
    public void Kinds_without_own_selector_DoNotApply() => Rule.DoesNotApply(Job(), CronJob(), Pod());

    [Fact]
    public void Unknown_labels_are_Unknown() => Rule.IsUnknown(Deployment(labels: $"app: {Unknown}"));

    [Fact]
    public void A_part_of_an_object_DoesNotApply() =>
        Rule.DoesNotApply("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n");
}
