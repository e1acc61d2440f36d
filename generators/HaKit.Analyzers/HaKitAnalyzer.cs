using HaKit.Analyzers.Evaluation;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HaKit.Analyzers;

/// <summary>What all analyzers of HaKit have in common: concurrent, no generated code, no work where neither HaKit nor KubernetesClient is referenced.</summary>
public abstract class HaKitAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(Microsoft.CodeAnalysis.Diagnostics.GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownTypes.Of(start.Compilation) is { } types)
                Start(start, types);
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext context, KnownTypes types);
}
