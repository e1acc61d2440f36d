using System.Collections.Immutable;
using HaKit.Analyzers.Trees;
using HaKit.Rendering;
using HaKit.Tree;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Evaluation;

/// <summary>Changes by lambda: of manifests and workloads by their verbs, of rendered objects by the client's types.</summary>
internal sealed partial class Interpreter
{
    private static bool IsWorkload(Value part) => part is KnownValue held && held.Worlds.Any(world => world is Workload);

    /// <summary>What is handed to a change: named values may then be replaced.</summary>
    private static Value Base(Value part) => part is KnownValue held
        ? new KnownValue(Array.ConvertAll(held.Worlds, world => world is Workload workload ? workload.AsBase() : world), held.Calls)
        : part;

    private Value FollowWith(FunctionValue change, Value argument) => Follow(change.Symbol, change.Body, [(change.Symbol.Parameters[0], argument)]);

    /// <summary><c>workload.When(condition, change)</c>, which takes a function and so cannot be replayed.</summary>
    private Value When(Value workload, Value condition, Value change) => (condition, change) switch
    {
        (KnownValue { Worlds: [false] }, _) => workload,
        (KnownValue { Worlds: [true] }, FunctionValue function) => FollowWith(function, workload),
        (_, FunctionValue function) => EitherValue.Of([workload, FollowWith(function, workload)]),
        _ => Value.Opaque,
    };

    private Value Expects(ManifestValue manifest, Value expected)
    {
        if (At(expected) is not { IsList: true, IsLost: false, IsOpenEnded: false } list || !list.Items.All(item => item is KnownValue { Worlds: [External] }))
            return Value.Opaque;
        return manifest.With(expected: manifest.Expected.AddRange(list.Items.Select(item => (External)((KnownValue)item).Worlds[0]!)));
    }

    /// <summary>The Namespace of the manifest's old name gets the new one.</summary>
    private ImmutableArray<ManifestEntry> Renamed(ManifestValue manifest, Value name)
    {
        if (manifest.Namespace is null)
            return manifest.Parts;
        if (manifest.Namespace is not KnownValue { Worlds: [string old] } || name is not KnownValue { Worlds: [string wanted] })
            return manifest.Parts.Select(part => Names(part.Value, "Namespace", null) ? part with { Value = Value.Opaque } : part).ToImmutableArray();
        return manifest.Parts.Select(part => !Names(part.Value, "Namespace", old) ? part : part with
        {
            Value = part.Value is KnownValue held ? new KnownValue([((Resource)held.Worlds[0]!).Renamed(wanted)], held.Calls) : Value.Opaque,
        }).ToImmutableArray();
    }

    private Value Without(ManifestValue manifest, string kind, string name)
    {
        var left = manifest.Parts.Where(part => !Names(part.Value, kind, name)).ToImmutableArray();
        return left.Length < manifest.Parts.Length ? manifest.With(parts: left) : Value.Opaque;
    }

    /// <summary>A resource or object that is changed through the client's types: what becomes of a resource is not known, an object is followed.</summary>
    private Value ChangeModel(ManifestValue manifest, string name, FunctionValue change)
    {
        if (change.Symbol.Parameters[0].Type is not INamedTypeSymbol type || types.Entity(type) is not { } entity)
            return Value.Opaque;
        var found = manifest.Parts.Where(part => Names(part.Value, entity.Kind, name)).ToList();
        if (found.Count != 1)
            return Value.Opaque;
        if (found[0].Value is CellReference)
        {
            FollowWith(change, found[0].Value);
            return manifest;
        }

        return manifest.With(parts: manifest.Parts.SetItem(manifest.Parts.IndexOf(found[0]), found[0] with { Value = Value.Opaque }));
    }

    /// <summary>Whether a part is certainly of this kind and, if one is given, name.</summary>
    private bool Names(Value part, string kind, string? name)
    {
        if (part is KnownValue { Worlds: [ManifestPart { Reference: var reference }] })
            return reference.Kind == kind && (name is null || reference.Name == name);
        return At(part) is { } cell && cell["kind"] is KnownValue { Worlds: [string known] } && known == kind
            && (name is null || (cell["metadata"] is { } metadata && At(metadata)?["name"] is KnownValue { Worlds: [string own] } && own == name));
    }

    /// <summary>A change that a lambda makes to rendered objects is made when they are rendered, in every world.</summary>
    private Value Configure(Value workload, IMethodSymbol verb, Value change)
    {
        if (workload is EitherValue either)
            return EitherValue.Of(either.Options.Select(option => Configure(option, verb, change)));
        if (workload is not KnownValue held || state is null || change is not FunctionValue function
            || function.Symbol.Parameters is not [{ Type: INamedTypeSymbol type }])
            return Value.Opaque;
        var followed = new FollowedChange(this, function, type, verb.Name == "ConfigurePod", state);
        return new KnownValue(
            Array.ConvertAll(held.Worlds, world => world is Workload known ? known.Customize(followed, verb.Name) : world),
            held.Calls is { } calls ? calls.Add(new CallSite(function.Body.Syntax.GetLocation(), IsCertain: true)) : null);
    }

    /// <summary>Whether an object is of a class of the client.</summary>
    internal bool IsKind(INamedTypeSymbol type, ManifestObject rendered) =>
        types.Entity(type) is { } entity && entity.Kind == rendered.Kind && entity.ApiVersion == rendered.ApiVersion;

    /// <summary>Runs a change on an object, with what was known where the change was written.</summary>
    internal Node Run(FunctionValue change, INamedTypeSymbol type, Node tree, State at)
    {
        var before = state;
        state = at;
        var known = new HashSet<int>(roots.Keys);
        var model = new TreeCells(types, Allocate, change.Body.Syntax.GetLocation()).Of(tree, type);
        calls.Add(change.Symbol);
        Enter(change.Body, [(change.Symbol.Parameters[0], model)]);
        calls.RemoveAt(calls.Count - 1);
        Node changed = state is null || model is not CellReference reference
            ? new UnknownNode(tree.Place)
            : new ModelTree(state, new SourcePlaces()).Tree(reference, change.Body.Syntax.GetLocation());
        if (changed is UnknownNode)
            NotFollowed.Add(new Refusal(change.Body.Syntax.GetLocation(), $"What this does to the {type.Name} cannot be followed, so that it is not evaluated here; the program evaluates it when it runs."));
        foreach (var made in roots.Keys.Where(id => !known.Contains(id)).ToList())
            roots.Remove(made);
        state = before;
        return changed;
    }
}
