using System.Text;
using HaKit.Cli;

// The one place that looks at the process: what a command prints depends on its inputs alone.
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
#pragma warning disable RS0030 // https://no-color.org, and a terminal that cannot show colours says so in TERM: both speak of the terminal, not of the verdict.
var wantsColors = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
#pragma warning restore RS0030

// A run lives for a moment: up to here nothing is collected, which spares thousands of manifests a third of their time.
const long GcPaused = 160L << 20;
if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 8 * GcPaused)
    GC.TryStartNoGCRegion(GcPaused);

return new CliHost
{
    Input = Console.OpenStandardInput(),
    Output = Console.OpenStandardOutput(),
    Error = error,
    WorkingDirectory = Directory.GetCurrentDirectory(),
    Colors = wantsColors && !Console.IsOutputRedirected,
    ShowsProgress = !Console.IsErrorRedirected,
}.Run(args);
