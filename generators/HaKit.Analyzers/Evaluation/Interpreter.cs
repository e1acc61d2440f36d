using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Evaluation;

/// <summary>
/// Reads a method as it would run, with what is known: constants, HaKit's own verbs (which it calls), KubernetesClient models (whose fields it keeps)
/// and the methods of the same program (into which it steps). Everything else is unknown. It never guesses a branch: both are followed and joined.
/// </summary>
internal sealed partial class Interpreter(KnownTypes types, Bodies bodies, CancellationToken cancellation)
{
    private const int MostSteps = 50_000;
    private const int DeepestCall = 6;

    private readonly List<IMethodSymbol?> calls = []; // a null stands for the initializer of a field
    private readonly Stack<Value> receivers = new();
    private readonly Stack<Frame> frames = new();
    private readonly Dictionary<int, Root> roots = [];
    private State? state = State.Empty;
    private ImmutableArray<Choice> path = ImmutableArray<Choice>.Empty;
    private IMethodSymbol? aside;
    private int lastCell;
    private int steps;

    /// <summary>The KubernetesClient objects that the method creates, by cell.</summary>
    public IReadOnlyDictionary<int, Root> Roots => roots;

    /// <summary>The manifests and workloads that the method uses.</summary>
    public List<Used> Uses { get; } = [];

    /// <summary>Calls of HaKit that will throw.</summary>
    public List<Refusal> Refusals { get; } = [];

    /// <summary>Changes that cannot be followed, where they are written.</summary>
    public List<Refusal> NotFollowed { get; } = [];

    /// <summary>What is known at the end, over all ways out.</summary>
    public State End { get; private set; } = State.Empty;

    public void Run(IOperation body)
    {
        var (value, _) = Enter(body, []);
        End = state ?? End;
        Use(value, body.Syntax.GetLocation());
    }

    /// <summary>Runs a body with its own ways out; what it returns, and whether it returns at all. The state afterwards is that of all its ways out.</summary>
    private (Value Value, bool Returns) Enter(IOperation body, IEnumerable<(ISymbol Parameter, Value Value)> arguments)
    {
        foreach (var (parameter, value) in arguments)
            Set(parameter, value);
        var frame = new Frame();
        frames.Push(frame);
        var fallen = Value.Opaque;
        switch (body)
        {
            case Microsoft.CodeAnalysis.Operations.IBlockOperation:
                Execute(body);
                break;
            case Microsoft.CodeAnalysis.Operations.IMethodBodyOperation method:
                Execute((IOperation?)method.BlockBody ?? method.ExpressionBody);
                break;
            case Microsoft.CodeAnalysis.Operations.IConstructorBodyOperation constructor:
                Execute((IOperation?)constructor.BlockBody ?? constructor.ExpressionBody);
                break;
            case Microsoft.CodeAnalysis.Operations.ISymbolInitializerOperation initializer:
                fallen = Evaluate(initializer.Value);
                break;
            default:
                fallen = Evaluate(body);
                break;
        }

        frames.Pop();
        var values = frame.Returns.Select(exit => exit.Value).ToList();
        if (state is not null && frame.Returns.Count == 0)
            values.Add(fallen);
        foreach (var exit in frame.Returns)
            state = State.Join(state, exit.State);
        return (EitherValue.Of(values), values.Count > 0);
    }

    private void Set(ISymbol variable, Value value)
    {
        if (state is not null)
            state = state with { Variables = state.Variables.SetItem(variable, value) };
    }

    private CellReference Allocate(Cell cell)
    {
        var id = ++lastCell;
        Upsert(id, cell);
        return new CellReference(id);
    }

    private void Upsert(int id, Cell cell)
    {
        if (state is not null)
            state = state with { Heap = state.Heap.SetItem(id, cell) };
    }

    private Cell? At(Value value) => value is CellReference reference && state is not null && state.Heap.TryGetValue(reference.Id, out var cell) ? cell : null;

    /// <summary>True in the method that is analyzed itself, and not in one that it calls.</summary>
    private bool IsOwnCode => calls.TrueForAll(active => active is { MethodKind: MethodKind.AnonymousFunction });

    /// <summary>Something that cannot be followed may change what this leads to.</summary>
    private void Invalidate(Value value)
    {
        if (value is EitherValue either)
        {
            foreach (var option in either.Options)
                Invalidate(option);
        }

        if (At(value) is not { IsLost: false } cell)
            return;
        Upsert(((CellReference)value).Id, cell with { IsLost = true });
        foreach (var entry in cell.Entries)
            Invalidate(entry.Value);
        foreach (var item in cell.Items)
            Invalidate(item);
    }

    /// <summary>The ways out of a body, and of the loop or switch one is in.</summary>
    private sealed class Frame
    {
        public List<(Value Value, State State)> Returns { get; } = [];

        public Dictionary<ISymbol, List<State>> Jumps { get; } = new(SymbolEqualityComparer.Default);
    }
}

/// <summary>A KubernetesClient object: the branches one has to take to get it, and the lambda or local function that makes it.</summary>
internal sealed record Root(int Cell, ImmutableArray<Choice> Path, IMethodSymbol? Function, bool IsOwn);

/// <summary>One side of a condition that is not known.</summary>
internal readonly record struct Choice(IOperation Condition, int Side);

/// <summary>A manifest or workload where the program uses it, with what was known there.</summary>
internal sealed record Used(ManifestValue Manifest, State State, Location Location);

/// <summary>A call of HaKit that throws whatever else happens: the argument and what HaKit says.</summary>
internal sealed record Refusal(Location Location, string Message);
