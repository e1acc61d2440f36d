using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Validation;
using Xunit.Abstractions;

namespace HaKit.Conformance.Tests.Validation;

/// <summary>Custom resources against the definitions that the recording server had.</summary>
public class CustomResourceConformanceTests(ITestOutputHelper output)
{
    // docs/validation.md states these figures.
    private const int LeastVerdicts = 2385;
    private const int LeastSets = 2385;

    [Fact]
    public void Custom_resources_AreEvaluatedAsTheServerDid()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "customresources-1.36.crds.yaml"));
        var definitions = YamlReader.Read(text, new Source(SourceKind.Text, "definitions")).Select(document => new ManifestObject((MapNode)document.Root!));
        var replay = Replay.Of(RecordedVerdict.ReadCompressed("customresources-1.36.jsonl.gz"), SchemaSet.FromObjects(definitions));
        output.WriteLine(replay.ToString());
        Assert.True(replay.Verdicts >= LeastVerdicts, replay.ToString());
        Assert.True(replay.Sets >= LeastSets, replay.ToString());
    }
}
