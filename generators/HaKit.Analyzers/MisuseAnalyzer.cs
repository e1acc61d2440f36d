using System.Collections.Immutable;
using HaKit.Analyzers.Evaluation;
using HaKit.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers;

/// <summary>Finds slips in the use of HaKit that compile and do nothing, or not what was meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisuseAnalyzer : HaKitAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Misuse.Dropped, Misuse.Milliseconds, Misuse.Unused, Misuse.ExitCode);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (!types.HasHaKit)
            return;
        context.RegisterOperationAction(AnalyzeStatement, OperationKind.ExpressionStatement);
        context.RegisterOperationAction(AnalyzeDuration, OperationKind.Argument);
        context.RegisterOperationBlockAction(AnalyzeVariables);
    }

    private static void AnalyzeStatement(OperationAnalysisContext context)
    {
        var statement = (IExpressionStatementOperation)context.Operation;
        var operation = statement.Operation is IAwaitOperation wait ? wait.Operation : statement.Operation;
        if (operation is not IInvocationOperation call || !IsHaKit(call.TargetMethod))
            return;
        if (call.TargetMethod is { Name: "Run", ContainingType.Name: "ManifestApp" })
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Misuse.ExitCode,
                statement.Operation.Syntax.GetLocation(),
                "ManifestApp.Run: its exit code is dropped; the program ends with 0 where the manifest is invalid and nothing was printed. Write return await ManifestApp.Run(…)."));
        }
        else if (IsImmutable(call.Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Misuse.Dropped, call.Syntax.GetLocation(), Dropped(call)));
        }
    }

    private static string Dropped(IInvocationOperation call)
    {
        var (type, verb) = (call.Type!.Name, call.TargetMethod.Name);
        return call.Instance is null && !call.TargetMethod.IsExtensionMethod
            ? $"{type}.{verb}: its result is dropped, so this does nothing. {(type == "Manifest" ? "Run it: return await ManifestApp.Run(args, Manifest." + verb + "(…))." : "Pass it on, or keep it in a variable.")}"
            : $"{verb}: its result is dropped; a {type} never changes, so this does nothing. Assign or pass on the result: {Receiver(call)} = {Receiver(call)}.{verb}(…).";
    }

    private static void AnalyzeVariables(OperationBlockAnalysisContext context)
    {
        var unused = new Dictionary<ILocalSymbol, IVariableDeclaratorOperation>(SymbolEqualityComparer.Default);
        foreach (var declarator in context.OperationBlocks.SelectMany(block => block.Descendants()).OfType<IVariableDeclaratorOperation>())
        {
            if (declarator.GetVariableInitializer() is not null && declarator.Symbol.Type is { Name: "Workload" or "Manifest" } type && IsImmutable(type) && !declarator.Symbol.IsRef)
                unused[declarator.Symbol] = declarator;
        }

        if (unused.Count == 0)
            return;
        foreach (var reference in context.OperationBlocks.SelectMany(block => block.Descendants()).OfType<ILocalReferenceOperation>())
        {
            if (unused.ContainsKey(reference.Local) && !IsForItself(reference))
                unused.Remove(reference.Local);
        }

        foreach (var (local, declarator) in unused.Select(pair => (pair.Key, pair.Value)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Misuse.Unused,
                ((VariableDeclaratorSyntax)declarator.Syntax).Identifier.GetLocation(),
                $"{local.Name}: this {local.Type.Name} is never used. {(local.Type.Name == "Workload" ? $"Upsert it into a manifest: Manifest.Of(…, {local.Name})." : $"Run or write it: return await ManifestApp.Run(args, {local.Name}).")}"));
        }
    }

    /// <summary>Set, or read for nothing but to set it anew: <c>web = web.Replicas(3)</c>.</summary>
    private static bool IsForItself(ILocalReferenceOperation reference)
    {
        for (IOperation? at = reference; at is not null; at = at.Parent)
        {
            if (at is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } && SymbolEqualityComparer.Default.Equals(target.Local, reference.Local))
                return true;
            if (at is IAnonymousFunctionOperation or IArgumentOperation { Parent: not IInvocationOperation { TargetMethod.IsExtensionMethod: true } })
                return false;
        }

        return false;
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
