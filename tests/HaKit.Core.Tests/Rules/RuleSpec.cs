using HaKit.Evaluation;
using HaKit.Tree;

namespace HaKit.Core.Tests.Rules;

/// <summary>What one rule says of manifests.</summary>
internal sealed class RuleSpec(RuleId rule, RuleOptions? options = null)
{
    private readonly RuleOptions options = options ?? RuleOptions.Default;

    public static Severity Error => Severity.Error;

    public static Severity Warning => Severity.Warning;

    public static Severity Info => Severity.Info;

    public RuleSpec With(Func<RuleOptions, RuleOptions> change) => new(rule, change(options));

    public RuleSpec On(string cluster) => With(given => given with { Cluster = Cluster.Parse(cluster) });

    public RuleSpec OpenWorld => With(given => given with { ClosedWorld = false });

    public RuleSpec SwitchedOn => With(given => given with { SwitchedOn = [rule.Value] });

    /// <summary>Exactly one finding of the rule, with this text.</summary>
    public void Reports(Severity severity, string field, string message, params string[] manifests)
    {
        var (findings, _) = Evaluate(manifests);
        var finding = Assert.Single(findings);
        Assert.Equal(message, finding.Message);
        Assert.Equal((severity, field), (finding.Severity, finding.Field));
        Assert.True(finding.Line > 0, "The finding has no place.");
    }

    /// <summary>Several findings of the rule, with these texts in order.</summary>
    public void ReportsAll(IReadOnlyList<string> messages, params string[] manifests) =>
        Assert.Equal(messages, Evaluate(manifests).Findings.Select(finding => finding.Message));

    public void Passes(params string[] manifests) => Assert.Equal(Verdict.Pass, ReportedFinding(manifests));

    public void DoesNotApply(params string[] manifests) => Assert.Equal(Verdict.NotApplicable, ReportedFinding(manifests));

    public void IsUnknown(params string[] manifests) => Assert.Equal(Verdict.Unknown, ReportedFinding(manifests));

    public IReadOnlyList<Finding> Findings(params string[] manifests) => Evaluate(manifests).Findings;

    /// <summary>The strongest verdict on any subject; a pass weighs less than not knowing.</summary>
    private Verdict ReportedFinding(string[] manifests)
    {
        var (findings, verdicts) = Evaluate(manifests);
        Assert.Equal([], findings.Select(finding => finding.Message));
        return verdicts.Contains(Verdict.Unknown) ? Verdict.Unknown : verdicts.Contains(Verdict.Pass) ? Verdict.Pass : Verdict.NotApplicable;
    }

    private (IReadOnlyList<Finding> Findings, IReadOnlyList<Verdict> Verdicts) Evaluate(string[] manifests)
    {
        var verdicts = new List<Verdict>();
        var findings = RuleEngine.Run(Manifests.Read(manifests), options, (descriptor, _, verdict) =>
        {
            if (descriptor.Id == rule)
                verdicts.Add(verdict);
        }).Findings;
        return ([.. findings.Where(finding => finding.Rule == rule.Value)], verdicts);
    }
}
