using HaKit.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers.Hosts;

/// <summary>Values that stand in the source: literals, constants, durations, and variables and fields that are set once.</summary>
internal static class Constants
{
    public static string? Text(IOperation? operation, SemanticModel model) => Follow(operation, model)?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    public static int? Number(IOperation? operation, SemanticModel model) => Follow(operation, model)?.ConstantValue is { HasValue: true, Value: int number } ? number : null;

    public static double? Seconds(IOperation? operation, SemanticModel model)
    {
        switch (Follow(operation, model))
        {
            case IInvocationOperation { TargetMethod: { ContainingType.Name: "TimeSpan", Name: var factory }, Arguments: [var amount] }
                when Durations.Find(factory) is { } unit && Amount(amount.Value, model) is { } number:
                return number * unit / TimeSpan.TicksPerSecond;
            case IInvocationOperation { TargetMethod.Name: "Seconds", Arguments: [var amount] } call when CoreMembers.Owns(call.TargetMethod):
                return Amount(amount.Value, model);
            case IObjectCreationOperation { Type.Name: "TimeSpan", Arguments: [var hours, var minutes, var seconds] }:
                return Number(hours.Value, model) * 3600 + Number(minutes.Value, model) * 60 + Number(seconds.Value, model);
            case IFieldReferenceOperation { Field: { ContainingType.Name: "TimeSpan", Name: "Zero" } }:
                return 0;
            default:
                return null;
        }
    }

    /// <summary>The argument of a parameter; null where the call leaves it out or it does not exist.</summary>
    public static IOperation? Argument(this IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value;

    /// <summary>What a value is made from: behind conversions, and behind a variable or field that nothing else sets.</summary>
    public static IOperation? Follow(IOperation? operation, SemanticModel model)
    {
        var at = operation;
        for (var steps = 0; steps < 8; steps++)
        {
            var next = at switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                IArgumentOperation argument => argument.Value,
                ILocalReferenceOperation local => Initializer(local.Local, model),
                IFieldReferenceOperation { Field.IsReadOnly: true } field => Initializer(field.Field, model),
                _ => null,
            };
            if (next is null)
                break;
            at = next;
        }

        return at;
    }

    private static IOperation? Initializer(ISymbol variable, SemanticModel model)
    {
        if (variable.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != model.SyntaxTree)
            return null;
        if (reference.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value })
            return null;
        var isSetAgain = reference.SyntaxTree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.Text == variable.Name);
        return isSetAgain ? null : model.GetOperation(value);
    }

    private static double? Amount(IOperation operation, SemanticModel model) => Follow(operation, model)?.ConstantValue is not { HasValue: true, Value: var value } ? null : value switch
    {
        int number => number,
        long number => number,
        double number => number,
        _ => null,
    };
}
