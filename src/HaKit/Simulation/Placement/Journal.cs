namespace HaKit.Simulating.Placement;

/// <summary>
/// How to take back what was done since the last <see cref="Begin"/>: one placement serves every fault, and each starts from the same.
/// </summary>
internal sealed class Journal
{
    private readonly Stack<Action> undo = new();

    /// <summary>Counts the runs; what must be saved once for each compares with it. 0 while nothing is recorded.</summary>
    public int Run { get; private set; }

    public bool IsRecording { get; private set; }

    public void Begin()
    {
        undo.Clear();
        IsRecording = true;
        Run++;
    }

    public void Add(Action inverse)
    {
        if (IsRecording)
            undo.Push(inverse);
    }

    /// <summary>Adds to the end of a list.</summary>
    public void Append<T>(List<T> list, T item)
    {
        list.Add(item);
        if (IsRecording)
            undo.Push(() => list.RemoveAt(list.Count - 1));
    }

    /// <summary>Takes an item out of a list.</summary>
    public void Remove<T>(List<T> list, T item)
    {
        var index = list.IndexOf(item);
        if (index < 0)
            return;
        list.RemoveAt(index);
        if (IsRecording)
            undo.Push(() => list.Insert(index, item));
    }

    /// <summary>Takes everything back, last first.</summary>
    public void Rollback()
    {
        IsRecording = false;
        while (undo.Count > 0)
            undo.Pop()();
    }
}
