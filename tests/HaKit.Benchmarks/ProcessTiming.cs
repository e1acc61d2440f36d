using System.Diagnostics;
using System.Globalization;

namespace HaKit.Benchmarks;

/// <summary>
/// Whole processes, from their start to their end, taken in turns so that a busy machine slows all alike. One row a command; the first is what
/// the others are measured by.
/// </summary>
internal static class ProcessTiming
{
    private const int DefaultRuns = 20;

    private static readonly (string Name, string Project, string Arguments)[] Commands =
    [
        ("hello world", "HelloWorld", ""),
        ("Quickstart", "Quickstart", ""),
    ];

    public static int Run(string[] args)
    {
        var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : DefaultRuns;
        var wall = Commands.Select(_ => new List<double>()).ToArray();
        for (var run = -1; run < runs; run++)
        {
            for (var i = 0; i < Commands.Length; i++)
            {
                var elapsed = Time(Commands[i].Project, Commands[i].Arguments);
                if (run >= 0)
                    wall[i].Add(elapsed);
            }
        }

        Console.WriteLine($"{"command",-16}{"median ms",12}{"ratio",8}   of {runs} runs");
        for (var i = 0; i < Commands.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Commands[i].Name,-16}{Median(wall[i]),12:F1}{Median(wall[i]) / Median(wall[0]),8:F2}"));
        }

        return 0;
    }

    private static double Time(string project, string arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", $"\"{Built(project)}\" {arguments}") { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{project} exited with {process.ExitCode}");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The same configuration of another project: artifacts/bin/Project/release.</summary>
    private static string Built(string project)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(here.Parent!.Parent!.FullName, project, here.Name, project + ".dll");
    }

    public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
