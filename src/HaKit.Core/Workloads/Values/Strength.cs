namespace HaKit;

/// <summary>What the scheduler does where a placement cannot be had.</summary>
public enum Strength
{
    /// <summary>It places the pod anyway, as near to the wish as it can. Replicas keep running on a cluster that has lost nodes or zones.</summary>
    Preferred,

    /// <summary>The pod stays Pending until the placement can be had. Replicas never share a failure domain, at the price of fewer replicas in trouble.</summary>
    Required,
}
