using System.Collections.Immutable;
using HaKit.Analyzers.Evaluation;
using HaKit.Analyzers.Trees;
using HaKit.Tree;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Assessing;

/// <summary>An object with the way back to the source: the calls of its chain, or the locations that its tree carries.</summary>
/// <param name="Object">The object.</param>
/// <param name="Calls">For a chain: the factory call and every verb, by ordinal.</param>
/// <param name="Use">Where the object is used: said instead of a place that lies in another file.</param>
internal sealed record ChainObject(ManifestObject Object, ImmutableArray<CallSite>? Calls, Location Use)
{
    /// <summary>Which part of the manifest it came from, in words; empty outside of manifests.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The objects that every guess at what is unknown leads to; the object itself where nothing was guessed.</summary>
    public ImmutableArray<ManifestObject> Guesses { get; init; } = ImmutableArray<ManifestObject>.Empty;

    /// <summary>True where no argument of the call that set a place was guessed.</summary>
    public bool IsCertain(Place place) => Calls is not { Length: > 0 } calls || Call(calls, place).IsCertain;

    private static CallSite Call(ImmutableArray<CallSite> calls, Place place) => calls[place.Line > 0 && place.Line < calls.Length ? place.Line : 0];

    /// <summary>What set the node at a place; the object's beginning where nothing did.</summary>
    public Location Find(Place place)
    {
        if (place.Source is SourcePlaces places && places.Find(place.Line) is { } location)
            return location;
        if (Calls is { Length: > 0 } calls)
            return Call(calls, place).Location;
        return Head;
    }

    /// <summary>Where the object itself begins.</summary>
    public Location Head => Object.Place.Source is SourcePlaces own && own.Find(Object.Place.Line) is { } head ? head : Use;
}
