using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers.Evaluation;

/// <summary>The library above HaKit.Core, which is not loaded here: manifests, and what takes them.</summary>
internal sealed partial class Interpreter
{
    public const string LibraryName = "HaKit";

    private static bool IsManifest(ITypeSymbol? type) => type is { Name: "Manifest", ContainingAssembly.Name: LibraryName };

    private Value CallLibrary(IInvocationOperation call)
    {
        var receiver = call.Instance is null ? null : Evaluate(call.Instance);
        var arguments = call.Arguments.Select(argument => new ManifestEntry(Evaluate(argument.Value), argument.Value.Syntax.GetLocation())).ToList();
        if (IsManifest(call.Type))
        {
            // An extension method on a manifest is given it as its first argument.
            if (receiver is null && call.TargetMethod.IsExtensionMethod && arguments.Count > 0)
            {
                receiver = arguments[0].Value;
                arguments.RemoveAt(0);
            }

            return receiver is EitherValue either
                ? EitherValue.Of(either.Options.Select(option => Change(call, option, arguments)))
                : Change(call, receiver ?? ManifestValue.Empty, arguments);
        }

        if (receiver is null && IsWorkload(call.Type) && call.TargetMethod.IsExtensionMethod && arguments.Count > 0)
            return Configure(arguments[0].Value, call.TargetMethod, arguments.Count > 1 ? arguments[1].Value : Value.Opaque);

        foreach (var argument in arguments)
            Escape(argument.Value, call.TargetMethod);
        if (receiver is not null)
            Escape(receiver, call.TargetMethod);
        return Value.Opaque;
    }

    private Value Change(IInvocationOperation call, Value receiver, List<ManifestEntry> arguments)
    {
        if (receiver is not ManifestValue manifest)
            return Value.Opaque;
        return (call.TargetMethod.Name, arguments) switch
        {
            ("Of" or "Add", _) => manifest.Add(call.Arguments
                .Where(argument => !call.TargetMethod.IsExtensionMethod || argument.Parameter?.Ordinal != 0)
                .SelectMany((argument, i) => Parts(arguments[i], argument.Value))),
            ("AddYaml" or "AddYamlFile" or "FromYaml", [var yaml]) => manifest.Add([yaml with { Value = Value.Opaque }]),
            ("Expects", [var expected]) => Expects(manifest, expected.Value),
            ("When", [{ Value: KnownValue { Worlds: [bool holds] } }, { Value: FunctionValue change }]) => holds ? FollowWith(change, manifest) : manifest,
            ("When", [_, { Value: FunctionValue change }]) => EitherValue.Of([manifest, FollowWith(change, manifest)]),
            ("ChangeAll", [{ Value: FunctionValue change }]) => manifest.With(
                parts: manifest.Parts.Select(part => IsWorkload(part.Value) ? part with { Value = FollowWith(change, Base(part.Value)) } : part).ToImmutableArray()),
            ("InNamespace", [var name]) => manifest.With(parts: Renamed(manifest, name.Value), inNamespace: name.Value),
            ("ForVersion", [var version]) => manifest.With(version: version.Value),
            ("Label", [var key, var value]) => manifest.With(labels: manifest.Labels.Add((key.Value, value.Value))),
            ("ForEnvironment", [{ Value: KnownValue { Worlds: [string name] } }, { Value: FunctionValue change }]) =>
                manifest.With(environments: manifest.Environments.Add((name, change))),
            ("In", [{ Value: KnownValue { Worlds: [string name] } }]) => In(manifest, name),
            ("Change", [{ Value: KnownValue { Worlds: [string name] } }, { Value: FunctionValue change }]) when !call.TargetMethod.IsGenericMethod => Change(manifest, name, change),
            ("Change", [{ Value: KnownValue { Worlds: [string name] } }, { Value: FunctionValue change }]) => ChangeModel(manifest, name, change),
            ("Without", [{ Value: KnownValue { Worlds: [string name] } }]) => Without(manifest, name),
            ("Without", [{ Value: KnownValue { Worlds: [string kind] } }, { Value: KnownValue { Worlds: [string name] } }]) => Without(manifest, kind, name),
            _ => Value.Opaque,
        };
    }

    private Value In(ManifestValue manifest, string environment)
    {
        Value result = manifest.With(environments: ImmutableArray<(string, FunctionValue)>.Empty);
        foreach (var (name, change) in manifest.Environments)
        {
            if (name == environment)
                result = Follow(change.Symbol, change.Body, [(change.Symbol.Parameters[0], result)]);
        }

        return result;
    }

    private Value Change(ManifestValue manifest, string name, FunctionValue change)
    {
        if (Index(manifest, name) is not { } index)
            return Value.Opaque;
        var part = manifest.Parts[index];
        var after = FollowWith(change, Base(part.Value));
        return manifest.With(parts: manifest.Parts.SetItem(index, part with { Value = after }));
    }

    private static Value Without(ManifestValue manifest, string name) =>
        Index(manifest, name) is { } index ? manifest.With(parts: manifest.Parts.RemoveAt(index)) : Value.Opaque;

    /// <summary>The one workload of a name; null where it cannot be told which that is.</summary>
    private static int? Index(ManifestValue manifest, string name)
    {
        int? found = null;
        for (var i = 0; i < manifest.Parts.Length; i++)
        {
            if (manifest.Parts[i].Value is not KnownValue held)
                return null;
            foreach (var world in held.Worlds.Where(world => world is not Impossible))
            {
                if ((world as ManifestPart)?.Reference.Name != name)
                    continue;
                if (found is not null && found != i)
                    return null;
                found = i;
            }
        }

        return found;
    }

    /// <summary>The parts that an argument stands for: one, or those of an array, a sequence or a manifest, each with the expression that gives it.</summary>
    private IEnumerable<ManifestEntry> Parts(ManifestEntry argument, IOperation operation)
    {
        if (argument.Value is ManifestValue other)
            return other.Parts;
        if (At(argument.Value) is not { IsList: true } list)
            return [argument];
        if (list.IsLost)
            return [new ManifestEntry(Value.Opaque, argument.Location)];
        var elements = operation is IArrayCreationOperation { Initializer.ElementValues: var values } ? values.ToList() : [];
        var parts = list.Items.SelectMany((item, i) => i < elements.Count
            ? Parts(new ManifestEntry(item, elements[i].Syntax.GetLocation()), elements[i] is IConversionOperation conversion ? conversion.Operand : elements[i])
            : Parts(new ManifestEntry(item, argument.Location), operation));
        return list.IsOpenEnded ? parts.Append(new ManifestEntry(Value.Opaque, argument.Location)) : parts;
    }

    private static bool IsWorkload(ITypeSymbol? type) => type is { Name: nameof(Workload) } && Replay.CoreMembers.Owns(type);

    /// <summary>A manifest or workload goes where its objects count. What a followed method uses is said where that method stands.</summary>
    private void Use(Value value, Location location)
    {
        if (state is null || calls.Count > 0)
            return;
        var here = state;
        foreach (var option in value is EitherValue either ? either.Options : ImmutableArray.Create(value))
        {
            if (option is not ManifestValue { IsSaidElsewhere: false } manifest)
                continue;
            Uses.Add(new Used(manifest, here, location));
            foreach (var environment in manifest.Environments.Select(environment => environment.Name).Distinct(StringComparer.Ordinal))
            {
                var varied = In(manifest, environment);
                foreach (var variant in varied is EitherValue variants ? variants.Options : ImmutableArray.Create(varied))
                {
                    if (variant is ManifestValue chosen && state is not null)
                        Uses.Add(new Used(chosen, state, location));
                }

                state = here;
            }
        }
    }
}
