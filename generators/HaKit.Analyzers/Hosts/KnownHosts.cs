using HaKit.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HaKit.Analyzers.Hosts;

/// <summary>
/// The hosts that a project may describe manifests for: its own, and those of the projects that it references. An editor has a referenced project's
/// source at hand; for a build, which has its assembly alone, HaKit.targets hands the source over.
/// </summary>
internal static class KnownHosts
{
    /// <summary>On a C# file of a referenced project: the project's name.</summary>
    public const string SourceMetadata = "build_metadata.AdditionalFiles.HaKitHost";

    private const string Switch = "build_property.HaKitReadHosts";

    public static IReadOnlyList<HostFacts> Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        if (options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Switch, out var value) && string.Equals(value, "false", StringComparison.OrdinalIgnoreCase))
            return [];
        var programs = new List<Compilation> { compilation };
        programs.AddRange(compilation.References.OfType<CompilationReference>().Select(reference => reference.Compilation));
        var atHand = programs.ToList();
        programs.AddRange(options.AdditionalFiles
            .Select(file => (File: file, Host: HostOf(options, file)))
            .Where(file => file.Host.Length > 0)
            .GroupBy(file => file.Host, file => file.File, StringComparer.Ordinal)
            .Where(files => !atHand.Exists(program => program.SyntaxTrees.Any(tree => files.Any(file => file.Path == tree.FilePath))))
            .Select(files => Compile(compilation, files.Key, files, cancellation)));
        var hosts = new List<HostFacts>();
        foreach (var program in programs)
        {
            if (HostReader.Read(program, cancellation) is { } host)
                hosts.Add(HostConfiguration.Apply(host, program, options, cancellation));
        }

        return hosts;
    }

    private static string HostOf(AnalyzerOptions options, AdditionalText file) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(SourceMetadata, out var host) ? host : "";

    private static CSharpCompilation Compile(Compilation around, string name, IEnumerable<AdditionalText> files, CancellationToken cancellation)
    {
        var parsing = around.SyntaxTrees.FirstOrDefault()?.Options as CSharpParseOptions;
        var trees = files
            .Select(file => (file.Path, Text: file.GetText(cancellation)))
            .Where(file => file.Text is not null)
            .Select(file => CSharpSyntaxTree.ParseText(file.Text!, parsing, file.Path, cancellation))
            .Append(CSharpSyntaxTree.ParseText(Usings, parsing, "", System.Text.Encoding.UTF8, cancellation));
        return CSharpCompilation.Create(name, trees, around.References, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
    }

    // What the SDK adds by itself to a web project: that file is made while the project builds.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;
}
