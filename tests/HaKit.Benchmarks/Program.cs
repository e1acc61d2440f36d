using BenchmarkDotNet.Running;
using HaKit.Benchmarks;
using HaKit.Benchmarks.Analyzers;

// HaKit.Benchmarks --process [runs]              times whole processes
// HaKit.Benchmarks --simulation [nodes pods]     the sweep of a large cluster, once, in this process
// HaKit.Benchmarks --growth [shapes]             what n, 4n and 16n objects of a shape cost, as ratios
// HaKit.Benchmarks --build [runs]                times dotnet build with and without the analyzers
// HaKit.Benchmarks [BenchmarkDotNet's options, for instance --filter *Emission*]
return args switch
{
    ["--process", ..] => ProcessTiming.Run(args[1..]),
    ["--simulation", ..] => SimulationScale.Run(args[1..]),
    ["--growth", ..] => Growth.Run(args[1..]),
    ["--build", ..] => BuildTiming.Run(args[1..]),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ProcessTiming).Assembly).Run(args, BenchmarkSettings.Create());
    return 0;
}
