namespace HaKit.Cel;

/// <summary>
/// What an evaluation costs: the server's own units, which it limits, and the work done here, which bounds the time of whatever costs the server little.
/// </summary>
internal sealed class CelMeter(long limit)
{
    /// <summary>The server's limit on one expression.</summary>
    public const long PerExpression = 1_000_000;

    /// <summary>The server's limit on all rules of one custom resource.</summary>
    public const long PerObject = 10_000_000;

    private const long MostWork = 50_000_000;

    private long work;

    public long Cost { get; private set; }

    /// <summary>True once a limit is passed; whatever the evaluation then comes to means nothing.</summary>
    public bool IsExceeded { get; private set; }

    public void Charge(long cost)
    {
        Cost = cost > long.MaxValue - Cost ? long.MaxValue : Cost + cost;
        IsExceeded |= Cost > limit;
    }

    /// <summary>Counts steps that cost the server nothing. False where there are too many.</summary>
    public bool Work(long steps = 1)
    {
        work += steps;
        IsExceeded |= work > MostWork;
        return !IsExceeded;
    }
}
