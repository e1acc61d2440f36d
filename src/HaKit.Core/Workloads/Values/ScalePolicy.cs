using HaKit.Workloads;

namespace HaKit;

/// <summary>How fast an autoscaler may change the number of replicas, for <c>ScaleUp</c> and <c>ScaleDown</c>.</summary>
public sealed record ScalePolicy
{
    private const int LongestPeriod = 1800;

    private ScalePolicy(bool isPercent, int value, TimeSpan per)
    {
        IsPercent = isPercent;
        Value = Check.AtLeast(value, 1, "ScalePolicy");
        PeriodSeconds = Check.Range(Check.Seconds(per, 1, "ScalePolicy per"), 1, LongestPeriod, "ScalePolicy per, in seconds,", nameof(per));
    }

    internal bool IsPercent { get; }

    internal int Value { get; }

    internal int PeriodSeconds { get; }

    /// <summary>So many pods per period.</summary>
    /// <param name="count">At least 1.</param>
    /// <param name="per">1 s to 30 min.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number or period out of range.</exception>
    public static ScalePolicy Pods(int count, TimeSpan per) => new(isPercent: false, count, per);

    /// <summary>So many percent of the current pods per period.</summary>
    /// <param name="percent">At least 1; 100 doubles them, or removes all that may go.</param>
    /// <param name="per">1 s to 30 min.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number or period out of range.</exception>
    public static ScalePolicy Percent(int percent, TimeSpan per) => new(isPercent: true, percent, per);
}

/// <summary>Which of several <see cref="ScalePolicy"/> counts.</summary>
public enum ScaleSelect
{
    /// <summary>The one that changes the most.</summary>
    Max,

    /// <summary>The one that changes the least.</summary>
    Min,

    /// <summary>None: the autoscaler never scales in this direction.</summary>
    Disabled,
}
