using System.Collections.Immutable;
using HaKit.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace HaKit.Analyzers.Tests.Fixes;

/// <summary>Applies the fix of a diagnostic as an editor does, and says what the source is then.</summary>
internal static class Fixed
{
    /// <summary>The source after the fix of the first diagnostic of a rule. It must compile, and the rule must be silent about it.</summary>
    public static string Apply(string source, string rule, string action = "mend")
    {
        var compilation = Compiled.Of(source);
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Create(), "Program", "Program", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: Compiled.ParseOptions, metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees)
            project = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        var document = project.Documents.Single(candidate => candidate.Name == "Program.cs");
        var inProject = project.GetCompilationAsync().Result!;
        var diagnostic = Compiled.Diagnose(inProject).First(found => found.Id == rule);

        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (found, _) => actions.Add(found), CancellationToken.None);
        new WorkloadFixProvider().RegisterCodeFixesAsync(context).Wait();
        var chosen = Assert.Single(actions, candidate => candidate.EquivalenceKey == rule + "." + action);
        var change = chosen.GetOperationsAsync(CancellationToken.None).Result.OfType<ApplyChangesOperation>().Single();
        var changed = change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync().Result.ToString();
        Assert.NotEqual(source, changed);
        Assert.DoesNotContain(Compiled.Diagnose(Compiled.Of(changed)), found => found.Id == rule);
        return changed;
    }
}
