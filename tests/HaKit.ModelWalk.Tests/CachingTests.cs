using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HaKit.ModelWalk.Tests;

/// <summary>The generator's work is done once a reference, not once an edit.</summary>
public class CachingTests
{
    private static readonly string ClientPath = typeof(k8s.Models.V1Pod).Assembly.Location;

    private static readonly CSharpCompilation Start = CSharpCompilation.Create(
        "Test",
        [CSharpSyntaxTree.ParseText("class A { }", path: "A.cs")],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(ClientPath)
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    [Fact]
    public void The_client_IsFoundAndGeneratedFor()
    {
        var result = Run(Driver(), Start).Results.Single();
        Assert.Null(result.Exception);
        Assert.Contains(result.GeneratedSources, source => source.HintName == "ModelKinds.g.cs");
        Assert.Contains(result.GeneratedSources, source => source.SourceText.ToString().Contains("internal static class V1DeploymentWalk"));
    }

    [Fact]
    public void Two_runs_GenerateTheSame() => Assert.Equal(Sources(Run(Driver(), Start)), Sources(Run(Driver(), Start)));

    [Fact]
    public void Without_the_client_NothingIsKnown()
    {
        var alone = Start.RemoveReferences(Start.References.Where(reference => reference.Display == ClientPath));
        var sources = Sources(Run(Driver(), alone));
        Assert.Contains("public const int Count = 0;", Assert.Single(sources));
    }

    public static TheoryData<string> Edits => ["type added", "member added", "file added", "option changed", "nothing changed"];

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_of_the_source_RunsNothingAgain(string edit)
    {
        var driver = Driver().RunGenerators(Start);
        var result = driver.RunGenerators(Edited(edit)).GetRunResult().Results.Single();
        foreach (var step in new[] { TrackingNames.ClientReferences, TrackingNames.ClientModels })
        {
            Assert.All(
                result.TrackedSteps[step].SelectMany(run => run.Outputs),
                output => Assert.Contains(output.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        }

        Assert.All(
            result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void Another_reference_RunsNothingAgain()
    {
        var driver = Driver().RunGenerators(Start);
        var edited = Start.AddReferences(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));
        var result = driver.RunGenerators(edited).GetRunResult().Results.Single();
        Assert.All(result.TrackedSteps[TrackingNames.ClientModels].SelectMany(run => run.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void The_same_client_referenced_anew_IsReadAgain_ButNothingIsWrittenAgain()
    {
        var driver = Driver().RunGenerators(Start);
        var old = Start.References.Single(reference => reference.Display == ClientPath);
        var result = driver.RunGenerators(Start.ReplaceReference(old, MetadataReference.CreateFromFile(ClientPath))).GetRunResult().Results.Single();
        Assert.All(result.TrackedSteps[TrackingNames.ClientModels].SelectMany(run => run.Outputs), output => Assert.Equal(IncrementalStepRunReason.Unchanged, output.Reason));
        Assert.All(result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_cancelled_run_EndsAsCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Driver().RunGenerators(Start, cancelled.Token));
    }

    private static CSharpCompilation Edited(string edit) => edit switch
    {
        "type added" => Start.ReplaceSyntaxTree(Start.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class A { } class B { }", path: "A.cs")),
        "member added" => Start.ReplaceSyntaxTree(Start.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class A { int b; }", path: "A.cs")),
        "file added" => Start.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class C { }", path: "C.cs")),
        "option changed" => Start.WithOptions(Start.Options.WithOptimizationLevel(OptimizationLevel.Release)),
        _ => Start.Clone(),
    };

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ModelWalkGenerator().AsSourceGenerator()],
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static GeneratorDriverRunResult Run(GeneratorDriver driver, Compilation compilation) => driver.RunGenerators(compilation).GetRunResult();

    private static List<string> Sources(GeneratorDriverRunResult result) => result.Results.Single().GeneratedSources.Select(source => source.SourceText.ToString()).ToList();
}
