namespace HaKit.Simulating.Controllers;

/// <summary>How a Deployment that is scaled in the middle of a rollout shares the difference among its revisions.</summary>
internal static class ProportionalScaling
{
    /// <param name="active">The revisions that have pods, oldest first.</param>
    /// <param name="desired">The new number of replicas.</param>
    /// <param name="mostBefore">The former number and its surge.</param>
    /// <param name="mostNow">The new number and its surge.</param>
    public static void Spread(List<ReplicaSet> active, int desired, int mostBefore, int mostNow)
    {
        var toAdd = (desired > 0 ? mostNow : 0) - active.Sum(revision => revision.Desired);
        if (toAdd == 0)
            return;

        // The largest first; of equals the newest when growing, the oldest when shrinking.
        var ordered = Enumerable.Range(0, active.Count)
            .OrderByDescending(i => active[i].Desired)
            .ThenBy(i => toAdd > 0 ? -i : i)
            .Select(i => active[i])
            .ToList();
        var added = 0;
        foreach (var revision in ordered)
        {
            var share = desired == 0 ? -revision.Desired : Rounded((double)revision.Desired * mostNow / mostBefore) - revision.Desired;
            share = toAdd > 0 ? Math.Min(share, toAdd - added) : Math.Max(share, toAdd - added);
            revision.Desired += share;
            added += share;
        }

        ordered[0].Desired = Math.Max(0, ordered[0].Desired + toAdd - added);
    }

    private static int Rounded(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
