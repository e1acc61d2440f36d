using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HaKit.Analyzers.Tests;

/// <summary>Compiles source as a program that references HaKit and KubernetesClient, and runs analyzers over it.</summary>
internal static class Compiled
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using HaKit;
        global using k8s;
        global using k8s.Models;
        """;

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(k8s.Models.V1Deployment).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Workload).Assembly.Location),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "HaKit.dll")),
    ];

    /// <summary>The assemblies of ASP.NET Core.</summary>
    public static ImmutableArray<MetadataReference> AspNetCore { get; } =
    [
        .. Directory.GetFiles(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Builder.WebApplication).Assembly.Location)!, "Microsoft.*.dll")
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14);

    public static CSharpCompilation Of(string source, string? second = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) => CSharpCompilation.Create(
        "Program",
        new[] { (Usings, "Usings.cs"), (source, "Program.cs"), (second, "Second.cs") }
            .Where(file => file.Item1 is not null)
            .Select(file => CSharpSyntaxTree.ParseText(file.Item1!, ParseOptions, file.Item2)),
        References,
        new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What the analyzers report; source that does not compile, or an analyzer that throws, fails the test.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(Compilation compilation, params IEnumerable<AdditionalText> files) =>
        Diagnose(compilation, new AnalyzerOptions([.. files]));

    public static ImmutableArray<Diagnostic> Diagnose(Compilation compilation, AnalyzerOptions options)
    {
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
        return DiagnoseBroken(compilation, options);
    }

    /// <summary>The same for source that may not compile.</summary>
    public static ImmutableArray<Diagnostic> DiagnoseBroken(Compilation compilation, AnalyzerOptions? options = null)
    {
        Exception? thrown = null;
        var analysis = compilation.WithAnalyzers(
            Analyzers(),
            new CompilationWithAnalyzersOptions(options ?? new AnalyzerOptions([]), (exception, _, _) => thrown = exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var diagnostics = analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.True(thrown is null, thrown?.ToString());
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
        [.. typeof(HaKitAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary><c>HAK1001 at `Replicas(1)`</c>, one line each.</summary>
    public static string Text(IEnumerable<Diagnostic> diagnostics) => string.Join("\n", diagnostics.Select(Text));

    private static string Text(Diagnostic diagnostic)
    {
        var tree = diagnostic.Location.SourceTree;
        return $"{diagnostic.Id} at `{tree?.GetText().ToString(diagnostic.Location.SourceSpan)}`";
    }

    /// <summary>The diagnostics of a method body, as text.</summary>
    public static string Report(string body) => Text(Diagnose(Of(Method(body))));

    public static string Method(string body) => $$"""
        public static class Program
        {
            public static async Task Run(string[] args, string name, int number, bool flag, Workload unknown, IKubernetes client)
            {
                await Task.CompletedTask;
        {{body}}
            }
        }
        """;
}
