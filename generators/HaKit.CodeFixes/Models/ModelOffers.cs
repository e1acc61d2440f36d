using HaKit.Analyzers.Judging;
using HaKit.Judgement;
using HaKit.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Models;

/// <summary>What can be done about a finding in a KubernetesClient object.</summary>
internal static class ModelOffers
{
    public static IEnumerable<Offer> For(Diagnostic diagnostic, Site site)
    {
        var rule = diagnostic.Id;
        var writer = new ModelWriter(site);
        var changes = FixProperties.Read(diagnostic.Properties);
        var creation = ModelCreation.Around(site.Node, site.Model);
        if (changes.Count > 0)
        {
            if (AssignedField.At(site)?.Mend(changes, writer) is { } assigned)
                yield return Offers.Mend(rule, Offers.Remediation(rule), assigned);
            else if (creation is not null)
                yield return Offers.Mend(rule, Offers.Remediation(rule), Write(changes));
        }
        else if (FixProperties.ReadAdded(diagnostic.Properties) is { Count: > 0 } added && creation is not null && Companion.Beside(creation, added, writer, site) is { } beside)
        {
            yield return Offers.Mend(rule, Offers.Remediation(rule), beside);
        }

        if (rule == Rules.ImageTag.Value && PinnedImage.In(site) is { } pinned)
            yield return Offers.Complete(rule, PinnedImage.Title, pinned);
        if (creation is not null)
            yield return Offers.Accept(rule, Write([new(["metadata", "annotations", AcceptedRisks.Prefix + rule], ScalarNode.String(Offers.Reason, Place.None))]));

        Edit Write(IReadOnlyList<(IReadOnlyList<string> Steps, Node? Value)> fields) => new(
            site.Document, creation!.Expression, current => writer.Change((ExpressionSyntax)current, creation.Type, fields));
    }
}
