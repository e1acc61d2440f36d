using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Acceptance;

public class AcceptanceInvalidTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.AcceptanceInvalid);

    [Fact]
    public void No_reason_Reports() => Rule.Reports(
        Warning,
        "metadata.annotations[hakit.dev/accept.HAK1001]",
        "hakit.dev/accept.HAK1001 gives no reason, so that HAK1001 is not accepted.",
        Deployment(annotations: "hakit.dev/accept.HAK1001: ' '"));

    [Fact]
    public void A_rule_that_does_not_exist_Reports() => Rule.Reports(
        Warning,
        "metadata.annotations[hakit.dev/accept.HAK1999]",
        "hakit.dev/accept.HAK1999: there is no rule HAK1999.",
        Deployment(annotations: "hakit.dev/accept.HAK1999: because"));

    [Fact]
    public void A_reason_Passes() => Rule.Passes(Deployment(annotations: "hakit.dev/accept.HAK1001: leader election, restart takes 2 s"));

    [Fact]
    public void No_acceptance_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void An_unknown_reason_is_not_reported() => Rule.Passes(Deployment(annotations: $"hakit.dev/accept.HAK1001: {Unknown}"));
}
