using HaKit.Analyzers.Evaluation;
using HaKit.Tree;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Trees;

/// <summary>What the interpreter knows of a KubernetesClient object, as a located tree; what it does not know is an unknown node.</summary>
internal sealed class ModelTree(State state, SourcePlaces places)
{
    private const int Deepest = 64;

    /// <summary>The object; null where it cannot be told what is in it.</summary>
    public ManifestObject? Object(int cell) =>
        state.Heap.TryGetValue(cell, out var known) && !known.IsLost && Build(new CellReference(cell), known.Location, known.Location, 0) is MapNode root
            ? new ManifestObject(root)
            : null;

    /// <summary>What stands at a cell, unknown where it cannot be told.</summary>
    public Node Tree(CellReference cell, Location location) => Build(cell, location, location, 0) ?? Unknown(location);

    private Node? Build(Value value, Location location, Location name, int depth)
    {
        switch (value)
        {
            case KnownValue { IsCertain: true } held:
                return Scalar(held.Worlds[0], location, out var isAbsent) is { } scalar ? scalar : isAbsent ? null : Unknown(location);
            case CellReference reference when depth < Deepest && state.Heap.TryGetValue(reference.Id, out var cell) && !cell.IsLost:
                return cell.IsList ? List(cell, name, depth) : Map(cell, name, depth);
            default:
                return Unknown(location);
        }
    }

    private Node Map(Cell cell, Location name, int depth)
    {
        var place = places.Of(name);
        if (cell.IsOpenEnded)
            return new UnknownNode(place);
        var entries = new List<MapEntry>(cell.Entries.Length);
        foreach (var entry in cell.Entries)
        {
            if (Build(entry.Value, entry.Location, entry.Name, depth + 1) is { } node)
                entries.Add(new MapEntry(entry.Key, node, places.Of(entry.Location)));
        }

        return new MapNode(entries, place);
    }

    private Node List(Cell cell, Location location, int depth)
    {
        if (cell.IsOpenEnded)
            return Unknown(location);
        var items = new List<Node>(cell.Items.Length);
        foreach (var item in cell.Items)
            items.Add(Build(item, location, At(item) ?? location, depth + 1) ?? ScalarNode.Null(places.Of(location)));
        return new ListNode(items, places.Of(location));
    }

    /// <summary>An item has no name; its own beginning stands for it.</summary>
    private Location? At(Value item) => item is CellReference reference && state.Heap.TryGetValue(reference.Id, out var cell) ? cell.Location : null;

    private ScalarNode? Scalar(object? value, Location location, out bool isAbsent)
    {
        isAbsent = value is null;
        return value switch
        {
            string text => ScalarNode.String(text, places.Of(location)),
            bool truth => ScalarNode.Boolean(truth, places.Of(location)),
            int number => ScalarNode.Integer(number, places.Of(location)),
            long number => ScalarNode.Integer(number, places.Of(location)),
            _ => null,
        };
    }

    private UnknownNode Unknown(Location location) => new(places.Of(location));
}
