using HaKit.Tree;

namespace HaKit.Rendering;

/// <summary>A change to rendered objects, written against the Kubernetes client's types, which Core does not know.</summary>
internal abstract class Customization
{
    /// <summary>The type it changes, for messages.</summary>
    public abstract string Target { get; }

    /// <summary>The changed object; null where this one is not of the type it changes.</summary>
    public abstract MapNode? Apply(ManifestObject rendered, Place place);
}
