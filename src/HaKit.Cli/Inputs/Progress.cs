using System.Globalization;

namespace HaKit.Cli.Inputs;

/// <summary>A counter on standard error for a person who waits; it leaves no trace once the work is done.</summary>
internal sealed class Progress
{
    /// <summary>How often the counter moves; shorter work never shows it.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly CliHost host;
    private readonly string what;
    private int shown;

    private Progress(CliHost host, string what)
    {
        this.host = host;
        this.what = what;
    }

    /// <summary>Nothing where nobody watches.</summary>
    public static Progress? Of(CliHost host, string what) => host.ShowsProgress ? new Progress(host, what) : null;

    public void Show(int done, int count)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{done} of {count} {what}");
        host.WriteErrors("\r" + line.PadRight(shown));
        shown = Math.Max(shown, line.Length);
    }

    public void Clear()
    {
        if (shown > 0)
            host.WriteErrors("\r" + new string(' ', shown) + "\r");
        shown = 0;
    }
}
