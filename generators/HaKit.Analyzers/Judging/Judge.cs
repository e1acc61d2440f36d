using HaKit.Facts;
using HaKit.Judgement;
using HaKit.Tree;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Judging;

/// <summary>A finding and where in the source it is said.</summary>
internal sealed record Said(Finding Finding, Location Location, JudgedObject About);

/// <summary>Lets HaKit.Core decide: the rules of the catalogue, and what the API server would refuse.</summary>
internal sealed class Judge(JudgeOptions options)
{
    /// <summary>What there is to say about a set; <paramref name="isClosed"/> means that what is not in it does not exist.</summary>
    public IEnumerable<Said> Of(JudgedSet set, bool isClosed, KubernetesVersion? version)
    {
        var byObject = set.Objects.ToDictionary(judged => judged.Object);
        var world = options with
        {
            ClosedWorld = isClosed && set.IsComplete && options.ClosedWorld,
            KubernetesVersion = version ?? options.KubernetesVersion,
        };
        foreach (var finding in RuleEngine.Judge(new ManifestSet(set.Objects.ConvertAll(judged => judged.Object)), world))
        {
            if (finding.Accepted is not null || finding.Judged is null || !byObject.TryGetValue(finding.Judged, out var about))
                continue;
            if (!MayBeAccepted(finding.Judged, finding.Rule) && !finding.Concerns.Any(concerned => MayBeAccepted(concerned, finding.Rule)))
                yield return new Said(finding, about.Find(finding.Place), about);
        }
    }

    /// <summary>True where the annotation that accepts the risk may be there without being seen.</summary>
    private static bool MayBeAccepted(ManifestObject manifest, string rule)
    {
        var metadata = manifest.Root.At("metadata");
        return metadata is UnknownNode || metadata.At("annotations") is UnknownNode || metadata.At("annotations", AcceptedRisks.Prefix + rule) is UnknownNode;
    }
}
