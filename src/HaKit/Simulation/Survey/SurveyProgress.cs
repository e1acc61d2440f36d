using System.Diagnostics;
using System.Globalization;

namespace HaKit.Simulating;

/// <summary>A counter of plays for a person who waits: it moves twice a second at most, and leaves no trace once the work is done.</summary>
internal sealed class SurveyProgress(Action<string> write)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly object gate = new();
    private long last = Stopwatch.GetTimestamp();
    private int width;

    /// <summary>May be called from any thread, for every play.</summary>
    public void Show(int done, int all)
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref last)) < Interval)
            return;
        lock (gate)
        {
            if (Stopwatch.GetElapsedTime(last) < Interval)
                return;
            Volatile.Write(ref last, Stopwatch.GetTimestamp());
            var line = string.Create(CultureInfo.InvariantCulture, $"{done} of {all} faults played");
            write("\r" + line.PadRight(width));
            width = Math.Max(width, line.Length);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            if (width > 0)
                write("\r" + new string(' ', width) + "\r");
            width = 0;
        }
    }
}
