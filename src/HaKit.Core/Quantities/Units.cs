namespace HaKit;

/// <summary>Numbers with their unit: <c>30.Seconds()</c>, <c>30.s</c>, <c>25.Percent()</c>.</summary>
public static class Units
{
    extension(int value)
    {
        /// <summary>So many seconds; short for <see cref="Seconds(int)"/>.</summary>
        public TimeSpan s => TimeSpan.FromSeconds(value);

        /// <summary>So many minutes; short for <see cref="Minutes(int)"/>.</summary>
        public TimeSpan min => TimeSpan.FromMinutes(value);

        /// <summary>So many hours; short for <see cref="Hours(int)"/>.</summary>
        public TimeSpan h => TimeSpan.FromHours(value);
    }

    /// <summary>So many seconds.</summary>
    public static TimeSpan Seconds(this int value) => TimeSpan.FromSeconds(value);

    /// <summary>One second, where <c>1.Second()</c> reads better.</summary>
    public static TimeSpan Second(this int value) => value.Seconds();

    /// <summary>So many minutes.</summary>
    public static TimeSpan Minutes(this int value) => TimeSpan.FromMinutes(value);

    /// <summary>One minute, where <c>1.Minute()</c> reads better.</summary>
    public static TimeSpan Minute(this int value) => value.Minutes();

    /// <summary>So many hours.</summary>
    public static TimeSpan Hours(this int value) => TimeSpan.FromHours(value);

    /// <summary>One hour, where <c>1.Hour()</c> reads better.</summary>
    public static TimeSpan Hour(this int value) => value.Hours();

    /// <summary>So many percent, 0 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 100.</exception>
    public static IntOrPercent Percent(this int value) => IntOrPercent.Percent(value);
}
