using System.Collections.Immutable;
using HaKit.Analyzers.Evaluation;
using HaKit.Workloads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HaKit.Analyzers;

/// <summary>Says what a verb is called where a name is typed that a workload does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GuessAnalyzer : HaKitAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Misuse.UnknownVerb);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.SimpleMemberAccessExpression);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var access = (MemberAccessExpressionSyntax)context.Node;
        var name = access.Name.Identifier.ValueText;
        if (Guesses.VerbFor(name) is not { } verb || verb == name)
            return;
        var type = context.SemanticModel.GetTypeInfo(access.Expression, context.CancellationToken).Type;
        if (type is not { Name: nameof(Workload) } || !Replay.CoreMembers.Owns(type))
            return;
        var symbol = context.SemanticModel.GetSymbolInfo(access, context.CancellationToken);
        if (symbol.Symbol is null && symbol.CandidateSymbols.IsEmpty)
            context.ReportDiagnostic(Diagnostic.Create(Misuse.UnknownVerb, access.Name.GetLocation(), $"A workload has no {name}: it is called {verb}."));
    }
}
