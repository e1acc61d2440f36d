using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Evaluation;

/// <summary>What an expression is known to be, as far as the source tells.</summary>
internal abstract class Value
{
    /// <summary>Nothing is known. Whatever it reaches becomes unknown, and unknown is never evaluated.</summary>
    public static Value Opaque { get; } = new OpaqueValue();

    public static Value Null { get; } = new KnownValue([null], null);

    private sealed class OpaqueValue : Value;
}

/// <summary>
/// An object that exists here and now: a number, a string, a value of HaKit.Core. One that depends on something unknown exists several times over,
/// once per <em>world</em>, a world being one guess at everything unknown; what differs from world to world is unknown, what does not is certain.
/// </summary>
internal sealed class KnownValue(object?[] worlds, ImmutableArray<CallSite>? calls) : Value
{
    /// <summary>The guesses; one where nothing had to be guessed.</summary>
    public object?[] Worlds { get; } = worlds;

    /// <summary>For a workload: the factory call, then every verb called on it, so that a place's ordinal leads back to the source.</summary>
    public ImmutableArray<CallSite>? Calls { get; } = calls;

    public bool IsCertain => Worlds.Length == 1;

    public static KnownValue Of(object? value) => new([value], null);

    public object? In(int world) => IsCertain ? Worlds[0] : Worlds[world];
}

/// <summary>A call of a chain; not certain where an argument is not, so that what it seems to do wrong may depend on a guess.</summary>
internal readonly record struct CallSite(Location Location, bool IsCertain);

/// <summary>The object of a world whose guesses were refused: such a world does not count.</summary>
internal sealed class Impossible
{
    public static Impossible World { get; } = new();
}

/// <summary>A KubernetesClient model, list or dictionary on the interpreter's heap.</summary>
internal sealed class CellReference(int id) : Value
{
    public int Id { get; } = id;
}

/// <summary>One of several, by a condition that is not known here. Each is evaluated.</summary>
internal sealed class EitherValue : Value
{
    private const int Most = 8;

    private EitherValue(ImmutableArray<Value> options) => Options = options;

    public ImmutableArray<Value> Options { get; }

    public static Value Of(IEnumerable<Value> values)
    {
        var options = ImmutableArray.CreateBuilder<Value>();
        foreach (var value in values)
        {
            foreach (var option in value is EitherValue either ? either.Options : ImmutableArray.Create(value))
            {
                if (!options.Any(known => Same(known, option)))
                    options.Add(option);
            }
        }

        return options.Count == 1 ? options[0] : options.Count is 0 or > Most ? Opaque : new EitherValue(options.ToImmutable());
    }

    public static bool Same(Value a, Value b) => ReferenceEquals(a, b)
        || (a is CellReference x && b is CellReference y && x.Id == y.Id)
        || (a is KnownValue { IsCertain: true } h && b is KnownValue { IsCertain: true } i && Equals(h.Worlds[0], i.Worlds[0]));
}

/// <summary>A lambda, with what to run.</summary>
internal sealed class FunctionValue(IMethodSymbol symbol, IOperation body) : Value
{
    public IMethodSymbol Symbol { get; } = symbol;

    public IOperation Body { get; } = body;
}
