using BenchmarkDotNet.Running;
using HaKit.Benchmarks;

// HaKit.Benchmarks --process [runs]              times whole processes
// HaKit.Benchmarks --simulation [nodes pods]     the sweep of a large cluster, once, in this process
// HaKit.Benchmarks [BenchmarkDotNet's options, for instance --filter *Emission*]
return args switch
{
    ["--process", ..] => ProcessTiming.Run(args[1..]),
    ["--simulation", ..] => SimulationScale.Run(args[1..]),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ProcessTiming).Assembly).Run(args, BenchmarkSettings.Create());
    return 0;
}
