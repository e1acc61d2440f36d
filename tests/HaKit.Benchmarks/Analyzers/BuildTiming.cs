using System.Diagnostics;
using System.Globalization;

namespace HaKit.Benchmarks.Analyzers;

/// <summary>
/// <c>dotnet build</c> of a project of its own, with HaKit's analyzers and without, in turns. The compiler server is used or not as the environment
/// says (<c>UseSharedCompilation</c>): with it the analyzers are warm after the first round, which is not counted.
/// </summary>
internal static class BuildTiming
{
    private const int DefaultRuns = 5;

    public static int Run(string[] args)
    {
        var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : DefaultRuns;
        Console.WriteLine($"{"program",-20}{"without ms",12}{"with ms",12}{"ratio",8}   medians of {runs} builds");
        Compare("1,000 chains", GeneratedProgram.Chains(1000), runs);
        Compare("1,000 deployments", GeneratedProgram.Deployments(1000), runs);
        return 0;
    }

    private static void Compare(string name, IReadOnlyList<string> files, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("hakit-build-").FullName;
        try
        {
            Write(folder, files);
            Build(folder, "-restore -p:WithHaKit=true");
            var without = new List<double>();
            var with = new List<double>();
            for (var run = -1; run < runs; run++)
            {
                var (a, b) = (Build(folder, "-p:WithHaKit=false"), Build(folder, "-p:WithHaKit=true"));
                if (run < 0)
                    continue;
                without.Add(a);
                with.Add(b);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-20}{ProcessTiming.Median(without),12:F0}{ProcessTiming.Median(with),12:F0}{ProcessTiming.Median(with) / ProcessTiming.Median(without),8:F2}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, IReadOnlyList<string> files)
    {
        var here = AppContext.BaseDirectory;
        File.WriteAllText(Path.Combine(folder, "Generated.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><WarningLevel>0</WarningLevel></PropertyGroup>
              <ItemGroup>
                <Reference Include="{here}HaKit.dll;{here}HaKit.Core.dll;{here}KubernetesClient.dll" />
                <Analyzer Condition="'$(WithHaKit)' == 'true'" Include="{here}HaKit.Analyzers.dll;{here}HaKit.Core.dll;{here}YamlDotNet.dll" />
              </ItemGroup>
            </Project>
            """);
        for (var i = 0; i < files.Count; i++)
            File.WriteAllText(Path.Combine(folder, $"File{i}.cs"), files[i]);
    }

    private static double Build(string folder, string arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", "msbuild -v:q -nologo -t:Rebuild " + arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(output);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
