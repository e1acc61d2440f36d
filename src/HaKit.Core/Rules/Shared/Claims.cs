using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>How many pods may use a claim at once.</summary>
internal enum ClaimUse
{
    /// <summary>Pods of any number of nodes.</summary>
    Shared,

    /// <summary>Pods of one node: ReadWriteOnce.</summary>
    OneNode,

    /// <summary>One pod: ReadWriteOncePod.</summary>
    OnePod,

    Unknown,
}

/// <summary>The claims that all pods of a workload share (those of a StatefulSet's templates are each pod's own).</summary>
internal static class Claims
{
    public static IReadOnlyList<(string Name, FieldPath Path)> Names(WorkloadFacts workload)
    {
        var names = new List<(string, FieldPath)>();
        foreach (var (volume, path) in workload.Volumes)
        {
            if (volume.Get("persistentVolumeClaim").TextOr("claimName", "") is { Length: > 0 } name)
                names.Add((name, path));
        }

        return names;
    }

    /// <summary>The claim that the fewest pods may use; <see cref="ClaimUse.Unknown"/> where a claim is not in the set.</summary>
    public static (ClaimUse Use, string Name, FieldPath Path) Strictest(WorkloadFacts workload, SetFacts facts)
    {
        var strictest = (Use: ClaimUse.Shared, Name: "", Path: workload.Pod.SpecPath.Child("volumes"));
        var unknown = workload.Pod.Spec.IsUnknownList("volumes");
        foreach (var (name, path) in Names(workload))
        {
            var use = UseOf(facts.Find("", "PersistentVolumeClaim", workload.Namespace, name));
            unknown |= use == ClaimUse.Unknown;
            if (use != ClaimUse.Unknown && use > strictest.Use)
                strictest = (use, name, path);
        }

        return strictest.Use == ClaimUse.Shared && unknown ? (ClaimUse.Unknown, "", strictest.Path) : strictest;
    }

    private static ClaimUse UseOf(ManifestObject? claim)
    {
        var spec = claim?.Root.Get("spec");
        if (claim is null || spec.IsUnknownList("accessModes"))
            return ClaimUse.Unknown;
        var modes = spec.Texts("accessModes");
        if (modes.Contains("ReadWriteMany") || modes.Contains("ReadOnlyMany"))
            return ClaimUse.Shared;
        return modes.Contains("ReadWriteOncePod") ? ClaimUse.OnePod : modes.Contains("ReadWriteOnce") ? ClaimUse.OneNode : ClaimUse.Shared;
    }
}
