using HaKit.Facts.World;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Inputs;

/// <summary>What became of a document before any evaluation.</summary>
internal enum DocumentState
{
    /// <summary>It holds Kubernetes objects.</summary>
    Read,

    /// <summary>It holds none, or a template for some; <see cref="InputDocument.Reason"/> says which.</summary>
    Skipped,

    /// <summary>It cannot be read; <see cref="InputDocument.Reason"/> says why, <see cref="InputDocument.Place"/> where.</summary>
    Unreadable,
}

/// <summary>One object of a document. An item of a list has its number as <see cref="Item"/>, and its fields are named from there: <c>items[2].</c>.</summary>
internal sealed record InputObject(ManifestObject Object, int? Item = null)
{
    public string Prefix => Item is { } item ? FormattableString.Invariant($"items[{item}].") : "";

    /// <summary>The way from the document's root to the object.</summary>
    public IReadOnlyList<(string? Name, int Index)> Steps => Item is { } item ? [("items", -1), (null, item)] : [];
}

/// <summary>One document of the inputs, in input order; a file that cannot be read at all counts as one.</summary>
internal sealed record InputDocument(Source Source, int Index, Place Place, DocumentState State)
{
    /// <summary>The part of the text that holds the document, and no other; null where it shares it.</summary>
    public YamlChunk? Chunk { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>What the document itself is: the object, or the list that holds the objects.</summary>
    public ManifestObject? Root { get; init; }

    public IReadOnlyList<InputObject> Objects { get; init; } = [];

    /// <summary>What a document that could not be read may hold.</summary>
    public Companions MayHold { get; init; }
}
