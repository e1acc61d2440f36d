using System.Globalization;
using HaKit.Assessments;
using HaKit.Inputs;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Benchmarks;

/// <summary>
/// What reading, validating and evaluating cost at n, 4n and 16n objects, or items, of shapes that invite work by pairs. Ratios of about 4 are
/// linear, of 16 quadratic: <c>--growth</c> for all shapes, <c>--growth services ports</c> for some.
/// </summary>
internal static class Growth
{
    private static readonly int[] Factors = [1, 4, 16];

    public static int Run(string[] args)
    {
        Measure(GrowthShapes.All[0].Make(GrowthShapes.All[0].Size));
        Console.WriteLine($"{"shape",-16}{"n",8}{"ms",10}{"4n: x",10}{"16n: x",10}{"findings",10}{"longest",10}");
        foreach (var (name, size, make) in GrowthShapes.All)
        {
            if (args.Length > 0 && !args.Contains(name))
                continue;
            var runs = Factors.Select(factor => Measure(make(factor * size))).ToArray();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-16}{size,8}{runs[0].Milliseconds,10:F1}{runs[1].Milliseconds / runs[0].Milliseconds,10:F1}{runs[2].Milliseconds / runs[1].Milliseconds,10:F1}{runs[2].Findings,10}{runs[2].Longest,10}"));
        }

        return 0;
    }

    /// <summary>The least processor time of three runs, how many findings there are, and how long the longest message is.</summary>
    private static (double Milliseconds, int Findings, int Longest) Measure(string text)
    {
        var least = double.MaxValue;
        IReadOnlyList<Finding> findings = [];
        for (var run = 0; run < 3; run++)
        {
            GC.Collect();
            var start = Environment.CpuUsage.TotalTime;
            findings = Evaluate(text);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        return (least, findings.Count, findings.Count == 0 ? 0 : findings.Max(finding => finding.Message.Length));
    }

    private static IReadOnlyList<Finding> Evaluate(string text)
    {
        var documents = YamlReader.Split(text)
            .SelectMany(chunk => YamlReader.ReadChunk(chunk, Source.None).Select(document => DocumentClassifier.Classify(document, chunk)))
            .ToList();
        return new DocumentAssessment(documents, AssessmentOptions.Default).Result.Findings;
    }
}
