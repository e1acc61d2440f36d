using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using HaKit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HaKit.Benchmarks.Analyzers;

/// <summary>Compiles a program as a build does, and runs HaKit's analyzers over it or does not.</summary>
internal sealed class AnalyzedProgram(IReadOnlyList<string> files)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(k8s.Models.V1Deployment).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Workload).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Manifest).Assembly.Location),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(HaKitAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private readonly ImmutableArray<SyntaxTree> parsed = [.. files.Select((text, i) => Parse(text, i))];

    /// <summary>From text to the bytes of an assembly.</summary>
    public int Compile() => Emit(Compilation(files.Select(Parse)), Stream.Null);

    /// <summary>The same with the analyzers; the number of their diagnostics. Analyzers do not run twice on one compilation, so each run has its own.</summary>
    public int CompileAndAnalyze()
    {
        var program = Compilation(files.Select(Parse)).WithAnalyzers(Analyzers);
        var diagnostics = program.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return diagnostics.Length + Emit(program.Compilation, Stream.Null);
    }

    /// <summary>What an editor asks for after a keystroke: the first file is another, the diagnostics of that file.</summary>
    public int AnalyzeEdited(Compilation before, int stroke)
    {
        var edited = Edit(before, stroke);
        return edited.Compilation.WithAnalyzers(Analyzers).GetAnalyzerSemanticDiagnosticsAsync(edited, null, CancellationToken.None).GetAwaiter().GetResult().Length;
    }

    /// <summary>The same without the analyzers: binding the edited file anew.</summary>
    public int BindEdited(Compilation before, int stroke) => Edit(before, stroke).GetDiagnostics().Length;

    private SemanticModel Edit(Compilation before, int stroke)
    {
        var edited = Parse(files[0] + new string(' ', stroke % 50), 0);
        return before.ReplaceSyntaxTree(before.SyntaxTrees.First(), edited).GetSemanticModel(edited);
    }

    public CSharpCompilation Whole() => Compilation(parsed);

    private static CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Generated", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static SyntaxTree Parse(string text, int index) => CSharpSyntaxTree.ParseText(text, Options, $"File{index}.cs");

    private static int Emit(Compilation compilation, Stream stream)
    {
        var result = compilation.Emit(stream);
        return result.Success ? 0 : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
}
