using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Evaluation;

/// <summary>A <c>HaKit.Manifest</c>, which lives in the library above Core and is therefore kept here as what it was told.</summary>
internal sealed class ManifestValue : Value
{
    public static ManifestValue Empty { get; } = new();

    public ImmutableArray<ManifestEntry> Parts { get; private init; } = ImmutableArray<ManifestEntry>.Empty;

    /// <summary>Null where none is given.</summary>
    public Value? Namespace { get; private init; }

    /// <summary>The target version; null where none is given.</summary>
    public Value? Version { get; private init; }

    public ImmutableArray<(Value Key, Value Value)> Labels { get; private init; } = ImmutableArray<(Value, Value)>.Empty;

    public ImmutableArray<(string Name, FunctionValue Change)> Environments { get; private init; } = ImmutableArray<(string, FunctionValue)>.Empty;

    /// <summary>What something else makes.</summary>
    public ImmutableArray<External> Expected { get; private init; } = ImmutableArray<External>.Empty;

    /// <summary>True where the method or field that makes it takes nothing from outside: what there is to say about it is said there.</summary>
    public bool IsSaidElsewhere { get; private init; }

    public ManifestValue Add(IEnumerable<ManifestEntry> parts) => With(parts: Parts.AddRange(parts));

    public ManifestValue With(
        ImmutableArray<ManifestEntry>? parts = null,
        Value? inNamespace = null,
        Value? version = null,
        ImmutableArray<(Value, Value)>? labels = null,
        ImmutableArray<(string, FunctionValue)>? environments = null,
        ImmutableArray<External>? expected = null,
        bool isSaidElsewhere = false) => new()
        {
            Parts = parts ?? Parts,
            Namespace = inNamespace ?? Namespace,
            Version = version ?? Version,
            Labels = labels ?? Labels,
            Environments = environments ?? Environments,
            Expected = expected ?? Expected,
            IsSaidElsewhere = isSaidElsewhere,
        };
}

/// <summary>A part of a manifest and the argument that put it there.</summary>
internal readonly record struct ManifestEntry(Value Value, Location Location);
