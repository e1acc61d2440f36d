using HaKit.Analyzers.Assessing;
using HaKit.CodeFixes.Chains;
using HaKit.CodeFixes.Models;
using HaKit.Evaluation;
using Microsoft.CodeAnalysis;

namespace HaKit.CodeFixes;

/// <summary>What can be done about a finding: fix it, or accept the risk.</summary>
internal static class Offers
{
    /// <summary>What the code says until its author says better.</summary>
    internal const string Reason = "say here why this risk is acceptable";

    private static readonly IReadOnlyList<Offer> None = [];

    public static async Task<IReadOnlyList<Offer>> For(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Form, out var form))
            return None;
        // What lies in another file is reported where it is used, and fixed where it lies.
        var location = diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[0] : diagnostic.Location;
        if (document.Project.Solution.GetDocument(location.SourceTree) is not { } home
            || await home.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await home.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return None;
        var site = new Site(home.Id, root.FindNode(location.SourceSpan, getInnermostNodeForTie: true), model);
        var offers = form == FixProperties.Chain ? ChainOffers.For(diagnostic, site) : ModelOffers.For(diagnostic, site);
        return offers.Where(offer => Edits.Change(offer.Edits)).ToList();
    }

    public static Offer Fix(string rule, string title, params Edit[] edits) => new(title, rule + ".fix", edits);

    /// <summary>Writes a placeholder that only the author can fill in.</summary>
    public static Offer Complete(string rule, string title, params Edit[] edits) => new(title, rule + ".complete", edits) { IsForAll = false };

    public static Offer Accept(string rule, params Edit[] edits) => new($"Accept this risk ({rule})…", rule + ".accept", edits);

    /// <summary>What the catalogue says fixes the rule's findings.</summary>
    public static string Remediation(string rule) => Catalog.Find(rule)!.Remediation.TrimEnd('.');
}

/// <summary>Where a finding stands.</summary>
internal sealed record Site(DocumentId Document, SyntaxNode Node, SemanticModel Model);
