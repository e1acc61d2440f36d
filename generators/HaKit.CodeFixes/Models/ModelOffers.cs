using HaKit.Analyzers.Assessing;
using HaKit.Evaluation;
using HaKit.Tree;
using Microsoft.CodeAnalysis;

namespace HaKit.CodeFixes.Models;

/// <summary>What can be done about a finding in a KubernetesClient object.</summary>
internal static class ModelOffers
{
    public static IEnumerable<Offer> For(Diagnostic diagnostic, Site site)
    {
        var rule = diagnostic.Id;
        var writer = new ModelWriter(site);
        if (rule == Rules.ImageTag.Value && PinnedImage.In(site) is { } pinned)
            yield return Offers.Complete(rule, PinnedImage.Title, pinned);
        if (FixProperties.ReadObject(diagnostic.Properties) is not { } span || ModelCreation.At(site.Node.SyntaxTree.GetRoot().FindNode(span, getInnermostNodeForTie: true), site.Model) is not { } creation)
            yield break;
        var written = new ModelObject(creation, site);
        var changes = FixProperties.Read(diagnostic.Properties);
        var added = FixProperties.ReadAdded(diagnostic.Properties);
        if (changes.Count > 0 && written.Change(changes, writer) is { } repaired)
            yield return Offers.Fix(rule, Offers.Remediation(rule), repaired);
        else if (changes.Count == 0 && added.Count > 0 && Companion.Beside(creation, added, writer, site) is { } beside)
            yield return Offers.Fix(rule, Offers.Remediation(rule), beside);
        if (written.Change([(["metadata", "annotations", AcceptedRisks.Prefix + rule], ScalarNode.String(Offers.Reason, Place.None))], writer) is { } accepted)
            yield return Offers.Accept(rule, accepted);
    }
}
