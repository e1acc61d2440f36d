using System.Collections.Immutable;
using HaKit.Evaluation;
using HaKit.Validation;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers;

/// <summary>
/// The descriptors of all diagnostics. Those of the catalogue are made from its rows, so that title, severity, remediation and link have one home;
/// a test holds AnalyzerReleases.Unshipped.md to this list.
/// </summary>
internal static class Descriptors
{
    public const string Category = "Availability";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ByRule = Catalog.All.ToImmutableDictionary(
        rule => rule.Id.Value,
        rule => Make(rule.Id.Value, rule.Title, Severity(rule.Severity), rule.Remediation, !rule.IsOffByDefault));

    /// <summary>Every rule that is evaluated, and what the API server refuses.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Reported { get; } =
        ByRule.Values
        .Concat(ValidationRuleIds.All.Select(rule => Make(rule.Id, rule.Title, DiagnosticSeverity.Error, rule.Remediation)))
        .Concat(Misuse.Rendered).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = Reported.ToImmutableDictionary(descriptor => descriptor.Id);

    /// <summary>The descriptor of a finding; null where it is not one that the compiler reports.</summary>
    public static DiagnosticDescriptor? Find(string rule) => ById.TryGetValue(rule, out var found) ? found : null;

    public static DiagnosticSeverity Severity(Severity severity) => severity switch
    {
        HaKit.Severity.Error => DiagnosticSeverity.Error,
        HaKit.Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    public static DiagnosticDescriptor Make(string id, string title, DiagnosticSeverity severity, string remediation, bool isOn = true) =>
        new(id, title, "{0}", Category, severity, isOn, remediation, Findings.DocumentationLinks.Rule(id));
}
