using System.Diagnostics;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Yaml;

namespace HaKit.Tests.Yaml;

/// <summary>The readers our output is for: kubectl's own (YAML 1.1), and kustomize's (1.2).</summary>
public class KubectlTests
{
    private const int Documents = 300;

    [SkippableFact]
    public void Kubectl_reads_what_was_written()
    {
        var (yaml, expected) = Manifest(forKubectl: true);
        Check(expected, Kubectl(yaml, null, "annotate", "--local", "-f", "-", "read=yes", "-o", "json"));
    }

    [SkippableFact]
    public void Kustomize_reads_what_was_written()
    {
        var (yaml, expected) = Manifest(forKubectl: false);
        var directory = Directory.CreateTempSubdirectory("hakit");
        try
        {
            File.WriteAllText(Path.Combine(directory.FullName, "all.yaml"), yaml);
            File.WriteAllText(Path.Combine(directory.FullName, "kustomization.yaml"), "resources:\n- all.yaml\n");
            Check(expected, Kubectl("", directory.FullName, "kustomize", "."));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static (string Yaml, Dictionary<string, string[]> Expected) Manifest(bool forKubectl)
    {
        var random = new CsCheck.PCG(7);
        var expected = new Dictionary<string, string[]>();
        var documents = new List<Node>();
        for (var i = 0; i < Documents; i++)
        {
            // kustomize reads characters beyond the printable, but not what it then writes of them itself.
            var texts = Enumerable.Range(0, 3).Select(piece => HostileTrees.Text.Generate(random, null, out _)).Select(text => forKubectl ? text : Printable(text)).ToArray();
            var name = $"c{i}";
            expected.Add(name, texts);
            documents.Add(new MapBuilder(Place.None)
                .Add("apiVersion", "v1").Add("kind", "ConfigMap")
                .AddMap("metadata", metadata => metadata.Add("name", name).AddMap("annotations", annotations => annotations.Add("a", texts[2])))
                .AddMap("data", data => data.Add("k0", texts[0]).Add("k1", texts[1]))
                .Build());
        }

        return (YamlWriter.WriteToString(documents), expected);
    }

    private static string Printable(string text) =>
        string.Concat(text.Where(c => c is '\n' or (>= ' ' and <= '~') or (>= '\u00A0' and < '\uFFFE' and not ('\u2028' or '\u2029' or '\uFEFF'))));

    private static void Check(Dictionary<string, string[]> expected, string output)
    {
        var documents = YamlReader.Read(output, Source.None)
            .SelectMany(d => d.Root.Text("kind") == "List" ? d.Root.Items("items") : [d.Root!])
            .ToDictionary(root => root.At("metadata").Text("name")!);
        Assert.Equal(Documents, documents.Count);
        foreach (var (name, texts) in expected)
        {
            var root = documents[name];
            Assert.Equal(texts, new[] { root.At("data").Text("k0"), root.At("data").Text("k1"), root.At("metadata", "annotations").Text("a") });
        }
    }

    private static string Kubectl(string input, string? directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("kubectl", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = directory ?? "" };
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            process = null;
        }

        Skip.If(process is null, "kubectl is not installed");
        using (process)
        {
            var output = process!.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, error.Result);
            return output.Result;
        }
    }
}
