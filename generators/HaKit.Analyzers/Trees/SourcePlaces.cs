using HaKit.Tree;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Trees;

/// <summary>C# source as a source of nodes: a place's line is the number of the location that set the node.</summary>
internal sealed class SourcePlaces() : Source(SourceKind.CSharp, "")
{
    private readonly List<Location> locations = [];

    public Place Of(Location location)
    {
        locations.Add(location);
        return new Place(this, locations.Count);
    }

    public Location? Find(int line) => line >= 1 && line <= locations.Count ? locations[line - 1] : null;
}
