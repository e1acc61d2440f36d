using System.Collections.Immutable;
using HaKit.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers.Evaluation;

/// <summary>Calls: of HaKit, which are made for real; of the program itself, which are followed; of anything else, which are not.</summary>
internal sealed partial class Interpreter
{
    private int rotation;

    private Value Convert(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is not { } method)
            return Evaluate(conversion.Operand);
        var operand = Evaluate(conversion.Operand);
        if (KnownTypes.IsModel(method.ContainingType))
            return KnownTypes.IsModel(conversion.Type) ? AsScalar(operand, conversion.Type!) : Value.Opaque;
        return CoreMembers.Owns(method) && types.Member(method) is { } member
            ? CallCore(member, null, [operand], conversion.Operand.Syntax, _ => conversion.Operand.Syntax.GetLocation())
            : Value.Opaque;
    }

    private Value Read(IPropertyReferenceOperation property)
    {
        var symbol = property.Property;
        if (symbol.GetMethod is null)
            return Value.Opaque;
        if (symbol.IsStatic && symbol.Name == "Empty" && IsManifest(symbol.Type))
            return ManifestValue.Empty;
        if (CoreMembers.Owns(symbol))
        {
            var receiver = property.Instance is null ? null : Evaluate(property.Instance);
            if (types.Member(symbol.GetMethod) is not { } member)
                return Value.Opaque;
            var isExtension = member.IsStatic && receiver is not null;
            return CallCore(member, isExtension ? null : receiver, isExtension ? [receiver!] : [], property.Syntax, _ => property.Syntax.GetLocation());
        }

        if (property.Instance is { } instance and not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
            return ReadHeld(property, instance);
        if (symbol.Locations.Any(location => location.IsInSource) && !symbol.IsVirtual && !symbol.IsAbstract && !symbol.IsOverride)
        {
            if (symbol.SetMethod is not null)
                return Value.Opaque;
            return bodies.Of(symbol.GetMethod) is { } body ? Follow(symbol.GetMethod, body, []) : symbol.IsStatic ? ReadInitializer(symbol) : Value.Opaque;
        }

        return Value.Opaque;
    }

    private Value ReadHeld(IPropertyReferenceOperation property, IOperation instance)
    {
        var receiver = Evaluate(instance);
        if (receiver is ManifestValue or KnownValue { Calls: not null })
            Use(receiver, property.Syntax.GetLocation());
        return receiver is EitherValue either && property.Arguments.Length == 0
            ? EitherValue.Of(either.Options.Select(option => ReadModel(option, property)))
            : ReadModel(receiver, property);
    }

    private Value Invoke(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (CoreMembers.Owns(method))
            return Call(method, call.Instance, call.Arguments, call);
        if (method.ContainingAssembly?.Name == "HaKit")
            return CallLibrary(call);

        if (Sequence(call) is { } sequence)
            return sequence;
        var instance = call.Instance is null ? null : Evaluate(call.Instance);
        if (instance is CellReference && TryAdd(call, instance))
            return Value.Opaque;
        if (method.MethodKind == MethodKind.DelegateInvoke && instance is FunctionValue function)
            return Follow(function.Symbol, function.Body, Arguments(call));
        if (method.ContainingType?.SpecialType == SpecialType.None && method.ContainingType.Name == "TimeSpan" && Durations.Find(method.Name) is { } unit
            && call.Arguments.Length == 1 && Evaluate(call.Arguments[0].Value) is KnownValue { IsCertain: true } amount)
            return Durations.Make(amount.Worlds[0], unit);
        if (IsFollowed(method) && bodies.Of(method) is { } body)
            return Follow(method, body, Arguments(call));

        var values = call.Arguments.Select(argument => (argument, Value: Evaluate(argument.Value))).ToList();
        foreach (var (argument, value) in values)
            Escape(value, method, isReceiver: method.IsExtensionMethod && argument.Parameter?.Ordinal == 0);
        if (instance is not null)
            Escape(instance, method, isReceiver: true);
        var receiver = instance ?? (method.IsExtensionMethod && values.Count > 0 ? values[0].Value : null);
        return receiver is not null && method.Name is "ToList" or "ToArray" && At(receiver!) is { IsList: true } list ? Allocate(list) : Value.Opaque;
    }

    private static bool IsFollowed(IMethodSymbol method) =>
        method.Locations.Any(location => location.IsInSource) && !method.IsVirtual && !method.IsAbstract && !method.IsOverride && !method.IsExtern
        && method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.PropertyGet;

    private List<(ISymbol, Value)> Arguments(IInvocationOperation call)
    {
        var arguments = new List<(ISymbol, Value)>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is null)
                continue;
            var value = Evaluate(argument.Value);
            if (argument.Parameter.RefKind is RefKind.Ref or RefKind.Out)
            {
                LoseTarget(argument.Value);
                value = Value.Opaque;
            }

            var ordinal = argument.Parameter.Ordinal;
            var parameters = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition.Parameters;
            arguments.Add((ordinal < parameters.Length ? parameters[ordinal] : argument.Parameter, value));
        }

        return arguments;
    }

    /// <summary>Steps into a method of the program. Its variables are its own; the objects it is given are not.</summary>
    private Value Follow(IMethodSymbol method, IOperation body, List<(ISymbol, Value)> arguments)
    {
        if (state is null || calls.Count >= DeepestCall || calls.Any(active => SymbolEqualityComparer.Default.Equals(active, method)))
        {
            foreach (var (_, value) in arguments)
                Invalidate(value);
            return Value.Opaque;
        }

        calls.Add(method);
        var isClosed = arguments.Count == 0;
        var variables = state.Variables;
        var (result, returns) = Enter(body, arguments);
        calls.RemoveAt(calls.Count - 1);
        if (state is null)
            return Value.Opaque;
        if (method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction))
            state = state with { Variables = variables };
        if (!returns)
            state = null;
        return isClosed && IsOwnCode && result is ManifestValue manifest && method.MethodKind != MethodKind.AnonymousFunction ? manifest.With(isSaidElsewhere: true) : result;
    }

    private Value Call(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, IOperation call)
    {
        var receiver = instance is null ? null : Evaluate(instance);
        if (receiver is not null && method is { Name: "When", ContainingType.Name: nameof(Workload) } && arguments.Length == 2)
            return When(receiver, Evaluate(arguments.First(argument => argument.Parameter?.Ordinal == 0).Value), Evaluate(arguments.First(argument => argument.Parameter?.Ordinal == 1).Value));
        var values = new Value[arguments.Length];
        var member = types.Member(method);
        var first = member is { IsStatic: true } && receiver is not null ? 1 : 0;
        foreach (var argument in arguments)
        {
            var ordinal = argument.Parameter!.Ordinal;
            values[ordinal] = ForCore(Evaluate(argument.Value), argument.Parameter.Type, member?.Parameters[ordinal + first].GetElementType());
        }

        if (member is null)
            return Value.Opaque;
        if (member.IsStatic && receiver is not null)
        {
            values = [receiver, .. values];
            receiver = null;
        }

        Location Culprit(string? parameter) =>
            arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && !argument.IsImplicit)?.Value.Syntax.GetLocation() ?? Tail(call.Syntax, receiver is not null);
        if (receiver is EitherValue either)
            return EitherValue.Of(either.Options.Select(option => CallCore(member, option, values, call.Syntax, Culprit)));
        return CallCore(member, receiver, values, call.Syntax, Culprit);
    }

    private Value CallCore(CoreMember member, Value? receiver, IReadOnlyList<Value> values, SyntaxNode call, Func<string?, Location> culprit)
    {
        var merged = values.Select(value => value is EitherValue && !ReferenceEquals(value, Unplaceable) ? Value.Opaque : value).ToList();
        var result = Replayer.Call(member, receiver, merged, rotation++, out var refused);
        if (refused is not null && IsOwnCode)
            Refusals.Add(new Refusal(culprit((refused as ArgumentException)?.ParamName), Refused.Text(refused)));
        return result is KnownValue held && held.Worlds.Any(world => world is ManifestPart)
            ? new KnownValue(held.Worlds, ((receiver as KnownValue)?.Calls ?? ImmutableArray<CallSite>.Empty)
                .Add(new CallSite(Tail(call, receiver is KnownValue { Calls: not null }), merged.TrueForAll(value => value is KnownValue { IsCertain: true }))))
            : result;
    }

    /// <summary>A list becomes the array that Core takes, in every world.</summary>
    private Value ForCore(Value value, ITypeSymbol type, Type? element)
    {
        if (At(value) is not { } cell)
            return value;
        if (type is not IArrayTypeSymbol array || !cell.IsList || cell.IsLost || cell.IsOpenEnded)
            return Unplaceable;
        element ??= CoreMembers.Find(array.ElementType);
        var items = cell.Items.Select(item => item is KnownValue held ? held.Worlds : element is null ? null : Placeholders.For(element, rotation)).ToList();
        element ??= (cell.Items.FirstOrDefault() as KnownValue)?.Worlds[0]?.GetType();
        if (element is null || items.Contains(null))
            return Unplaceable;
        var worlds = new object?[items.All(item => item!.Length == 1) ? 1 : Placeholders.Worlds];
        for (var world = 0; world < worlds.Length; world++)
        {
            var values = items.Select(item => item!.Length == 1 ? item[0] : item[world]).ToList();
            if (values.Any(item => item is not (null or Impossible) && !element.IsInstanceOfType(item)))
                return Unplaceable;
            worlds[world] = values.Any(item => item is Impossible) ? Impossible.World : ToArray(values, element);
        }

        return new KnownValue(worlds, null);
    }

    private static Array ToArray(List<object?> values, Type element)
    {
        var array = Array.CreateInstance(element, values.Count);
        for (var i = 0; i < values.Count; i++)
            array.SetValue(values[i], i);
        return array;
    }

    /// <summary>An argument that nothing can stand in for: what is called with it is unknown.</summary>
    private static Value Unplaceable { get; } = EitherValue.Of([Value.Null, KnownValue.Of(0)]);

    private Value CreateTuple(ITupleOperation tuple)
    {
        var values = tuple.Elements.Select(Evaluate).ToList();
        return values is [KnownValue { Worlds: [string a] }, KnownValue { Worlds: [string b] }] ? KnownValue.Of((a, b)) : Value.Opaque;
    }

    /// <summary>A value goes where it cannot be followed: code of the program may change it, a library's only through its own receiver.</summary>
    private void Escape(Value value, IMethodSymbol? to, bool isReceiver = false)
    {
        if (value is ManifestValue or KnownValue { Calls: not null } or EitherValue)
            Use(value, Location.None);
        var isSource = to is null || to.Locations.Any(location => location.IsInSource);
        if (isSource || (isReceiver && to!.Name is not ("ToList" or "ToArray" or "Select" or "Where" or "ToString" or "Concat" or "Append")))
            Invalidate(value);
    }

    /// <summary>A verb without the chain before it: <c>Replicas(1)</c>. A factory is shown with its type.</summary>
    private static Location Tail(SyntaxNode call, bool isVerb) => isVerb && call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
        ? Location.Create(call.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(member.Name.SpanStart, call.Span.End))
        : call.GetLocation();
}
