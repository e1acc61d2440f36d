using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace HaKit.Benchmarks;

/// <summary>In this process, so that all contenders run on the same machine in the same minute; what counts are the ratios.</summary>
internal static class BenchmarkSettings
{
    public static IConfig Create() => DefaultConfig.Instance
        .AddJob(Job.ShortRun.WithIterationCount(5).WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .HideColumns(Column.Error, Column.StdDev, Column.RatioSD);
}
