using HaKit.Assessments;
using System.Text.RegularExpressions;
using HaKit.Evaluation;
using HaKit.Settings;
using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Core.Tests.Rules.Engine;

/// <summary>The samples of the rules' pages: what is shown as bad is reported, what is shown as good is not, and the API server takes it.</summary>
public partial class RuleExamplesTests
{
    /// <summary>Those that evaluate manifests by themselves: simulations and hosts have tests of their own.</summary>
    public static TheoryData<string> Rules { get; } = [.. Catalog.All.Where(rule => rule.Number is < 8000 or 9001).Select(rule => rule.Id.Value)];

    public static TheoryData<string> Refusals { get; } = [.. ValidationRuleIds.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_is_shown_as_bad_is_reported(string id)
    {
        foreach (var sample in Samples(id, "Bad"))
            Assert.Contains(id, Evaluate(id, sample).Select(finding => finding.Rule));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_is_shown_as_good_is_not_reported(string id)
    {
        foreach (var sample in Samples(id, "Good"))
            Assert.Empty(Evaluate(id, sample).Where(finding => finding.Rule == id).Select(finding => finding.Message));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_is_shown_as_good_is_valid(string id)
    {
        foreach (var sample in Samples(id, "Good"))
            Assert.Empty(SampleFrame.Complete(sample).SelectMany(manifest => ManifestValidator.Validate(manifest, ValidationOptions.Default)).Select(error => $"{error.Field}: {error.Message}"));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_is_shown_with_the_servers_words(string id)
    {
        var page = File.ReadAllText(PathOf(id));
        var samples = Samples(id, "Example");
        Assert.NotEmpty(samples);
        foreach (var sample in samples)
        {
            var manifests = SampleFrame.Complete(sample);
            var findings = Assessment.Of([.. manifests.Select(manifest => new AssessedInput(manifest))], AssessmentOptions.Default).Problems;
            Assert.Contains(findings, finding => finding.Rule == id && page.Contains(finding.Message, StringComparison.Ordinal));
        }
    }

    private static IReadOnlyList<Finding> Evaluate(string id, string sample)
    {
        var settings = new ProjectSettings();
        if (SettingsOf().Match(File.ReadAllText(PathOf(id))) is { Success: true } written)
        {
            var read = SettingsReader.Read(written.Groups[1].Value, id);
            Assert.Empty(read.Problems);
            settings = read.Settings;
        }

        return RuleEngine.Evaluate(new HaKit.Facts.ManifestSet(SampleFrame.Complete(sample)), settings.RuleOptions with
        {
            SwitchedOn = [id],
            Cluster = settings.Cluster is { } cluster ? Cluster.Parse(cluster) : null,
            KubernetesVersion = settings.KubernetesVersion ?? KubernetesVersion.Default,
        });
    }

    private static string[] Samples(string id, string section)
    {
        string[] samples = [.. YamlBlock().Matches(RulePages.Section(File.ReadAllText(PathOf(id)), section)).Select(match => match.Groups[1].Value)];
        Assert.True(samples.Length > 0, $"{id} shows nothing as {section}.");
        return samples;
    }

    private static string PathOf(string id) => Path.Combine(RuleCatalogTests.Pages, id + ".md");

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();

    [GeneratedRegex("^<!-- settings: (.*?) -->", RegexOptions.Multiline)]
    private static partial Regex SettingsOf();
}
