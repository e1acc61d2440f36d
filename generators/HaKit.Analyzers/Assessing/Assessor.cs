using System.Collections.Immutable;
using HaKit.Facts;
using HaKit.Evaluation;
using HaKit.Tree;
using HaKit.Validation;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Assessing;

/// <summary>A finding and where in the source it is said.</summary>
internal sealed record ReportedFinding(Finding Finding, Location Location, ChainObject About);

/// <summary>Lets HaKit.Core decide: what the API server would refuse, and the rules of the catalogue.</summary>
internal sealed class Assessor(RuleOptions options, Lazy<IReadOnlyList<HostFacts>> hosts)
{
    /// <summary>
    /// What there is to say about a set; <paramref name="isClosed"/> means that what is not in it does not exist. What the API server refuses endangers
    /// nothing yet: a refused object is not evaluated, and of a manifest that holds one nothing is, just as when the program runs.
    /// </summary>
    public IReadOnlyList<ReportedFinding> Of(SourceSet set, bool isClosed, KubernetesVersion? version)
    {
        var target = version ?? options.KubernetesVersion;
        var refusals = set.Objects.SelectMany(about => Refusals(about, target)).ToList();
        if (isClosed && (refusals.Count > 0 || set.Rendered.Any(rendered => rendered.Finding.Severity == Severity.Error)))
            return refusals;
        var refused = new HashSet<ManifestObject>(refusals.Select(said => said.About.Object));
        var evaluated = Subject(set, options with { ClosedWorld = isClosed && set.IsComplete && options.ClosedWorld, KubernetesVersion = target, Hosts = hosts.Value });
        return [.. refusals, .. evaluated.Where(said => !refused.Contains(said.About.Object))];
    }

    private static IEnumerable<ReportedFinding> Refusals(ChainObject about, KubernetesVersion version)
    {
        var options = new ValidationOptions(version);
        var errors = ManifestValidator.Validate(about.Object, options);
        foreach (var guess in errors.Count == 0 ? ImmutableArray<ManifestObject>.Empty : about.Guesses)
        {
            var others = ManifestValidator.Validate(guess, options);
            errors = [.. errors.Where(error => others.Any(other => other.Field == error.Field && other.Reason == error.Reason))];
        }

        return ValidationFindings.FromErrors(about.Object, errors).Select(finding => new ReportedFinding(finding, about.Find(finding.Place), about));
    }

    private static IEnumerable<ReportedFinding> Subject(SourceSet set, RuleOptions world)
    {
        var byObject = set.Objects.ToDictionary(evaluated => evaluated.Object);
        foreach (var finding in RuleEngine.Evaluate(new ManifestSet(set.Objects.ConvertAll(evaluated => evaluated.Object)), world))
        {
            if (finding.Accepted is not null || finding.Subject is null || !byObject.TryGetValue(finding.Subject, out var about))
                continue;
            if (!MayBeAccepted(finding.Subject, finding.Rule) && !finding.Concerns.Any(concerned => MayBeAccepted(concerned, finding.Rule)))
                yield return new ReportedFinding(finding, about.Find(finding.Place), about);
        }
    }

    /// <summary>True where the annotation that accepts the risk may be there without being seen.</summary>
    private static bool MayBeAccepted(ManifestObject manifest, string rule)
    {
        var metadata = manifest.Root.At("metadata");
        return metadata is UnknownNode || metadata.At("annotations") is UnknownNode || metadata.At("annotations", AcceptedRisks.Prefix + rule) is UnknownNode;
    }
}
