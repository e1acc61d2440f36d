using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace HaKit.Benchmarks.Analyzers;

/// <summary>A compilation with and without the analyzers, and the file that a keystroke changed.</summary>
public class AnalyzerBenchmarks
{
    private AnalyzedProgram program = null!;
    private CSharpCompilation whole = null!;
    private int stroke;

    [Params("1,000 chains", "1,000 deployments")]
    public string Program { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        program = new AnalyzedProgram(Program.EndsWith("chains", StringComparison.Ordinal) ? GeneratedProgram.Chains(1000) : GeneratedProgram.Deployments(1000));
        whole = program.Whole();
    }

    [Benchmark(Baseline = true, Description = "compile")]
    public int Compile() => program.Compile();

    [Benchmark(Description = "compile and analyze")]
    public int CompileAndAnalyze() => program.CompileAndAnalyze();

    [Benchmark(Description = "keystroke: bind the file")]
    public int Bind() => program.BindEdited(whole, ++stroke);

    [Benchmark(Description = "keystroke: bind and analyze the file")]
    public int Keystroke() => program.AnalyzeEdited(whole, ++stroke);
}
