using HaKit.Conformance.Tests.Validation;
using HaKit.Evaluation;
using HaKit.Policies;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Validation;
using HaKit.Validation.Admission.Simulation;

namespace HaKit.Conformance.Tests.Policies;

/// <summary>An exported policy says what its rule says.</summary>
public class PolicyConformanceTests
{
    [Fact]
    public void Of_objects_that_a_server_accepted()
    {
        var both = new PolicyAndRule();
        foreach (var recorded in RecordedVerdict.ReadCompressed("apiserver-1.36.jsonl.gz"))
        {
            if (recorded.Accepted)
                both.Ask(recorded.Object);
        }

        Assert.True(both.Objects > 1000, $"{both.Objects} objects");
        Holds(both);
    }

    [Fact]
    public void Of_random_workloads()
    {
        var both = new PolicyAndRule();
        for (var seed = 0; seed < 3000; seed++)
        {
            var manifest = RandomWorkload.Of(seed);
            if (ManifestValidator.Validate(manifest, ValidationOptions.Default).Count == 0)
                both.Ask(manifest);
        }

        Assert.True(both.Objects > 2000, $"{both.Objects} objects");
        Holds(both);
        Assert.Empty(PolicyTable.All.Select(policy => policy.Rule.Value).Except(both.Reports.Keys));
    }

    [Fact]
    public void Of_the_samples_of_rule_pages()
    {
        var both = new PolicyAndRule();
        foreach (var page in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Pages"), "HAK*.md").Order(StringComparer.Ordinal))
        {
            foreach (var block in File.ReadAllText(page).Split("```yaml\n").Skip(1).Select(rest => rest.Split("```")[0]))
            {
                foreach (var document in YamlReader.Read(block, new Source(SourceKind.Text, Path.GetFileName(page))))
                {
                    if (document.Root is not MapNode root)
                        continue;
                    var manifest = new ManifestObject(root);
                    if (manifest.Kind.Length > 0 && ManifestValidator.Validate(manifest, ValidationOptions.Default).Count == 0)
                        both.Ask(manifest);
                }
            }
        }

        Assert.True(both.Objects > 20, $"{both.Objects} objects");
        Holds(both);
    }

    /// <summary>The server stops an expression that is too dear; then nothing of what it was to find is found.</summary>
    [Fact]
    public void A_large_workload_stays_within_the_limits()
    {
        var containers = string.Join(", ", Enumerable.Range(0, 100).Select(i =>
            $"{{name: c{i}, image: 'registry.example.org/team/web', ports: [{{name: p{i}, containerPort: {8000 + i}, hostPort: {8000 + i}}}], livenessProbe: {{httpGet: {{port: gone}}, failureThreshold: 1}}}}"));
        var labels = string.Join(", ", Enumerable.Range(0, 50).Select(i => $"key{i}: value"));
        var manifest = Manifests($"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: web, annotations: {{{labels}}}}}, spec: {{selector: {{matchLabels: {{key1: value}}}}, "
            + $"template: {{metadata: {{labels: {{{labels}}}}}, spec: {{containers: [{containers}], topologySpreadConstraints: [{{topologyKey: rack, maxSkew: 1, whenUnsatisfiable: ScheduleAnyway, "
            + $"labelSelector: {{matchLabels: {{{labels}}}}}}}]}}}}}}}}")[0];
        var policies = PolicyTable.All.SelectMany(PolicyAndRule.Strict).ToList();
        var outcomes = PolicySimulation.Of(policies, KubernetesVersion.Default).Check(manifest);
        Assert.Contains("hakit-hak5010", outcomes.Select(outcome => outcome.Policy));
        Assert.DoesNotContain(outcomes, outcome => outcome.Message.Contains("resulted in error", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_is_a_policy_or_has_a_reason()
    {
        foreach (var rule in Catalog.All)
            Assert.True(PolicyTable.Find(rule.Id.Value) is null != PolicyTable.WhyNot(rule) is null, rule.Id.Value);
    }

    [Fact]
    public void What_is_exported_is_valid_and_always_the_same()
    {
        var all = Manifest.Of([.. PolicyExport.Of(PolicyExport.Rules)]);
        Assert.Empty(all.Validate().Select(finding => finding.Message));
        Assert.Equal(all.ToYaml(), Manifest.Of([.. PolicyExport.Of([.. PolicyExport.Rules.Reverse()])]).ToYaml());
        Assert.DoesNotContain("\\n", all.ToYaml(), StringComparison.Ordinal);
    }

    private static List<ManifestObject> Manifests(string yaml) =>
        [.. YamlReader.Read(yaml, new Source(SourceKind.Text, "test")).Select(document => new ManifestObject((MapNode)document.Root!))];

    private static void Holds(PolicyAndRule both) => Assert.True(
        both.Differences.Count == 0,
        $"{both.Objects} objects, {both.Differences.Count} differences; reports: {string.Join(", ", both.Reports.Select(pair => $"{pair.Key} {pair.Value}"))}\n" + string.Join(
            "\n", both.Differences.GroupBy(difference => difference[..7]).SelectMany(group => group.Take(4).Prepend($"--- {group.Key}: {group.Count()}"))));
}
