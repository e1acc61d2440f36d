using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>
/// Which controller made an object: the owner that calls itself its controller. Any other owner only has it garbage-collected.
/// </summary>
internal static class Owners
{
    /// <summary>The reference to the controller; null where none made the object.</summary>
    public static Node? ControllerOf(ManifestObject manifest)
    {
        foreach (var owner in manifest.Root.At("metadata").Items("ownerReferences"))
        {
            if (owner.Flag("controller", absent: false) != false)
                return owner;
        }

        return null;
    }

    /// <summary>True where the controller that made the object, or the one that made that, is in the set.</summary>
    public static bool IsOwnerHere(ManifestObject manifest, SetFacts facts) => OwnerHere(manifest, facts) is not null;

    /// <summary>The controller that made the object, or the one that made that; null where neither is in the set.</summary>
    public static ManifestObject? OwnerHere(ManifestObject manifest, SetFacts facts)
    {
        if (ControllerOf(manifest) is not { } owner)
            return null;
        var (version, kind, name) = (owner.Text("apiVersion") ?? "", owner.Text("kind") ?? "", owner.Text("name") ?? "");
        var group = version.IndexOf('/') is > 0 and var slash ? version.Substring(0, slash) : "";
        var @namespace = facts.NamespaceOf(manifest);
        if (facts.Find(group, kind, @namespace, name) is { } found)
            return found;
        // A ReplicaSet is named after its Deployment, a Job after its CronJob, each with a suffix.
        var cut = name.LastIndexOf('-');
        return cut > 0 ? kind switch
        {
            "ReplicaSet" => facts.Find("apps", "Deployment", @namespace, name.Substring(0, cut)),
            "Job" => facts.Find("batch", "CronJob", @namespace, name.Substring(0, cut)),
            _ => null,
        } : null;
    }
}
