namespace HaKit;

/// <summary>One step of a fix as data: an object that is missing and should stand beside the one that was evaluated.</summary>
public sealed class NewObject
{
    internal NewObject(Tree.MapNode root)
    {
        Root = root;
        Reference = new Tree.ManifestObject(root).Reference;
    }

    /// <summary>The missing object's identity.</summary>
    public ObjectReference Reference { get; }

    internal Tree.MapNode Root { get; }
}
