using HaKit.Assessments;
using HaKit.Evaluation;
using HaKit.Facts;
using HaKit.Tree;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Assessing;

/// <summary>A finding and where in the source it is reported; <paramref name="About"/> is null for what was found while rendering.</summary>
internal sealed record ReportedFinding(Finding Finding, Location Location, ChainObject? About);

/// <summary>Shows the assessment of the objects that source code describes.</summary>
internal sealed class Assessor(RuleOptions options, Lazy<IReadOnlyList<HostFacts>> hosts)
{
    /// <summary>The version that manifests target where they name none.</summary>
    public KubernetesVersion Version => options.KubernetesVersion;

    /// <summary>What there is to say about a set; <paramref name="isClosed"/> means that what is not in it does not exist.</summary>
    public IReadOnlyList<ReportedFinding> Of(SourceSet set, bool isClosed, KubernetesVersion? version)
    {
        var byObject = set.Objects.ToDictionary(about => about.Object);
        var assessment = Assessment.Of(
            set.Objects.ConvertAll(about => new AssessedInput(about.Object) { Origin = about.Origin, Guesses = about.Guesses }),
            new AssessmentOptions
            {
                Rules = options with
                {
                    ClosedWorld = isClosed && set.IsComplete && options.ClosedWorld,
                    KubernetesVersion = version ?? options.KubernetesVersion,
                    Hosts = hosts.Value,
                },
                Rendering = set.Rendered.ConvertAll(rendered => rendered.Finding),
                FindsDuplicates = isClosed && set.IsComplete,
            });
        var reported = set.Rendered.ConvertAll(rendered => new ReportedFinding(rendered.Finding, rendered.Location, null));
        foreach (var finding in assessment.Findings)
        {
            if (finding.Accepted is null && finding.Subject is not null && byObject.TryGetValue(finding.Subject, out var about))
                reported.Add(new ReportedFinding(finding, about.Find(finding.Place), about));
        }

        return reported;
    }
}
