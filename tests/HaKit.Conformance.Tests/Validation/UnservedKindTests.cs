using System.Text.Json;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Validation;

namespace HaKit.Conformance.Tests.Validation;

/// <summary>Objects of kinds, versions and groups that a 1.36.2 server does not have, and of kinds that are nobody's business here.</summary>
public class UnservedKindTests
{
    [Fact]
    public void Kinds_that_the_server_lacks_are_refused_and_foreign_ones_are_skipped()
    {
        var differing = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "unserved-1.36.jsonl")))
        {
            count++;
            using var json = JsonDocument.Parse(line);
            var root = (MapNode)YamlReader.Read(json.RootElement.GetProperty("object").GetRawText(), Source.None)[0].Root!;
            var verdict = ManifestValidator.Check(new ManifestObject(root), new ValidationOptions(KubernetesVersion.Parse("1.36")));
            var isForeign = json.RootElement.GetProperty("class").GetString() is "foreign" or "config file";
            var isRight = isForeign
                ? verdict.Status == VerdictStatus.Skipped
                : verdict.Status == VerdictStatus.Invalid && verdict.Errors.Single().Reason == Reasons.NoMatch;
            if (!isRight)
                differing.Add($"{root.Text("apiVersion")} {root.Text("kind")}: {verdict.Status}");
        }

        Assert.Equal(150, count);
        Assert.Empty(differing);
    }
}
