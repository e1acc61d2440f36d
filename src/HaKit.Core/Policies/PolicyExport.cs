using HaKit.Evaluation;
using HaKit.Policies;

namespace HaKit;

/// <summary>
/// The rules that one object decides, as ValidatingAdmissionPolicies: the API server itself then asks them of everything that is applied.
/// </summary>
public static class PolicyExport
{
    /// <summary>The rules that can be exported, in order.</summary>
    public static IReadOnlyList<RuleId> Rules { get; } = [.. PolicyTable.All.Select(policy => policy.Rule)];

    /// <summary>
    /// A policy and its binding for each rule, for a manifest: <c>Manifest.Of([.. PolicyExport.Of(PolicyExport.Rules)])</c>. They belong to the whole cluster.
    /// </summary>
    /// <param name="rules">Rules out of <see cref="Rules"/>; null for all that are on by default.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">A rule that cannot be exported; the message says why.</exception>
    public static IReadOnlyList<ManifestPart> Of(IReadOnlyList<RuleId>? rules = null, PolicyExportOptions? options = null)
    {
        var how = options ?? new PolicyExportOptions();
        return [.. Select(rules).SelectMany(policy => Of(policy, how))];
    }

    /// <summary>The policy and the binding of one rule.</summary>
    internal static IReadOnlyList<Resource> Of(RulePolicy policy, PolicyExportOptions options) =>
        [PolicyRenderer.Policy(policy), PolicyRenderer.Binding(policy, options.Action ?? ActionOf(policy), options)];

    /// <summary>What follows from a rule's severity.</summary>
    internal static PolicyEnforcement ActionOf(RulePolicy policy) => Catalog.Find(policy.Rule.Value)!.Severity switch
    {
        Severity.Error when !policy.AssumesService => PolicyEnforcement.Deny,
        Severity.Error or Severity.Warning => PolicyEnforcement.Warn,
        _ => PolicyEnforcement.Audit,
    };

    /// <summary>The policies of the rules, each once, in order.</summary>
    internal static IReadOnlyList<RulePolicy> Select(IReadOnlyList<RuleId>? rules)
    {
        if (rules is null)
            return [.. PolicyTable.All.Where(policy => !Catalog.Find(policy.Rule.Value)!.IsOffByDefault)];
        var chosen = new SortedDictionary<string, RulePolicy>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            chosen[rule.Value] = PolicyTable.Find(rule.Value) ?? throw new ArgumentException(
                Catalog.Find(rule.Value) is { } known
                    ? $"{rule.Value} cannot be exported as a policy: it {PolicyTable.WhyNot(known)}."
                    : $"{rule.Value} is no rule of the catalogue.",
                nameof(rules));
        }

        return [.. chosen.Values];
    }
}
