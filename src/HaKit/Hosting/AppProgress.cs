namespace HaKit.Hosting;

/// <summary>Says on a terminal what takes longer than a second, and wipes it away again.</summary>
internal sealed class AppProgress : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly object gate = new();
    private readonly AppHost host;
    private readonly string what;
    private readonly Timer timer;
    private bool isShown;
    private bool isDone;

    private AppProgress(AppHost host, string what, TimeSpan patience)
    {
        this.host = host;
        this.what = what;
        timer = new Timer(_ => Show(), null, patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Nothing where nobody watches.</summary>
    public static AppProgress? Start(AppHost host, string what, TimeSpan? patience = null) =>
        host.ShowsProgress ? new AppProgress(host, what, patience ?? Patience) : null;

    public void Dispose()
    {
        timer.Dispose();
        lock (gate)
        {
            if (isShown && !isDone)
                host.Error.Write("\r" + new string(' ', what.Length + 4) + "\r");
            isDone = true;
        }
    }

    private void Show()
    {
        lock (gate)
        {
            if (isDone)
                return;
            host.Error.Write("\r" + what + " ...");
            isShown = true;
        }
    }
}
