using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers.Evaluation;

internal sealed partial class Interpreter
{
    // Operations younger than the Roslyn that this is built against, by number.
    private const OperationKind CollectionExpression = (OperationKind)127;
    private const OperationKind Spread = (OperationKind)128;

    private Value Evaluate(IOperation? operation)
    {
        if (operation is null || state is null || ++steps > MostSteps)
            return Value.Opaque;
        cancellation.ThrowIfCancellationRequested();
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
            return KnownValue.Of(constant);
        switch (operation)
        {
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IConversionOperation conversion:
                return Convert(conversion);
            case ILocalReferenceOperation local:
                return Known(local.Local);
            case IParameterReferenceOperation parameter:
                return Known(parameter.Parameter);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } when receivers.Count > 0:
                return receivers.Peek();
            case IConditionalAccessInstanceOperation when receivers.Count > 0:
                return receivers.Peek();
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);
            case ICompoundAssignmentOperation or IIncrementOrDecrementOperation or IDeconstructionAssignmentOperation or ICoalesceAssignmentOperation:
                EvaluateChildren(operation);
                LoseChangedIn(operation);
                return Value.Opaque;
            case IConditionalOperation { WhenFalse: not null } choice:
                return Choose(choice, Evaluate(choice.Condition), choice.WhenTrue, choice.WhenFalse);
            case ICoalesceOperation coalesce:
                return Coalesce(coalesce);
            case IConditionalAccessOperation access:
                return Access(access);
            case ISwitchExpressionOperation choice:
                return Choose(choice);
            case IInvocationOperation call:
                return Invoke(call);
            case IPropertyReferenceOperation property:
                return Read(property);
            case IFieldReferenceOperation field:
                return field.Instance is null or IInstanceReferenceOperation ? ReadField(field.Field) : Value.Opaque;
            case IObjectCreationOperation creation:
                return Create(creation);
            case IArrayCreationOperation array:
                return CreateArray(array);
            case IArrayElementReferenceOperation element when element.Indices.Length == 1:
                return ReadItem(Evaluate(element.ArrayReference), Evaluate(element.Indices[0]));
            case IWithOperation copy:
                return Copy(copy);
            case ITupleOperation tuple:
                return CreateTuple(tuple);
            case IInterpolatedStringOperation text:
                return Interpolate(text);
            case IBinaryOperation binary:
                return Compute(binary);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Evaluate(not.Operand) is KnownValue { IsCertain: true } held && held.Worlds[0] is bool truth ? KnownValue.Of(!truth) : Value.Opaque;
            case IAwaitOperation wait:
                return Evaluate(wait.Operation);
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target);
            case IAnonymousFunctionOperation function:
                Aside(function.Symbol, function.Body);
                return new FunctionValue(function.Symbol, function.Body);
            case IMethodReferenceOperation { Instance: null, Method: var method } when IsFollowed(method) && bodies.Of(method) is { } body:
                return new FunctionValue(method, body);
            case IThrowOperation thrown:
                EvaluateChildren(thrown);
                state = null;
                return Value.Opaque;
            case IDefaultValueOperation { Type: { } type } when type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return Value.Null;
            case { Kind: CollectionExpression }:
                return CreateCollection(operation);
            default:
                EvaluateChildren(operation);
                return Value.Opaque;
        }
    }

    private void EvaluateChildren(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
            ExecuteOrEvaluate(child);
    }

    private Value Choose(IOperation condition, Value known, IOperation whenTrue, IOperation whenFalse)
    {
        var values = new List<Value>(2);
        void Take(IOperation side)
        {
            var value = Evaluate(side);
            if (state is not null)
                values.Add(value);
        }

        Fork(condition, known, () => Take(whenTrue), () => Take(whenFalse));
        return EitherValue.Of(values);
    }

    private Value Choose(ISwitchExpressionOperation choice)
    {
        Evaluate(choice.Value);
        var before = state;
        var outer = path;
        State? after = null;
        var values = new List<Value>();
        for (var side = 0; side < choice.Arms.Length; side++)
        {
            state = before;
            path = outer.Add(new Choice(choice, side));
            var value = Evaluate(choice.Arms[side].Value);
            if (state is not null)
                values.Add(value);
            after = State.Join(after, state);
        }

        path = outer;
        state = after;
        return EitherValue.Of(values);
    }

    private Value Coalesce(ICoalesceOperation coalesce)
    {
        var value = Evaluate(coalesce.Value);
        if (value is CellReference)
            return value;
        if (value is KnownValue { IsCertain: true } held)
            return held.Worlds[0] is null ? Evaluate(coalesce.WhenNull) : value;
        var before = state;
        Evaluate(coalesce.WhenNull);
        state = State.Join(before, state);
        return Value.Opaque;
    }

    private Value Access(IConditionalAccessOperation access)
    {
        var receiver = Evaluate(access.Operation);
        if (receiver is not (CellReference or KnownValue { IsCertain: true }))
        {
            LoseChangedIn(access.WhenNotNull);
            return Value.Opaque;
        }

        if (receiver is KnownValue { Worlds: [null] })
            return receiver;
        receivers.Push(receiver);
        var value = Evaluate(access.WhenNotNull);
        receivers.Pop();
        return value;
    }

    private Value ReadField(IFieldSymbol field)
    {
        if (!field.IsReadOnly || field.IsStatic != true || Replay.CoreMembers.Owns(field) || calls.Count >= DeepestCall)
            return Value.Opaque;
        return ReadInitializer(field);
    }

    /// <summary>The value of a field or property that nothing but its initializer sets.</summary>
    private Value ReadInitializer(ISymbol member)
    {
        if (member.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared) || bodies.Initializer(member) is not { } initializer)
            return Value.Opaque;
        if (calls.Count >= DeepestCall)
            return Value.Opaque;
        calls.Add(null);
        var value = Enter(initializer, []).Value;
        calls.RemoveAt(calls.Count - 1);
        return value is ManifestValue manifest ? manifest.With(isSaidElsewhere: true) : value;
    }

    private Value ReadItem(Value collection, Value index) =>
        At(collection) is { IsList: true, IsLost: false, IsOpenEnded: false } list && index is KnownValue { Worlds: [int at] } && at >= 0 && at < list.Items.Length
            ? list.Items[at]
            : Value.Opaque;

    private Value Interpolate(IInterpolatedStringOperation text)
    {
        var result = new System.Text.StringBuilder();
        var isKnown = true;
        foreach (var part in text.Parts)
        {
            var value = part switch
            {
                IInterpolatedStringTextOperation literal => Evaluate(literal.Text),
                IInterpolationOperation { FormatString: null, Alignment: null } interpolation => Evaluate(interpolation.Expression),
                _ => Value.Opaque,
            };
            if (value is KnownValue { IsCertain: true } held && held.Worlds[0] is string or int or long)
                result.Append(System.Convert.ToString(((KnownValue)value).Worlds[0], System.Globalization.CultureInfo.InvariantCulture));
            else
                isKnown = false;
        }

        return isKnown ? KnownValue.Of(result.ToString()) : Value.Opaque;
    }

    private Value Compute(IBinaryOperation binary)
    {
        var left = Evaluate(binary.LeftOperand);
        var right = Evaluate(binary.RightOperand);
        if (left is not KnownValue { IsCertain: true } l || right is not KnownValue { IsCertain: true } r)
            return Value.Opaque;
        return (binary.OperatorKind, l.Worlds[0], r.Worlds[0]) switch
        {
            (BinaryOperatorKind.Add, int a, int b) => KnownValue.Of(unchecked(a + b)),
            (BinaryOperatorKind.Subtract, int a, int b) => KnownValue.Of(unchecked(a - b)),
            (BinaryOperatorKind.Multiply, int a, int b) => KnownValue.Of(unchecked(a * b)),
            (BinaryOperatorKind.Add, string a, string b) => KnownValue.Of(a + b),
            (BinaryOperatorKind.Add, TimeSpan a, TimeSpan b) => KnownValue.Of(a + b),
            (BinaryOperatorKind.Equals, { } a, { } b) when a.GetType() == b.GetType() => KnownValue.Of(a.Equals(b)),
            (BinaryOperatorKind.NotEquals, { } a, { } b) when a.GetType() == b.GetType() => KnownValue.Of(!a.Equals(b)),
            (BinaryOperatorKind.LessThan, int a, int b) => KnownValue.Of(a < b),
            (BinaryOperatorKind.GreaterThan, int a, int b) => KnownValue.Of(a > b),
            _ => Value.Opaque,
        };
    }
}
