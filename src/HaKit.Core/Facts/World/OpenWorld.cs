using HaKit.Tree;

namespace HaKit.Facts.World;

/// <summary>What may exist besides the objects of the set, and because of what: an object is only missing for certain where nothing here may hold it.</summary>
internal sealed class OpenWorld
{
    private readonly List<WorldOpener> openers = [];

    public OpenWorld(IEnumerable<WorldOpener> unread) => openers.AddRange(unread);

    /// <summary>Opens the world for an object whose identity is not known.</summary>
    public void AddUnknown(ManifestObject manifest, string? @namespace) =>
        openers.Add(new WorldOpener(manifest.ToString(), Companions.Everything, @namespace));

    /// <summary>Opens the world for what the controller of a custom object may create.</summary>
    public void AddCustom(ManifestObject manifest, string group, string @namespace)
    {
        var makes = CustomControllers.Find(group, manifest.Kind) ?? SpecHints.Of(manifest.Root);
        if (makes == Companions.None)
            return;
        var isClusterWide = makes == Companions.Everything || manifest.Kind.StartsWith("Cluster", StringComparison.Ordinal) && manifest.Namespace.Length == 0;
        openers.Add(new WorldOpener(manifest.ToString(), makes, isClusterWide ? null : @namespace));
    }

    /// <summary>What may hold an object of this kind in this namespace; null where nothing may.</summary>
    public WorldOpener? Find(Companions kind, string @namespace)
    {
        foreach (var opener in openers)
        {
            if (opener.May(kind, @namespace))
                return opener;
        }

        return null;
    }
}
