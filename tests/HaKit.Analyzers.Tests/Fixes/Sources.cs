using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace HaKit.Analyzers.Tests.Fixes;

/// <summary>The files of one or more projects as an editor holds them.</summary>
internal sealed class Sources : IDisposable
{
    private readonly AdhocWorkspace workspace = new();

    /// <summary>One project a list of files; the first file of each is the program.</summary>
    public Sources(params IReadOnlyList<string>[] projects)
        : this(projects, usings: null)
    {
    }

    /// <summary>One project, with other global usings than the tests' own.</summary>
    public Sources(IReadOnlyList<string> project, string usings)
        : this([project], usings)
    {
    }

    private Sources(IReadOnlyList<string>[] projects, string? usings)
    {
        var solution = workspace.CurrentSolution;
        for (var i = 0; i < projects.Length; i++)
        {
            // A program without a class is one of top-level statements.
            var kind = projects[i][0].Contains("class ", StringComparison.Ordinal) ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication;
            var compilation = Compiled.Of(projects[i][0], projects[i].ElementAtOrDefault(1), kind);
            var project = ProjectId.CreateNewId();
            solution = solution.AddProject(ProjectInfo.Create(
                project, VersionStamp.Create(), "Program" + i, "Program" + i, LanguageNames.CSharp,
                compilationOptions: compilation.Options, parseOptions: Compiled.ParseOptions, metadataReferences: compilation.References));
            foreach (var tree in compilation.SyntaxTrees)
            {
                var text = usings is not null && tree.FilePath == "Usings.cs" ? Microsoft.CodeAnalysis.Text.SourceText.From(usings) : tree.GetText();
                solution = solution.AddDocument(DocumentId.CreateNewId(project), tree.FilePath, text, filePath: tree.FilePath);
            }
        }

        Solution = solution;
    }

    public Sources(string source)
        : this([source])
    {
    }

    private Sources(Solution solution) => Solution = solution;

    public Solution Solution { get; }

    /// <summary>The first project's program.</summary>
    public string Text => TextOf(0);

    public string TextOf(int project, string file = "Program.cs") => Project(project).Documents.Single(document => document.Name == file).GetTextAsync().Result.ToString();

    public Project Project(int project) => Solution.Projects.Single(candidate => candidate.Name == "Program" + project);

    public ImmutableArray<Diagnostic> Diagnose(int project = 0) => Compiled.Diagnose(Project(project).GetCompilationAsync().Result!);

    public Document DocumentOf(Diagnostic diagnostic) => Solution.GetDocument(diagnostic.Location.SourceTree)!;

    public static Sources After(CodeAction action) => new(action.GetOperationsAsync(CancellationToken.None).Result.OfType<ApplyChangesOperation>().Single().ChangedSolution);

    public void Dispose() => workspace.Dispose();
}
