using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Tests.Chains;

/// <summary>What the compiler says of a chain is what the running program says of it; where something is not constant, at most that.</summary>
public class CompileEqualsRunTests
{
    private const int Chains = 400;

    [Fact]
    public void ConstantChains_AreJudgedAsAtRunTime()
    {
        var chains = Enumerable.Range(0, Chains).Select(seed => new ChainWriter(seed, unknowns: false).Write()).ToList();
        var (compiled, run) = Judge(chains, manifest => manifest.Findings);
        var differing = Enumerable.Range(0, Chains).Where(i => !compiled[i].SequenceEqual(run[i])).ToList();
        Assert.True(differing.Count == 0, string.Join("\n\n", differing.Take(5).Select(i => Explain(chains[i], compiled[i], run[i]))) + $"\n{differing.Count} of {Chains} differ.");
        Assert.True(run.Sum(findings => findings.Count) > Chains, "the chains are too good to prove anything");
    }

    [Fact]
    public void UnknownValues_AreNeverReported()
    {
        var chains = Enumerable.Range(0, Chains).Select(seed => new ChainWriter(seed, unknowns: true).Write()).ToList();
        // Where one part is unknown, what is wrong with it is not seen, and the others are judged as they would be after it is mended.
        var (compiled, run) = Judge(chains, manifest =>
        [
            .. manifest.Rendered.Problems,
            .. manifest.Rendered.Objects.SelectMany(o => Validation.ValidationFindings.FromErrors(o, Validation.ManifestValidator.Validate(o, Validation.ValidationOptions.Default))),
            .. HaKit.Manifests.Availability.Judge(manifest.Rendered.Objects, manifest.Version),
        ]);
        var invented = Enumerable.Range(0, Chains).Where(i => compiled[i].Except(run[i]).Any()).ToList();
        Assert.True(invented.Count == 0, string.Join("\n\n", invented.Take(5).Select(i => Explain(chains[i], compiled[i], run[i]))) + $"\n{invented.Count} of {Chains} say too much.");
        Assert.True(compiled.Sum(findings => findings.Count) > Chains / 2, "nearly everything is unknown");
    }

    private static string Explain(string chain, List<string> compiled, List<string> run) =>
        $"{chain}\nonly compiled:\n  {string.Join("\n  ", compiled.Except(run))}\nonly run:\n  {string.Join("\n  ", run.Except(compiled))}";

    private static (List<List<string>> Compiled, List<List<string>> Run) Judge(List<string> chains, Func<Manifest, IReadOnlyList<Finding>> findings)
    {
        var source = new StringBuilder("public static class Program\n{\n");
        source.Append("    static int Int(int value) => Environment.TickCount64 < 0 ? 0 : value;\n");
        source.Append("    static string Text(string value) => Environment.TickCount64 < 0 ? \"\" : value;\n");
        source.Append("    static bool Flag(bool value) => Environment.TickCount64 < 0 ? !value : value;\n");
        for (var i = 0; i < chains.Count; i++)
            source.Append("    public static Manifest M").Append(i).Append("() => ").Append(chains[i]).Append(";\n");
        source.Append("}\n");
        var compilation = Compiled.Of(source.ToString());
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == "Program.cs");
        var compiled = chains.ConvertAll(_ => new List<string>());
        foreach (var diagnostic in Compiled.Diagnose(compilation))
        {
            var line = tree.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString();
            var start = line.IndexOf("Manifest M", StringComparison.Ordinal) + 10;
            compiled[int.Parse(line.AsSpan(start, line.IndexOf('(') - start))].Add(Line(diagnostic.Id, diagnostic.Severity.ToString(), diagnostic.GetMessage()));
        }

        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("chains", isCollectible: true);
        var type = context.LoadFromStream(image).GetType("Program")!;
        var run = chains.Select((_, i) => Lines(findings((Manifest)type.GetMethod("M" + i, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!))).ToList();
        context.Unload();
        return (compiled.ConvertAll(lines => lines.Distinct().Order(StringComparer.Ordinal).ToList()), run);
    }

    private static List<string> Lines(IEnumerable<Finding> findings) => [.. findings.Where(finding => finding.Accepted is null)
        .Select(finding => Line(finding.Rule, finding.Severity.ToString(), Judging.Report.Message(finding))).Distinct().Order(StringComparer.Ordinal)];

    // A namespace that is not known is not named.
    private static string Line(string rule, string severity, string message) => $"{rule} {severity}: {message.Replace(" shop/", " ", StringComparison.Ordinal)}";
}
