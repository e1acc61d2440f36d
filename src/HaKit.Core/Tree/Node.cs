namespace HaKit.Tree;

/// <summary>What a node is. The scalar kinds are JSON's, with numbers kept apart as Kubernetes' decoder does.</summary>
internal enum NodeKind
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
    List,
    Map,

    /// <summary>A value that exists but cannot be known here (a C# expression that is not constant). Never evaluated.</summary>
    Unknown,
}

/// <summary>
/// A node of the located tree, the one form in which every source reaches rendering, validation, rules and output.
/// Nodes are immutable and know where they came from; children do not know their parents, so that parts can be shared.
/// </summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;

    public abstract NodeKind Kind { get; }

    public bool IsUnknown => Kind == NodeKind.Unknown;

    public bool IsNull => Kind == NodeKind.Null;
}

/// <summary>See <see cref="NodeKind.Unknown"/>.</summary>
internal sealed class UnknownNode(Place place) : Node(place)
{
    public override NodeKind Kind => NodeKind.Unknown;
}
