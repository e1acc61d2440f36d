using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Evaluation;

/// <summary>A field of a model or an entry of a dictionary: where the source sets it, and what stands there for an object that it holds.</summary>
internal readonly record struct CellEntry(string Key, Value Value, Location Location, Location Name);

/// <summary>
/// A mutable object of the program, as a value: a model with fields by JSON name, a dictionary, or a list. The heap replaces a cell where the
/// program changes the object, so that branches can be forked and joined.
/// </summary>
internal sealed record Cell(bool IsList, INamedTypeSymbol? Type, Location Location)
{
    public ImmutableArray<CellEntry> Entries { get; init; } = ImmutableArray<CellEntry>.Empty;

    public ImmutableArray<Value> Items { get; init; } = ImmutableArray<Value>.Empty;

    /// <summary>Something that cannot be followed may have changed it: it is unknown as a whole.</summary>
    public bool IsLost { get; init; }

    /// <summary>A list to which an unknown number of items was added.</summary>
    public bool IsOpenEnded { get; init; }

    public Value? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                    return entry.Value;
            }

            return null;
        }
    }

    public Cell With(CellEntry entry)
    {
        for (var i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].Key == entry.Key)
                return this with { Entries = Entries.SetItem(i, entry) };
        }

        return this with { Entries = Entries.Add(entry) };
    }
}
