using HaKit.Analyzers.Hosts;
using HaKit.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HaKit.Analyzers.Tests.Hosts;

/// <summary>Programs that start an ASP.NET Core host.</summary>
internal static class HostProgram
{
    private const string Usings = """
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.AspNetCore.Server.Kestrel.Core;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        """;

    /// <summary>The usual program: lines about the builder, then lines about the app.</summary>
    public static string Minimal(string builder = "", string app = "") => $"""
        var builder = WebApplication.CreateBuilder(args);
        {builder}
        var app = builder.Build();
        {app}
        app.Run();
        """;

    public static CSharpCompilation Compile(string source, string name = "Acme.Shop", string? second = null)
    {
        var compilation = Compiled.Of(source, second, OutputKind.ConsoleApplication).WithAssemblyName(name).AddReferences(Compiled.AspNetCore)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Usings, Compiled.ParseOptions, "GlobalUsings.cs"));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    public static HostFacts? Read(string source, string? second = null) => HostReader.Read(Compile(source, second: second), CancellationToken.None);
}
