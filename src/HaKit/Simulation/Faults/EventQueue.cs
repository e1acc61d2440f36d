namespace HaKit.Simulating.Faults;

/// <summary>What happens when: a queue of actions, in order of time and, at the same time, of being asked for.</summary>
internal sealed class EventQueue
{
    private readonly PriorityQueue<Action, (double Time, long Order)> queue = new();
    private long order;

    public double Now { get; private set; }

    /// <summary>Actions that make progress by themselves. Retries are left out: while only they are left, nothing will ever change.</summary>
    public int Moving { get; private set; }

    public bool IsEmpty => queue.Count == 0;

    /// <summary>The time of the next action.</summary>
    public double Next => queue.TryPeek(out _, out var due) ? due.Time : double.PositiveInfinity;

    public void At(double time, Action action, bool isRetry = false)
    {
        if (isRetry)
        {
            queue.Enqueue(action, (Math.Max(time, Now), order++));
            return;
        }

        Moving++;
        queue.Enqueue(() =>
        {
            Moving--;
            action();
        }, (Math.Max(time, Now), order++));
    }

    public void In(double seconds, Action action) => At(Now + seconds, action);

    /// <summary>Runs everything that is due at the next moment.</summary>
    public void Tick()
    {
        Now = Next;
        while (!IsEmpty && Next <= Now)
            queue.Dequeue()();
    }
}
