using System.Runtime.ExceptionServices;

namespace HaKit.Cli.Inputs;

/// <summary>
/// Spreads independent pieces of work over the processors. Plain threads: they start faster than the thread pool grows and their stacks are
/// as large as we say, which recursion over nested input needs.
/// </summary>
internal static class Workers
{
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>Calls <paramref name="work"/> for every index below <paramref name="count"/>, a few at a time, in no order.</summary>
    public static void For(int count, Action<int> work, Progress? progress = null)
    {
        const int atOnce = 16;
        var next = 0;
        ExceptionDispatchInfo? failure = null;

        void Drain()
        {
            try
            {
                while (true)
                {
                    var from = Interlocked.Add(ref next, atOnce) - atOnce;
                    if (from >= count)
                        return;
                    for (var i = from; i < Math.Min(from + atOnce, count); i++)
                        work(i);
                }
            }
#pragma warning disable CA1031 // Carried over to the caller's thread below.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
                Interlocked.Exchange(ref next, count);
            }
        }

        var threads = new Thread[Math.Max(1, Math.Min(Environment.ProcessorCount, (count + atOnce - 1) / atOnce))];
        for (var t = 0; t < threads.Length; t++)
        {
            threads[t] = new Thread(Drain, StackSize) { IsBackground = true };
            threads[t].Start();
        }

        foreach (var thread in threads)
        {
            while (!thread.Join(Progress.Interval))
                progress?.Show(Math.Min(Volatile.Read(ref next), count), count);
        }

        progress?.Clear();
        failure?.Throw();
    }
}
