using BenchmarkDotNet.Running;
using HaKit.Benchmarks;

// HaKit.Benchmarks --process [runs]     times whole processes
// HaKit.Benchmarks [BenchmarkDotNet's options, for instance --filter *Emission*]
return args is ["--process", ..] ? ProcessTiming.Run(args[1..]) : RunBenchmarks(args);

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ProcessTiming).Assembly).Run(args, BenchmarkSettings.Create());
    return 0;
}
