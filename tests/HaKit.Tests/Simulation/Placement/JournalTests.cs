using HaKit.Simulating.Placement;

namespace HaKit.Tests.Simulations.Placement;

public class JournalTests
{
    [Fact]
    public void What_is_recorded_is_taken_back_last_first()
    {
        var journal = new Journal();
        var list = new List<int> { 1, 2, 3 };
        journal.Append(list, 4);
        journal.Begin();
        journal.Remove(list, 2);
        journal.Append(list, 5);
        journal.Remove(list, 1);
        Assert.Equal([3, 4, 5], list);
        journal.Rollback();
        Assert.Equal([1, 2, 3, 4], list);
        Assert.False(journal.IsRecording);
    }

    [Fact]
    public void Each_beginning_is_another_run()
    {
        var journal = new Journal();
        Assert.Equal(0, journal.Run);
        journal.Begin();
        journal.Rollback();
        journal.Begin();
        Assert.Equal(2, journal.Run);
    }
}
