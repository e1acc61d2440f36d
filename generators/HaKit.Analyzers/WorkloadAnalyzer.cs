using System.Collections.Immutable;
using HaKit.Analyzers.Evaluation;
using HaKit.Analyzers.Hosts;
using HaKit.Analyzers.Assessing;
using HaKit.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers;

/// <summary>Evaluates the workloads that C# describes: fluent chains where they are used, KubernetesClient objects where they are made.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WorkloadAnalyzer : HaKitAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Reported.Add(Misuse.Refused).Add(Misuse.NotFollowed);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var bodies = new Bodies(context.Compilation);
        var hosts = new Lazy<IReadOnlyList<HostFacts>>(() => KnownHosts.Of(context.Compilation, context.Options, CancellationToken.None));
        var assessor = new Assessor(Settings.Of(Settings.Read(context.Options, context.CancellationToken)), hosts);
        context.RegisterOperationBlockAction(block => Analyze(block, types, bodies, assessor));
    }

    private static void Analyze(OperationBlockAnalysisContext context, KnownTypes types, Bodies bodies, Assessor assessor)
    {
        foreach (var block in context.OperationBlocks)
        {
            if (!Concerns(block, types))
                continue;
            var interpreter = new Interpreter(types, bodies, context.CancellationToken);
            interpreter.Run(block);
            new Report(context, assessor, block.Syntax).Of(interpreter);
        }
    }

    /// <summary>Most code has nothing to do with workloads, and is done with here.</summary>
    private static bool Concerns(IOperation block, KnownTypes types)
    {
        foreach (var operation in block.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation call && (Replay.CoreMembers.Owns(call.TargetMethod) || call.TargetMethod.ContainingAssembly?.Name == Interpreter.LibraryName))
                return true;
            if (operation is IObjectCreationOperation { Type: INamedTypeSymbol type } && types.Entity(type) is not null)
                return true;
        }

        return false;
    }
}
