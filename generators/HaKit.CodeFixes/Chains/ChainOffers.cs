using System.Reflection;
using HaKit.Analyzers.Assessing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Chains;

/// <summary>What can be done about a finding in a fluent chain.</summary>
internal static class ChainOffers
{
    private static readonly Dictionary<string, string> RuleNames = typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(RuleId))
        .ToDictionary(property => ((RuleId)property.GetValue(null)!).Value, property => property.Name, StringComparer.Ordinal);

    public static IEnumerable<Offer> For(Diagnostic diagnostic, Site site)
    {
        if (FluentChain.Around(site.Node, site.Model) is not { } chain)
            yield break;
        var rule = diagnostic.Id;
        if (FieldVerbs.Of(diagnostic.Properties) is { Count: > 0 } verbs && Imported.Names(verbs, site) is var written)
            yield return Offers.Fix(rule, string.Join(", ", written.Select(verb => Title(verb, rule))), Write(written));
        if (PinnedImage.In(site) is { } pinned && rule == Rules.ImageTag.Value)
            yield return Offers.Complete(rule, PinnedImage.Title, pinned);
        yield return Offers.Accept(rule, Write(Imported.Names([Accept(rule)], site)));

        Edit Write(IReadOnlyList<Verb> verbs) => new(
            site.Document, chain.Whole, current => verbs.Aggregate((ExpressionSyntax?)current, (whole, verb) => whole is null ? null : chain.With(whole, verb)));
    }

    private static string Title(Verb verb, string rule) => verb.Mode == VerbMode.Remove ? $"Remove .{verb.Name}"
        : verb.Name.Length == 0 ? Offers.Remediation(rule)
        : "Use " + VerbText.Show(verb);

    private static Verb Accept(string rule) => new(
        "Accept", VerbMode.Append, ("rule", "HaKit.Rules." + RuleNames[rule]), ("reason", SymbolDisplay.FormatLiteral(Offers.Reason, quote: true)));
}
