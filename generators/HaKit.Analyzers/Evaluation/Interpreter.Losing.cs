using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers.Evaluation;

internal sealed partial class Interpreter
{
    /// <summary>Makes unknown what a piece of code may change that runs an unknown number of times, or at an unknown time.</summary>
    private void LoseChangedIn(IOperation code)
    {
        foreach (var operation in code.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IAssignmentOperation assignment:
                    LoseTarget(assignment.Target);
                    break;
                case IIncrementOrDecrementOperation step:
                    LoseTarget(step.Target);
                    break;
                case IInvocationOperation call:
                    LoseReceiver(call);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                    LoseTarget(argument.Value);
                    break;
            }
        }
    }

    private void LoseReceiver(IInvocationOperation call)
    {
        if (call.Instance is { } instance && Variable(instance) is { } receiver)
            Invalidate(Known(receiver));
        var isSource = call.TargetMethod.Locations.Any(location => location.IsInSource);
        foreach (var argument in call.Arguments)
        {
            if ((isSource || (call.TargetMethod.IsExtensionMethod && argument.Parameter?.Ordinal == 0)) && Variable(argument.Value) is { } variable)
                Invalidate(Known(variable));
        }
    }

    private void LoseTarget(IOperation target)
    {
        if (target is ITupleOperation tuple)
        {
            foreach (var element in tuple.Elements)
                LoseTarget(element);
        }
        else if (Variable(target) is { } variable)
        {
            if (target is ILocalReferenceOperation or IParameterReferenceOperation)
            {
                if (state is not null && state.Variables.ContainsKey(variable))
                    Set(variable, Value.Opaque);
            }
            else
            {
                Invalidate(Known(variable));
            }
        }
    }

    private void LoseAll()
    {
        if (state is null)
            return;
        foreach (var variable in state.Variables.Keys.ToList())
            Set(variable, Value.Opaque);
        foreach (var id in state.Heap.Keys.ToList())
            Invalidate(new CellReference(id));
    }

    /// <summary>The variable that an expression starts from: <c>d</c> of <c>d.Spec.Template</c>.</summary>
    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IPropertyReferenceOperation { Instance: { } instance } => Variable(instance),
        IFieldReferenceOperation { Instance: { } instance } => Variable(instance),
        IArrayElementReferenceOperation element => Variable(element.ArrayReference),
        IConversionOperation conversion => Variable(conversion.Operand),
        IInvocationOperation { Instance: { } instance } => Variable(instance),
        IConditionalAccessOperation access => Variable(access.Operation),
        _ => null,
    };

    private Value Known(ISymbol variable) => state is not null && state.Variables.TryGetValue(variable, out var value) ? value : Value.Opaque;
}
