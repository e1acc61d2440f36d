using System.Text;
using Microsoft.Win32.SafeHandles;

namespace HaKit.Hosting;

/// <summary>All that a deployment project touches outside of itself, so that a test runs it as the process would.</summary>
internal sealed class AppHost : IDisposable
{
    /// <summary>Read for <c>--cluster -</c>.</summary>
    public Func<Stream> Input { get; init; } = () => Stream.Null;

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public required string WorkingDirectory { get; init; }

    /// <summary>True where a person watches standard error, so that progress may be shown there.</summary>
    public bool ShowsProgress { get; init; }

    public static AppHost OfProcess() => new()
    {
        Input = Console.OpenStandardInput,
        Output = StandardOutput(),
        Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false), bufferSize: 256) { AutoFlush = true, NewLine = "\n" },
        WorkingDirectory = Directory.GetCurrentDirectory(),
        ShowsProgress = !Console.IsErrorRedirected,
    };

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    // The console's stream takes a closed pipe for success; a pipe's own stream says that nobody read to the end.
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
