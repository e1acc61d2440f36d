using System.Collections.Immutable;
using HaKit.Analyzers.Evaluation;
using HaKit.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers;

/// <summary>Finds slips in the use of HaKit that compile and do nothing, or not what was meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisuseAnalyzer : HaKitAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Misuse.Dropped, Misuse.Milliseconds);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (!types.HasHaKit)
            return;
        context.RegisterOperationAction(AnalyzeStatement, OperationKind.ExpressionStatement);
        context.RegisterOperationAction(AnalyzeDuration, OperationKind.Argument);
    }

    private static void AnalyzeStatement(OperationAnalysisContext context)
    {
        var statement = (IExpressionStatementOperation)context.Operation;
        if (statement.Operation is not IInvocationOperation call || !IsHaKit(call.TargetMethod) || !IsImmutable(call.Type))
            return;
        var type = call.Type!.Name;
        context.ReportDiagnostic(Diagnostic.Create(
            Misuse.Dropped,
            call.Syntax.GetLocation(),
            $"{call.TargetMethod.Name}: its result is dropped; a {type} never changes, so this does nothing. Assign or pass on the result: {Receiver(call)} = {Receiver(call)}.{call.TargetMethod.Name}(…)."));
    }

    private static void AnalyzeDuration(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument.Parameter is not { Name: var parameter, ContainingSymbol: IMethodSymbol method } || !CoreMembers.Owns(method))
            return;
        var value = argument.Value;
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (Seconds(value) is not { } seconds || seconds < 1000 || seconds % 1000 != 0)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Misuse.Milliseconds,
            value.Syntax.GetLocation(),
            $"{method.Name} {parameter} is {seconds} s; that looks like milliseconds: write {seconds / 1000}.Seconds(), or minutes with {seconds / 60}.Minutes() if they are meant."));
    }

    /// <summary>The number of seconds that <c>30000.Seconds()</c>, <c>30000.s</c> or <c>TimeSpan.FromSeconds(30000)</c> writes.</summary>
    private static long? Seconds(IOperation value) => value switch
    {
        IInvocationOperation { TargetMethod.Name: "Seconds" or "FromSeconds", Arguments.Length: >= 1 } call => Number(call.Arguments[0].Value),
        IPropertyReferenceOperation { Property.Name: "s", Instance: { } number } => Number(number),
        _ => null,
    };

    private static long? Number(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation.ConstantValue is { HasValue: true, Value: int number } ? number : operation.ConstantValue is { HasValue: true, Value: long wide } ? wide : null;
    }

    private static string Receiver(IInvocationOperation call) =>
        call.Instance is ILocalReferenceOperation local ? local.Local.Name : "x";

    private static bool IsHaKit(IMethodSymbol method) => CoreMembers.Owns(method) || method.ContainingAssembly?.Name == Interpreter.LibraryName;

    private static bool IsImmutable(ITypeSymbol? type) =>
        type is { Name: "Workload" or "Manifest" or "Container" or "Probe" or "VolumeSource" } && (CoreMembers.Owns(type) || type.ContainingAssembly?.Name == Interpreter.LibraryName);
}
