using HaKit.Analyzers.Evaluation;

namespace HaKit.Analyzers.Replay;

/// <summary>The factories of TimeSpan. They are computed here: the runtime of the compiler may not have the overload that the program calls.</summary>
internal static class Durations
{
    public static long? Find(string factory) => factory switch
    {
        "FromMilliseconds" => TimeSpan.TicksPerMillisecond,
        "FromSeconds" => TimeSpan.TicksPerSecond,
        "FromMinutes" => TimeSpan.TicksPerMinute,
        "FromHours" => TimeSpan.TicksPerHour,
        "FromDays" => TimeSpan.TicksPerDay,
        _ => null,
    };

    public static Value Make(object? amount, long? unit) => amount switch
    {
        int number when unit is { } ticks => KnownValue.Of(new TimeSpan(number * ticks)),
        long and > int.MinValue and < int.MaxValue and var number when unit is { } ticks => KnownValue.Of(new TimeSpan(number * ticks)),
        double and > int.MinValue and < int.MaxValue and var number when unit is { } ticks => KnownValue.Of(new TimeSpan((long)(number * ticks))),
        _ => Value.Opaque,
    };
}
