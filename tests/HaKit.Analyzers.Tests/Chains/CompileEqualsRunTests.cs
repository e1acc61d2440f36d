using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;
using HaKit.Analyzers.Assessing;
using HaKit.Evaluation;
using HaKit.Facts;
using HaKit.Manifests;
using HaKit.Validation;

namespace HaKit.Analyzers.Tests.Chains;

/// <summary>What the compiler says of a manifest is what the running program says of it; where something is not constant, at most that.</summary>
public partial class CompileEqualsRunTests
{
    private const int Count = 630;
    private const int FirstLine = 6;

    [Fact]
    public void ConstantManifests_AreEvaluatedAsAtRunTime()
    {
        var manifests = Write(unknowns: false);
        var (compiled, run) = Evaluate(manifests, manifest => manifest.Findings);
        var differing = Enumerable.Range(0, Count).Where(i => !compiled[i].SequenceEqual(run[i])).ToList();
        Assert.True(differing.Count == 0, string.Join("\n\n", differing.Take(8).Select(i => Explain(manifests[i], compiled[i], run[i]))) + $"\n{differing.Count} of {Count} differ.");
        Assert.True(run.Sum(findings => findings.Count) > Count, "the manifests are too good to prove anything");
    }

    [Fact]
    public void UnknownValues_AreNeverReported()
    {
        var manifests = Write(unknowns: true);
        // Where one part is unknown, what is wrong with it is not seen, and the others are evaluated as they would be after it is fixed.
        var (compiled, run) = Evaluate(manifests, manifest =>
        [
            .. manifest.Rendered.Problems,
            .. manifest.Rendered.Objects.SelectMany(o => ValidationFindings.FromErrors(o, ManifestValidator.Validate(o, ValidationOptions.Default))),
            .. RuleEngine.Evaluate(new ManifestSet(manifest.Rendered.Objects), RuleOptions.Default with { KubernetesVersion = manifest.Version }),
        ]);
        var invented = Enumerable.Range(0, Count).Where(i => compiled[i].Exists(said => !run[i].Exists(truth => IsAtMost(said, truth)))).ToList();
        Assert.True(invented.Count == 0, string.Join("\n\n", invented.Take(8).Select(i => Explain(manifests[i], compiled[i], run[i]))) + $"\n{invented.Count} of {Count} say too much.");
        Assert.True(compiled.Sum(findings => findings.Count) > Count / 2, "nearly everything is unknown");
    }

    /// <summary>A verb that is new must be written by <see cref="ChainWriter"/>, too.</summary>
    [Fact]
    public void EveryVerbIsWritten()
    {
        var written = Called().Matches(string.Join("\n", Write(unknowns: false))).Select(call => call.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var verbs = new[] { typeof(Workload), typeof(Probe), typeof(Container) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(method => method.ReturnType == type && !method.IsSpecialName))
            .Select(method => method.Name)
            .Where(name => name[0] != '<')
            .Distinct(StringComparer.Ordinal);
        Assert.Equal([], verbs.Where(verb => !written.Contains(verb)));
    }

    private static List<string> Write(bool unknowns) => [.. Enumerable.Range(0, Count).Select(number => new ManifestWriter(number, unknowns).Write())];

    /// <summary>The same finding; a name that is not known is not told, and what depends on something unknown may be taken for less severe.</summary>
    private static bool IsAtMost(string said, string truth) => said == truth
        || (Severe(said) <= Severe(truth) && (Plain(said) == Plain(truth) || (MayBeNameless(said) && Unnamed(said) == Unnamed(IsNameless(said) ? Nameless().Replace(Plain(truth), "$1:", 1) : truth))));

    private static bool MayBeNameless(string line) => IsNameless(line) || line.Contains("ontainer ? ", StringComparison.Ordinal);

    private static string Unnamed(string line) => ContainerName().Replace(Plain(line), "ontainer ?");

    private static int Severe(string line) => line.Contains(" Info: ", StringComparison.Ordinal) ? 0 : line.Contains(" Warning: ", StringComparison.Ordinal) ? 1 : 2;

    private static string Plain(string line) => line.Replace(" Info: ", " : ", StringComparison.Ordinal).Replace(" Warning: ", " : ", StringComparison.Ordinal).Replace(" Error: ", " : ", StringComparison.Ordinal);

    private static bool IsNameless(string line) => !Nameless().IsMatch(Plain(line));

    private static string Explain(string manifest, List<string> compiled, List<string> run) =>
        $"{manifest}\nonly compiled:\n  {string.Join("\n  ", compiled.Where(said => !run.Exists(truth => IsAtMost(said, truth))))}\nonly run:\n  {string.Join("\n  ", run.Except(compiled))}";

    /// <summary>The findings of each manifest, and what the program says with either side of its conditions.</summary>
    private static (List<List<string>> Compiled, List<List<string>> Run) Evaluate(List<string> manifests, Func<Manifest, IReadOnlyList<Finding>> findings)
    {
        var source = new StringBuilder("public static class Program\n{\n");
        source.Append("    public static bool IsSet;\n");
        source.Append("    static int Int(int value) => Environment.TickCount64 < 0 ? 0 : value;\n");
        source.Append("    static string Text(string value) => Environment.TickCount64 < 0 ? \"\" : value; static bool Flag() => IsSet;\n");
        foreach (var manifest in manifests)
            source.Append(manifest).Append('\n');
        source.Append("}\n");
        var compilation = Compiled.Of(source.ToString());
        var compiled = manifests.ConvertAll(_ => new List<string>());
        foreach (var diagnostic in Compiled.Diagnose(compilation))
            compiled[diagnostic.Location.GetLineSpan().StartLinePosition.Line - FirstLine + 1].Add(Line(diagnostic.Id, diagnostic.Severity.ToString(), diagnostic.GetMessage()));

        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("manifests", isCollectible: true);
        var type = context.LoadFromStream(image).GetType("Program")!;
        var run = manifests.ConvertAll(_ => new List<string>());
        foreach (var side in new[] { true, false })
        {
            type.GetField("IsSet")!.SetValue(null, side);
            for (var i = 0; i < manifests.Count; i++)
                run[i].AddRange(Lines(findings((Manifest)type.GetMethod("M" + i)!.Invoke(null, null)!)));
        }

        context.Unload();
        return (compiled.ConvertAll(Sorted), run.ConvertAll(Sorted));
    }

    private static IEnumerable<string> Lines(IEnumerable<Finding> findings) =>
        findings.Where(finding => finding.Accepted is null).Select(finding => Line(finding.Rule, finding.Severity.ToString(), Report.Message(finding)));

    private static List<string> Sorted(List<string> lines) => [.. lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // A namespace that is not known is not named.
    private static string Line(string rule, string severity, string message) => $"{rule} {severity}: {message.Replace(" shop/", " ", StringComparison.Ordinal)}";

    /// <summary>The object of a finding, and its name.</summary>
    [GeneratedRegex("^(HAK[0-9]{4} : [A-Z][A-Za-z]+) [^ :]+:")]
    private static partial Regex Nameless();

    [GeneratedRegex("ontainer [^ ]+")]
    private static partial Regex ContainerName();

    [GeneratedRegex("\\.([A-Z][A-Za-z]+)\\(")]
    private static partial Regex Called();
}
