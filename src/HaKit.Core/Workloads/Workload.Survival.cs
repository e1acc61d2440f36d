using HaKit.Clusters;
using HaKit.Facts;
using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// Declares that a fault must leave so many replicas ready at its worst moment and run to its end: <c>.Survives(Fault.ZoneLoss, atLeast: 2)</c>.
    /// A simulation holds the workload to it (HAK8001). Written into the annotation <c>hakit.dev/survives</c>; appends, and the same
    /// fault twice: the last wins.
    /// </summary>
    /// <param name="fault">The fault, on whichever of its targets.</param>
    /// <param name="atLeast">Replicas that must stay ready; default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Workload Survives(Fault fault, int atLeast = 1) => With((s, at) =>
    {
        if (atLeast < 0)
            throw new ArgumentOutOfRangeException(nameof(atLeast), "Survives: replicas that must stay ready cannot be negative.");
        var added = new DeclaredSurvival(Check.NotNull(fault), atLeast);
        var known = s.Annotations.Where(pair => pair.Value.Name == Declarations.Survives).Select(pair => pair.Value.Value).FirstOrDefault();
        var declared = DeclaredSurvival.Read(known).Declared.Where(other => other.Fault.ToString() != fault.ToString()).Append(added);
        return s with
        {
            Annotations = s.Annotations.Upsert(Sourced.By(at, new Pair(Declarations.Survives, string.Join(", ", declared))), int.MaxValue, pair => pair.Name),
        };
    });
}
