using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers.Evaluation;

/// <summary>LINQ over known items: <c>names.Select(name => Workload.Deployment(name, …)).ToList()</c>.</summary>
internal sealed partial class Interpreter
{
    /// <summary>What a call makes of a sequence, unknown where its items are; null where it is another call. Its arguments are evaluated once, here or by the caller.</summary>
    private Value? Sequence(IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingType is not { Name: nameof(Enumerable), ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } })
            return null;
        return (call.TargetMethod.Name, call.Arguments.Length) switch
        {
            ("Range", 2) => Range(call),
            ("Select", 2) when IsTakenAtOnce(call) => Select(call),
            _ => null,
        };
    }

    private Value Range(IInvocationOperation call) =>
        (Evaluate(call.Arguments[0].Value), Evaluate(call.Arguments[1].Value)) is (KnownValue { Worlds: [int start] }, KnownValue { Worlds: [int count] }) && count is >= 0 and <= MostTurns
            ? Allocate(new Cell(IsList: true, null, Head(call.Syntax)) { Items = Enumerable.Range(start, count).Select(number => (Value)KnownValue.Of(number)).ToImmutableArray() })
            : Value.Opaque;

    private Value Select(IInvocationOperation call)
    {
        var source = At(Evaluate(call.Arguments[0].Value));
        var projection = Evaluate(call.Arguments[1].Value);
        if (source is not { IsList: true, IsLost: false, IsOpenEnded: false } || source.Items.Length > MostTurns
            || projection is not FunctionValue { Symbol.Parameters: { Length: 1 or 2 } parameters } function)
            return Value.Opaque;
        var items = ImmutableArray.CreateBuilder<Value>(source.Items.Length);
        for (var i = 0; i < source.Items.Length; i++)
        {
            List<(ISymbol, Value)> arguments = [(parameters[0], source.Items[i])];
            if (parameters.Length == 2)
                arguments.Add((parameters[1], KnownValue.Of(i)));
            items.Add(Follow(function.Symbol, function.Body, arguments));
        }

        return state is null ? Value.Opaque : Allocate(new Cell(IsList: true, null, Head(call.Syntax)) { Items = items.MoveToImmutable() });
    }

    /// <summary>A sequence that is kept is computed later, when what its function captures may have changed.</summary>
    private static bool IsTakenAtOnce(IOperation sequence)
    {
        var user = sequence.Parent;
        while (user is IConversionOperation or IParenthesizedOperation or IArgumentOperation)
            user = user.Parent;
        return user is { Kind: Spread }
            || user is IInvocationOperation call && (call.TargetMethod.Name is "ToList" or "ToArray" || call.TargetMethod.ContainingAssembly?.Name == LibraryName);
    }
}
