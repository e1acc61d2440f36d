using BenchmarkDotNet.Attributes;
using HaKit.Models;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using YamlDotNet.Core;

namespace HaKit.Benchmarks;

/// <summary>4,000 objects in one text.</summary>
public class ReadingBenchmarks
{
    private string yaml = "";

    [GlobalSetup]
    public void Setup() => yaml = ModelYaml.WriteToString(ClientObjects.Create());

    [Benchmark(Baseline = true, Description = "HaKit: text to located trees")]
    public int Read() => YamlReader.Read(yaml, Source.None).Count;

    [Benchmark(Description = "HaKit: text to models")]
    public int ReadModels() => YamlReader.Read(yaml, Source.None).Count(document => ModelTree.ToModel(new ManifestObject((MapNode)document.Root!)) is not null);

    [Benchmark(Description = "YamlDotNet: events alone")]
    public int Events()
    {
        var parser = new Parser(new StringReader(yaml));
        var events = 0;
        while (parser.MoveNext())
            events++;
        return events;
    }
}
