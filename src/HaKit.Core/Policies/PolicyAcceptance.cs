using HaKit.Evaluation;

namespace HaKit.Policies;

/// <summary>Accepted risks as an expression: HaKit's own annotation with a reason, and those of other linters that ask the same.</summary>
internal static class PolicyAcceptance
{
    public static string Of(RuleDescriptor rule)
    {
        var ways = new List<string> { $"a[?'{AcceptedRisks.Prefix}{rule.Id.Value}'].orValue('').trim() != ''" };
        var score = PeerChecks.KubeScoreChecks.Where(check => PeerChecks.KubeScore(rule.Number, check)).ToArray();
        if (score.Length > 0)
            ways.Add($"a[?'{AcceptedRisks.KubeScore}'].orValue('').split(',').exists(i, i.trim() in {List(score)})");

        string[] keys =
        [
            .. PeerChecks.AnyOfKubeLinter(rule.Number) ? [AcceptedRisks.KubeLinterAll] : Array.Empty<string>(),
            .. PeerChecks.KubeLinterChecks.Where(check => PeerChecks.KubeLinter(rule.Number, check)).Select(check => AcceptedRisks.KubeLinter + check),
        ];
        if (keys.Length > 0)
            ways.Add($"a.exists(k, k in {List(keys)})");
        string[] exempt =
        [
            .. PeerChecks.AnyOfPolaris(rule.Number) ? [AcceptedRisks.PolarisAll] : Array.Empty<string>(),
            .. PeerChecks.PolarisChecks.Where(check => PeerChecks.Polaris(rule.Number, check)).Select(check => AcceptedRisks.Polaris + check + AcceptedRisks.PolarisExempt),
        ];
        if (exempt.Length > 0)
            ways.Add($"a.exists(k, k in {List(exempt)} && a[k] == 'true')");
        return "variables.annotations.exists(a,\n  " + string.Join("\n  || ", ways) + ")";
    }

    private static string List(IEnumerable<string> texts) => "[" + string.Join(", ", texts.Select(text => "'" + text + "'")) + "]";
}
