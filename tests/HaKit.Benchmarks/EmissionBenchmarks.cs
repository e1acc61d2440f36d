using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using HaKit.Models;
using HaKit.Tree;
using HaKit.Yaml;
using k8s;

namespace HaKit.Benchmarks;

/// <summary>The same 4,000 client objects, each time to text: HaKit to UTF-8 YAML, the client to YAML, System.Text.Json to UTF-8 JSON.</summary>
public class EmissionBenchmarks
{
    private static readonly JsonSerializerOptions PlainJson = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly ArrayBufferWriter<byte> output = new(16 * 1024 * 1024);
    private List<IKubernetesObject> objects = [];
    private List<MapNode> trees = [];

    [GlobalSetup]
    public void Setup()
    {
        objects = ClientObjects.Create();
        trees = objects.ConvertAll(model => ModelTree.ToTree(model));
    }

    [Benchmark(Baseline = true, Description = "HaKit: models to YAML")]
    public int Models()
    {
        output.ResetWrittenCount();
        ModelYaml.Write(objects, output);
        return output.WrittenCount;
    }

    [Benchmark(Description = "HaKit: trees to YAML")]
    public int Trees()
    {
        output.ResetWrittenCount();
        YamlWriter.Write(trees, output);
        return output.WrittenCount;
    }

    [Benchmark(Description = "HaKit: models to trees")]
    public int ToTrees() => objects.Sum(model => ModelTree.ToTree(model).Count);

    [Benchmark(Description = "KubernetesYaml.SerializeAll")]
    public int ClientYaml() => KubernetesYaml.SerializeAll(objects).Length;

    [Benchmark(Description = "KubernetesJson.Serialize")]
    public int ClientJson() => objects.Sum(model => KubernetesJson.Serialize(model).Length);

    [Benchmark(Description = "System.Text.Json")]
    public int SystemTextJson()
    {
        output.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(output);
        foreach (var model in objects)
        {
            JsonSerializer.Serialize(writer, model, model.GetType(), PlainJson);
            writer.Reset();
        }

        return output.WrittenCount;
    }
}
