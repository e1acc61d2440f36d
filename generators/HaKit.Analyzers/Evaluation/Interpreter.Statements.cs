using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers.Evaluation;

internal sealed partial class Interpreter
{
    private const int MostTurns = 32;

    private void Execute(IOperation? statement)
    {
        if (state is null || statement is null)
            return;
        cancellation.ThrowIfCancellationRequested();
        switch (statement)
        {
            case IBlockOperation block:
                foreach (var operation in block.Operations)
                    Execute(operation);
                break;
            case IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IUsingDeclarationOperation:
                foreach (var operation in statement.ChildOperations)
                    Execute(operation);
                break;
            case IVariableDeclaratorOperation declarator:
                Set(declarator.Symbol, declarator.GetVariableInitializer() is { } initializer ? Evaluate(initializer.Value) : Value.Opaque);
                break;
            case IExpressionStatementOperation expression:
                Discard(expression.Operation);
                break;
            case IReturnOperation exit:
                Return(exit);
                break;
            case IConditionalOperation condition:
                Fork(condition, Evaluate(condition.Condition), () => Execute(condition.WhenTrue), () => Execute(condition.WhenFalse));
                break;
            case IForEachLoopOperation loop:
                ForEach(loop);
                break;
            case ILoopOperation loop:
                Repeat(loop, () =>
                {
                    foreach (var operation in loop.ChildOperations)
                        ExecuteOrEvaluate(operation);
                });
                break;
            case ISwitchOperation choice:
                Switch(choice);
                break;
            case ITryOperation attempt:
                Try(attempt);
                break;
            case IUsingOperation use:
                ExecuteOrEvaluate(use.Resources);
                Execute(use.Body);
                break;
            case ILockOperation hold:
                Execute(hold.Body);
                break;
            case ILocalFunctionOperation function:
                Aside(function.Symbol, function.Body);
                break;
            case IBranchOperation jump:
                Jump(jump.Target);
                break;
            case IThrowOperation:
                state = null;
                break;
            case ILabeledOperation label:
                // Somebody may jump here, from a place that was not followed.
                LoseAll();
                Execute(label.Operation);
                break;
            default:
                foreach (var operation in statement.ChildOperations)
                    ExecuteOrEvaluate(operation);
                break;
        }
    }

    private void ExecuteOrEvaluate(IOperation operation)
    {
        if (operation is IBlockOperation or IVariableDeclarationGroupOperation or IExpressionStatementOperation or ILoopOperation or ISwitchOperation
            or ITryOperation or IUsingOperation or IReturnOperation or IBranchOperation or IEmptyOperation or ILabeledOperation or ILockOperation)
            Execute(operation);
        else
            Discard(operation);
    }

    /// <summary>A value that nobody takes: a manifest or workload in it is used for what its last call does.</summary>
    private void Discard(IOperation expression) => Evaluate(expression);

    private void Return(IReturnOperation exit)
    {
        var value = exit.ReturnedValue is { } returned ? Evaluate(returned) : Value.Opaque;
        if (state is null)
            return;
        if (exit.Kind == OperationKind.YieldReturn)
        {
            Use(value, exit.Syntax.GetLocation());
            return;
        }

        frames.Peek().Returns.Add((value, state));
        if (exit.Kind == OperationKind.Return)
            state = null;
    }

    /// <summary>Follows one side where the condition is known, else both, and goes on with what they have in common.</summary>
    private void Fork(IOperation condition, Value known, Action whenTrue, Action whenFalse)
    {
        if (known is KnownValue { IsCertain: true } held && held.Worlds[0] is bool decided)
        {
            (decided ? whenTrue : whenFalse)();
            return;
        }

        var before = state;
        var outer = path;
        path = outer.Add(new Choice(condition, 0));
        whenTrue();
        var one = state;
        state = before;
        path = outer.Add(new Choice(condition, 1));
        whenFalse();
        path = outer;
        state = State.Join(one, state);
    }

    private void ForEach(IForEachLoopOperation loop)
    {
        var items = At(Evaluate(loop.Collection));
        var variable = loop.Locals.FirstOrDefault();
        if (items is not { IsList: true, IsLost: false, IsOpenEnded: false } || items.Items.Length > MostTurns || loop.LoopControlVariable is not IVariableDeclaratorOperation)
        {
            Repeat(loop, () =>
            {
                foreach (var local in loop.Locals)
                    Set(local, Value.Opaque);
                Execute(loop.Body);
            });
            return;
        }

        foreach (var item in items.Items)
        {
            Set(variable!, item);
            Execute(loop.Body);
            Land(loop.ContinueLabel);
        }

        Land(loop.ExitLabel);
    }

    /// <summary>A loop whose number of turns is not known: what it changes is unknown before, in and after it.</summary>
    private void Repeat(ILoopOperation loop, Action turn)
    {
        LoseChangedIn(loop);
        var before = state;
        turn();
        Land(loop.ContinueLabel);
        state = State.Join(before, state);
        Land(loop.ExitLabel);
        LoseChangedIn(loop);
    }

    private void Switch(ISwitchOperation choice)
    {
        Evaluate(choice.Value);
        var before = state;
        var outer = path;
        State? after = null;
        var side = 0;
        var hasDefault = false;
        foreach (var section in choice.Cases)
        {
            hasDefault |= section.Clauses.Any(clause => clause.CaseKind == CaseKind.Default);
            state = before;
            path = outer.Add(new Choice(choice, side++));
            foreach (var operation in section.Body)
                Execute(operation);
            after = State.Join(after, state);
        }

        path = outer;
        state = hasDefault ? after : State.Join(after, before);
        Land(choice.ExitLabel);
    }

    private void Try(ITryOperation attempt)
    {
        var before = state;
        Execute(attempt.Body);
        var after = state;
        foreach (var handler in attempt.Catches)
        {
            state = before;
            LoseChangedIn(attempt.Body);
            Execute(handler.Handler);
            after = State.Join(after, state);
        }

        state = after;
        if (attempt.Finally is null)
            return;
        if (state is null)
        {
            state = before;
            LoseChangedIn(attempt.Body);
            Execute(attempt.Finally);
            state = null;
            return;
        }

        Execute(attempt.Finally);
    }

    private void Jump(ISymbol target)
    {
        var jumps = frames.Peek().Jumps;
        if (!jumps.TryGetValue(target, out var arrivals))
            jumps.Add(target, arrivals = []);
        arrivals.Add(state!);
        state = null;
    }

    /// <summary>Those who jumped to a label go on from here.</summary>
    private void Land(ISymbol label)
    {
        if (!frames.Peek().Jumps.TryGetValue(label, out var arrivals))
            return;
        foreach (var arrival in arrivals)
            state = State.Join(state, arrival);
        arrivals.Clear();
    }

    /// <summary>Code that runs at some other time, if at all: read for what it creates, and for what it may change here.</summary>
    private void Aside(IMethodSymbol function, IOperation? body)
    {
        if (body is null || state is null)
            return;
        LoseChangedIn(body);
        var before = state;
        var around = aside;
        aside = function;
        var (value, _) = Enter(body, function.Parameters.Select(parameter => ((ISymbol)parameter, Value.Opaque)));
        if (state is not null)
            Use(value, body.Syntax.GetLocation());
        aside = around;

        // What it created stays known: its objects are evaluated at the end of the method.
        if (state is not null)
            before = before with { Heap = before.Heap.AddRange(state.Heap.Where(pair => !before.Heap.ContainsKey(pair.Key))) };
        state = before;
    }
}
